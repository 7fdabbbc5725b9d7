/** Who is named in a document, and how likely each is the data subject: every mention is weighed by its surroundings, equal people add up. */
import { foldText } from '../../../shared/text/fold-text.ts'
import { findStreets } from '../../../shared/text/german-address.ts'
import type { Mention } from '../../../shared/text/mention.ts'
import { isOrganisation } from '../../../shared/text/organisation-name.ts'
import { findGivenNames, findNames, isSamePerson, type NameMention, nameParts } from '../../../shared/text/person-name.ts'
import type { TextLine } from '../../../shared/text/text-line.ts'
import type { Cell } from './cells.ts'
import type { ViewBase } from './document-view.ts'
import type { Person, PersonMention } from './person.ts'
import { placedNames, splitNames } from './placed-names.ts'
import { lastRoleOf, type Role } from './roles.ts'
import { wrappedNames } from './wrapped-text.ts'

export function peopleOf(view: ViewBase): Person[] {
  const split = splitNames(view)
  const mentions = view.lines.flatMap((line, row) => namesIn(view, line, row, split).flatMap((name) => personMention(view, line, row, name)))
  const groups: PersonMention[][] = []
  for (const mention of [...mentions].sort((a, b) => nameParts(b.surface).length - nameParts(a.surface).length)) {
    const group = groups.find((members) =>
      members.some((member) => isSamePerson(member.surface, mention.surface) && (nameParts(mention.surface).length < 2 || sharesGivenName(member, mention))),
    )
    if (group) group.push(mention)
    else groups.push([mention])
  }
  return groups.map(personOf).sort((a, b) => b.weight - a.weight)
}

/** Full names; names that only their place betrays; names split over two boxes of a form; and given names alone where a child is looked for. */
function namesIn(view: ViewBase, line: TextLine, row: number, split: ReturnType<typeof splitNames>): NameMention[] {
  const full = findNames(line.text)
  const extra = [
    ...split.filter((s) => s.row === row).map((s) => s.name),
    ...placedNames(view, row),
    ...wrappedNames(view, row),
    ...(view.wanted.has('child.name') ? findGivenNames(line.text).map((name) => ({ ...name, basis: 'single' as const })) : []),
  ]
  return [
    ...full.filter((name) => !extra.some((other) => other.basis === 'split' && overlaps(other, name))),
    ...extra.filter((name) => name.basis === 'split' || !full.some((other) => overlaps(other, name))),
  ]
}

function overlaps(a: Mention, b: Mention): boolean {
  return a.from < b.to && b.from < a.to
}

/** Evidence that the words around a name make it the data subject's (weights: heuristic, tuned on marked letters). */
const CUES: readonly { readonly side: 'before' | 'after'; readonly pattern: RegExp; readonly weight: number }[] = [
  {
    side: 'before',
    pattern:
      /(?:mein name ist|ich heisse|ich bin(?: die| der)?|hiermit (?:lege|beantrage|bestaetige|erteile|bevollmaechtige|widerspreche) ich,?|^ich,|\bich,) *$/,
    weight: 0.5,
  },
  {
    side: 'before',
    pattern:
      /(?:unser(?:e[rnms]?)?|ihr(?:e[rnms]?)?) (?:mitglied|mandant(?:in|en)?|patient(?:in|en)?|klient(?:in|en)?|mieter(?:in|s)?|versicherte[rn]?|bewohner(?:in)?|betreute[rn]?|kund(?:e|in|en)|arbeitnehmer(?:in)?|mitarbeiter(?:in)?)[ ,:]*(?:herrn? |frau )?$/,
    weight: 0.45,
  },
  {
    side: 'before',
    pattern:
      /(?:antragsteller(?:in|\/in)?|versicherte[rn]?|patient(?:in)?|mieter(?:in|\/in)?|arbeitnehmer(?:in|\/in)?|mitarbeiter(?:in)?|kontoinhaber(?:in|\/in)?|leistungsberechtigte[rn]?|klient(?:in)?|mitglied|betroffene|betreute[rn]?|klaeger(?:in)?|vollmachtgeber(?:in)?|absender(?:in)?|bewohner(?:in)?|schuldner(?:in)?|inhaber(?:in)?|auszubildende[rn]?)[ :(]*(?:herrn? |frau )?$/,
    weight: 0.45,
  },
  { side: 'before', pattern: /(?:\bname|vorname,? ?(?:und )?(?:familien|nach|zu)?name|name, vorname|nachname|zuname|\bvon)[ :]*$/, weight: 0.35 },
  {
    side: 'before',
    pattern:
      /(?:betrifft|betr\.?|betreff|in sachen|angelegenheit(?:en)?|vertretung (?:von|des|der)|dass|bestaetigen|bescheinigen|fuer|namens|von|ueber|wegen) *:? *(?:herrn? |frau )?$/,
    weight: 0.2,
  },
  { side: 'after', pattern: /^[ ,;(]*(?:geb(?:oren)?\b|\*|geburtsdatum|\d{1,2}\.\d{1,2}\.\d{2,4}\))/, weight: 0.3 },
  { side: 'after', pattern: /^[ ,;(]*(?:wohnhaft|wohnt)/, weight: 0.3 },
  { side: 'after', pattern: /^\s*[<(]?[\w.+-]+@/, weight: 0.4 },
  { side: 'after', pattern: /^ ?(?:\.\/\.|gegen)/, weight: 0.3 },
  { side: 'before', pattern: /(?:sehr geehrte[rs]?|guten tag|guten morgen|hallo|liebe[rs]?|moin|lieber?) (?:herrn? |frau )?$/, weight: -0.25 },
  {
    side: 'before',
    pattern:
      /(?:i\. ?a\.|i\. ?v\.|gez\.|ppa\.|dr\. med\.|z\. ?h(?:d|aenden)?\.?|rechtsanw\w*|dipl\.-\w+\.?|prof\. dr\.|inh(?:aber(?:in)?)?[.:]?) *(?:von )?(?:herrn? |frau )?$/,
    weight: -0.5,
  },
  {
    side: 'after',
    pattern:
      /^ ?,? ?(?:gmbh|rechtsanw|steuerberat|sozialpaed|sachbearbeit|dipl\.|leiter|leitung|geschaeftsf|vorstand|facharzt|aerztin|arzt|amtsgericht|richter)/,
    weight: -0.5,
  },
]

const ROLE_WEIGHT: Readonly<Partial<Record<Role, number>>> = {
  person: 0.2,
  child: -0.45,
  relative: -0.45,
  landlord: -0.5,
  employer: -0.5,
  representative: -0.45,
  office: -0.5,
  doctor: -0.4,
  bank: -0.3,
}
const BASIS_WEIGHT: Readonly<Record<NameMention['basis'], number>> = { 'given-name': 0.3, title: 0.2, initial: -0.05, place: 0.15, split: 0.5, single: -0.1 }

function personMention(view: ViewBase, line: TextLine, row: number, name: NameMention): PersonMention[] {
  const cell = view.grid.at(row, name.from)
  if (!cell) return []
  const before = foldText(line.text.slice(cell.from, name.from).replace(/(?:Herrn?|Frau|Hr\.|Fr\.)\s*$/, ''))
  const after = foldText(line.text.slice(name.to, name.to + 40))
  const label = before.length < 3 ? labelText(view, cell) : ''
  const role = roleOfMention(view, row, before, label)
  let weight = BASIS_WEIGHT[name.basis] + (role === undefined ? 0 : (ROLE_WEIGHT[role] ?? 0))
  if (nameParts(name.surface).length < 2) weight -= 0.35
  for (const cue of CUES) if (cue.pattern.test(cue.side === 'before' ? before || label : after)) weight += cue.weight
  if (isOrganisation(cell.text.slice(0, name.from - cell.from)) || /^\s*(?:&|gmbh|\+)/i.test(after)) weight -= 0.3
  weight += placeWeight(view, cell, row, name)
  return [{ ...name, line, row, cell, role, weight }]
}

/** The words that announce a name which fills its cell: the cell to the left, else the one above. */
function labelText(view: ViewBase, cell: Cell): string {
  const left = view.grid.left(cell)
  if (left && left.text.length < 80) return foldText(left.text)
  const above = view.grid.above(cell)
  return above && above.text.length < 60 && !/\d{3}/.test(above.text) ? foldText(above.text) : ''
}

function roleOfMention(view: ViewBase, row: number, before: string, label: string): Role | undefined {
  return lastRoleOf(before.slice(-60)) ?? (label === '' ? undefined : lastRoleOf(label)) ?? view.sections[row]
}

/** Address blocks, e-mail heads and signatures name people by their place. */
function placeWeight(view: ViewBase, cell: Cell, row: number, name: NameMention): number {
  const fillsCell = name.surface.length >= cell.text.length - 8
  let weight = 0
  const following = [cell.line.text.slice(name.to, cell.to), ...(fillsCell ? [view.grid.below(cell)?.text ?? '', nextButOne(view, cell)] : [])]
  if (following.some((text) => findStreets(text).length > 0)) weight += 0.3
  if (fillsCell && row < 8 && cell.line.page === view.lines[0]?.page) weight += 0.1
  if (fillsCell && row > view.lines.length * 0.6) weight += 0.1
  return weight
}

function nextButOne(view: ViewBase, cell: Cell): string {
  const below = view.grid.below(cell)
  return below ? (view.grid.below(below)?.text ?? '') : ''
}

function sharesGivenName(a: PersonMention, b: PersonMention): boolean {
  const [x, y] = [nameParts(a.surface)[0] ?? '', nameParts(b.surface)[0] ?? '']
  return x === y || x.startsWith(y) || y.startsWith(x) || nameParts(a.surface).includes(y)
}

function personOf(mentions: readonly PersonMention[]): Person {
  const fullest = [...mentions].sort((a, b) => fullness(b) - fullness(a) || b.weight - a.weight || a.row - b.row)[0] as PersonMention
  const strongest = Math.max(...mentions.map((m) => m.weight))
  const weight = strongest + Math.min(0.2, 0.07 * (mentions.length - 1))
  return { best: fullest, mentions, weight, roles: new Set(mentions.flatMap((m) => (m.role === undefined ? [] : [m.role]))) }
}

function fullness(mention: PersonMention): number {
  return nameParts(mention.surface).filter((part) => part.length > 1).length
}
