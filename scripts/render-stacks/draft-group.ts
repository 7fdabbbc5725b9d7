/** Texts of documents that lie one behind the other in a stack, made of the corpus letters of one fold. */

import { type Letter, marksOf, sameHands } from '../fit-split/letters.ts'
import { pick } from '../random/seeded.ts'
import { chooseLook, type Look, type Random } from '../render-scans/choose-look.ts'
import { readBlocks } from './read-blocks.ts'

export interface DraftPart {
  /** Lines with marks. */
  readonly lines: readonly string[]
  readonly look: Look
}

export interface DraftDocument {
  /** The letter, then its enclosure. */
  readonly parts: readonly [DraftPart, ...DraftPart[]]
}

export interface DraftGroup {
  readonly kind: 'long' | 'enclosure' | 'pair' | 'blank'
  readonly documents: readonly DraftDocument[]
}

/** How many characters about fill a page; how many pages long letters have (offices: many of two, few of eight; heuristic). */
const PAGE_CHARACTERS = 3500
const LENGTHS = [2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6, 7, 8]
/** What people enclose. */
const ENCLOSED =
  /^(?:mietbescheinigung|lohnabrechnung|kontoauszug|arztbericht|schulbescheinigung|ausweis|urkunde|vollmacht|rechnung|mietvertrag|kuendigung-arbeit|arbeitsunfaehigkeit|rentenbescheid|schwerbehinderung|sgb2-anlage-\w+|nebenkostenabrechnung|arbeitsvertrag)$/
const WRITTEN_TO_SOMEBODY = /^\s*(?:sehr geehrte|guten tag|hallo|moin|hi\b|liebe|werte|von:|from:|an:|an (?:das|die|den)\b|betreff)/im
const LATER_SHEET = /\b(?:seite|blatt) ?[2-9]\b|^\s*[2-9] ?[/-]|fortsetzung/i
/** As people call them, where the identifier of the type is no word. */
const NAMES: Readonly<Record<string, string>> = {
  'kuendigung-arbeit': 'Kündigung',
  arbeitsunfaehigkeit: 'Arbeitsunfähigkeitsbescheinigung',
  schwerbehinderung: 'Schwerbehindertenausweis',
  'sgb2-anlage-einkommen': 'Anlage EK',
  'sgb2-anlage-kdu': 'Anlage KDU',
  'sgb2-anlage-vermoegen': 'Anlage VM',
}
const ENCLOSING = /antrag|widerspruch|veraenderung|weiterbewilligung|beschwerde|anfrage|pflege|grundsicherung|ratenzahlung/
const TITLE = /^[\p{Lu}\d][\p{L}\d ./-]{6,60}$/u
/** What a line must name to be a title that anybody would announce. */
const DOCUMENT =
  /bescheid|bescheinigung|vertrag|vollmacht|rechnung|auszug|bericht|urkunde|ausweis|kündigung|attest|nachweis|bestätigung|antrag|gutachten|mitteilung|auskunft|erklärung|zeugnis|quittung|beleg/i

export function draftGroup(letters: readonly Letter[], random: Random): DraftGroup {
  const kind = random() * 100
  if (kind < 3) return { kind: 'blank', documents: [blank(letters, random)] }
  if (kind < 55) return { kind: 'long', documents: [long(pick(letters, random), letters, random)] }
  if (kind < 77) return { kind: 'enclosure', documents: [enclosing(letters, random)] }
  return { kind: 'pair', documents: pair(letters, random) }
}

export function draftSingle(letter: Letter, random: Random): DraftDocument {
  return { parts: [{ lines: letter.marked.split('\n'), look: lookOf(letter, random) }] }
}

function blank(letters: readonly Letter[], random: Random): DraftDocument {
  return { parts: [{ lines: [], look: { ...lookOf(pick(letters, random), random), pageNumbers: false } }] }
}

/** Paragraphs of other letters of the type, by the same sender about the same person, stand between its own text and its end. */
function long(letter: Letter, letters: readonly Letter[], random: Random): DraftDocument {
  const wanted = pick(LENGTHS, random) - 0.6
  const { head, body, end } = readBlocks(letter.marked)
  const others = letters.filter((other) => other.type === letter.type && other !== letter)
  const fillers = [...others, ...letters.filter((other) => other.type !== letter.type && random() < 0.3)]
  const lines = [...body]
  for (let i = 0; lengthOf([...head, ...lines]) < wanted * PAGE_CHARACTERS && i < fillers.length; i++)
    lines.push('', ...readBlocks(sameHands(fillers[i] as Letter, letter).marked).body)
  return { parts: [{ lines: [...head, ...lines, ...end], look: lookOf(letter, random) }] }
}

function enclosing(letters: readonly Letter[], random: Random): DraftDocument {
  const letter = pick(
    letters.filter(({ type }) => ENCLOSING.test(type)),
    random,
  )
  const count = random() < 0.25 ? 2 : 1
  const enclosed = Array.from({ length: count }, () =>
    sameHands(pick(letters.filter(isEnclosable), random), {
      ...letter,
      marked: [...marksOf(letter)].flatMap(([name, value]) => (name.startsWith('person.') ? [`[[${name}|${value}]]`] : [])).join(' '),
    }),
  )
  const own = letter.marked.split('\n').filter((line) => !/^Anlagen?\b/i.test(line))
  const announced = enclosed.map((other) => titleOf(other) ?? nameOf(other.type))
  const list = pick([[`Anlagen: ${announced.join(', ')}`], [`Anlage${count > 1 ? 'n' : ''}`, ...announced.map((title) => `- ${title}`)]], random)
  return {
    parts: [
      { lines: [...own, '', ...list], look: lookOf(letter, random) },
      ...enclosed.map((other) => ({ lines: other.marked.split('\n'), look: lookOf(other, random) })),
    ],
  }
}

/** Letters, e-mails and later sheets are not what people mean by an enclosure. */
function isEnclosable({ type, marked }: Letter): boolean {
  return ENCLOSED.test(type) && !WRITTEN_TO_SOMEBODY.test(marked) && !LATER_SHEET.test(marked.slice(0, 200))
}

function nameOf(type: string): string {
  return NAMES[type] ?? type.replace(/^./, (first) => first.toUpperCase())
}

/** Two documents of one sender on the same paper, to the same person or to another. */
function pair(letters: readonly Letter[], random: Random): DraftDocument[] {
  const first = pick(letters, random)
  const others = letters.filter((other) => other.type === first.type && other !== first)
  const given =
    random() < 0.5 ? first : { ...first, marked: [...marksOf(first)].flatMap(([n, v]) => (n.startsWith('sender.') ? [`[[${n}|${v}]]`] : [])).join(' ') }
  const [own, second] = [readBlocks(first.marked), readBlocks(sameHands(pick(others, random), given).marked)]
  const look = lookOf(first, random)
  const isHeaded = own.letterhead.length > 0 && second.letterhead.length > 0
  const head = isHeaded ? [...own.letterhead, ...second.head.slice(second.letterhead.length)] : second.head
  return [{ parts: [{ lines: first.marked.split('\n'), look }] }, { parts: [{ lines: [...head, ...second.body, ...second.end], look }] }]
}

function titleOf({ marked }: Letter): string | undefined {
  return marked
    .replace(/\[\[[\w.]+\|([^\]]*)\]\]/g, '$1')
    .split('\n')
    .slice(0, 12)
    .map((line) => line.trim())
    .find((line) => TITLE.test(line) && DOCUMENT.test(line) && !/\d{5}|GmbH|e\. ?V\.|[Ss]tr(?:aße|\.)/.test(line))
}

function lookOf({ type, marked }: Letter, random: Random): Look {
  const style = /antrag|anlage|bescheinigung|bewilligung/.test(type)
    ? 'form'
    : /auszug|abrechnung/.test(type)
      ? 'statement'
      : marked.length < 500
        ? 'note'
        : 'letter'
  return chooseLook({ type, place: 0, department: '', style, fields: [], pages: [] }, random)
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Math.max(55, Math.ceil(line.length / 90) * 90), 0)
}
