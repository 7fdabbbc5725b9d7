/**
 * Puts right what the recogniser cannot read or makes of lines and boxes, as far as the word itself and its neighbours prove it. The rules come from
 * comparing rendered letters with what was recognised (scripts/render-scans.ts): the German model knows neither § nor é, ş or ç, reads the edges of
 * table cells as «|» and «[», and takes I for l.
 */
import { unionBox } from '../../../shared/domain/geometry.ts'
import type { Word } from '../../../shared/domain/page.ts'
import { withAccents } from './accented-names.ts'

/** Recognised words in reading order; never for text that a file carries itself. */
export function tidyWords(words: readonly Word[]): Word[] {
  const unframed = joinedDates(
    words.flatMap((word) => {
      const text = withoutFrame(word.text)
      return text === '' ? [] : [text === word.text ? word : { ...word, text }]
    }),
  )
  return unframed.map((word, i) => {
    const text = tidied(word.text, { before: unframed[i - 1]?.text ?? '', after: unframed.slice(i + 1, i + 6).map(({ text: next }) => next) })
    return text === word.text ? word : { ...word, text }
  })
}

interface Neighbours {
  readonly before: string
  readonly after: readonly string[]
}

/** What a section sign is read as, once or twice («§§»), perhaps in a bracket. */
const SECTION_SIGN = /^(\(?)([$8]{1,2}|[S53])$/
/** Follows the number of a section. */
const STATUTE =
  /^\(?(?:Abs|Absatz|Satz|Nr|i\.?V\.?m|ff?|SGB|BGB|ZPO|SGG|VwGO|VwVfG|VwZG|AO|UStG|EStG|WoGG|BEEG|UhVorschG|AsylbLG|AufenthG|BetrKV|GKG|RVG|GvKostG|StGB|StPO|KSchG|InsO)\b/
const LAW_NUMBER = /^\d{1,3}[a-z]?[,.;)]?$/
const NUMERIC_DATE = /^(\D?\d{1,2})[.,](\d{1,2})[.,]((?:19|20)\d{2}\D{0,2})$/
const MONTHS = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'] as const
/** Wrong letters that a month between day and year may have. */
const MONTH_SLIPS = 2

/** Edges of cells and boxes at either end; of brackets only what stands at one end of a figure, for others belong to the text. */
function withoutFrame(text: string): string {
  return text.replace(/^[|¦]+|[|¦]+$/g, '').replace(/^\[(?=\d[^\]]*$)|(?<=^[^[]*\d)\]$/g, '')
}

/** «09.08.1 989»: a year that fell apart. */
function joinedDates(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (last?.line === word.line && /^\D?\d{1,2}\.\d{1,2}\.[12]$/.test(last.text) && /^[09]\d{2}\D{0,2}$/.test(word.text)) {
      joined[joined.length - 1] = { ...last, text: last.text + word.text, box: unionBox([last.box, word.box]) ?? last.box }
    } else joined.push(word)
  }
  return joined
}

function tidied(text: string, neighbours: Neighbours): string {
  const sign = sectionSign(text, neighbours)
  if (sign !== undefined) return sign
  const date = NUMERIC_DATE.exec(text)
  if (date && text.includes(',')) return `${date[1]}.${date[2]}.${date[3]}`
  return monthBetween(text, neighbours) ?? pageNumber(text) ?? text.replace(/\p{L}+/gu, (part) => withAccents(withCapitalI(part, neighbours)))
}

/** «8 44 SGB X» and «$ 44» are «§ 44»: no amount in dollars stands in German mail, and an 8 is believed to be one only before a statute. */
function sectionSign(text: string, { after }: Neighbours): string | undefined {
  const match = SECTION_SIGN.exec(text)
  if (!match || !LAW_NUMBER.test(after[0] ?? '')) return undefined
  const [, bracket = '', sign = ''] = match
  if (!sign.includes('$') && !after.slice(1, 4).some((word) => STATUTE.test(word))) return undefined
  return bracket + '§'.repeat(sign.length)
}

/** «10. Jammar 2025»: between a day and a year stands a month. */
function monthBetween(text: string, { before, after }: Neighbours): string | undefined {
  if (!/^\d{1,2}\.?$/.test(before) || !/^(?:19|20)\d{2}\D{0,2}$/.test(after[0] ?? '') || !/^\p{Lu}\p{L}{2,9}$/u.test(text)) return undefined
  const near = MONTHS.filter((month) => slips(text, month) <= (month.length > 4 ? MONTH_SLIPS : 1))
  return near.length === 1 ? near[0] : undefined
}

/** «Seiteivon3» at the foot of a page, where small print runs together. */
function pageNumber(text: string): string | undefined {
  const match = /^[Ss]eite([\dilI|]{1,2})von([\dilI|]{1,2})$/.exec(text)
  return match ? `Seite ${figure(match[1])} von ${figure(match[2])}` : undefined
}

function figure(text: string | undefined): string {
  return (text ?? '').replace(/[ilI|]/g, '1')
}

/** A German word does not begin with l before such a letter («lch», «lhre», «lm»), and a Roman number has no l; but «Il» is an Italian article. */
function withCapitalI(part: string, { after }: Neighbours): string {
  const isArticle = part === 'Il' && /^\p{Ll}/u.test(after[0] ?? '')
  if (!isArticle && /^(?:[IVX]l{1,2}|lII|lI|Il{1,2}I?|[VX]{1,2}[Il]*l[Il]*)$/.test(part)) return part.replace(/l/g, 'I')
  if (/^l(?=[bcdfghkmnpqrsvxz])(?!fd|kw\b|bs?$)/.test(part) && part.length > 1) return `I${part.slice(1)}`
  return /^\p{Ll}/u.test(part) ? part.replace(/ı/g, 'i') : part
}

/** Levenshtein distance (1966). */
function slips(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? 0
}
