/** Every date of a document as an option for the date fields. */
import { foldText } from '../../../../shared/text/fold-text.ts'
import { completeYear, type DateMention, findDates } from '../../../../shared/text/german-date.ts'
import { referenceDate } from '../document-date.ts'
import type { DocumentView } from '../document-view.ts'
import type { Option } from './choice-model.ts'
import { bucket, mentionFeatures, withType } from './mention-features.ts'

export function dateOptions(view: DocumentView): Option[] {
  const reference = referenceDate(view)
  const dates = view.lines.flatMap((line, row) => findDates(line.text).map((date, i, all) => ({ line, row, date, next: all[i + 1], previous: all[i - 1] })))
  const days = new Set(dates.flatMap(({ date }) => dayOf(date.iso) ?? []))
  const seen = new Map<string, number>()
  return dates.map(({ line, row, date, next, previous }, order) => {
    const normalized = date.iso ?? (reference === undefined ? undefined : completeYear(date, reference))
    const repeated = seen.get(normalized ?? date.surface) ?? 0
    seen.set(normalized ?? date.surface, repeated + 1)
    const features = [
      ...mentionFeatures(view, row, date),
      ...yearFeatures(normalized, reference),
      ...shapeFeatures(date),
      `o:${bucket(order, [0, 1, 3])}`,
      ...(order === dates.length - 1 ? ['o:last'] : []),
      ...(repeated > 0 ? ['o:again'] : []),
      ...rangeFeatures(line.text, date, previous, next),
      ...nameFeatures(view, row, date),
      ...stampFeatures(view, row, date),
      ...closeFeatures(normalized, days),
    ]
    return { from: date.from, to: date.to, surface: date.surface, line, row, normalized, repair: date.repair, features: withType(view, features) }
  })
}

function shapeFeatures(date: DateMention): string[] {
  return [
    date.iso === undefined ? 'f:noyear' : 'f:year',
    date.day === undefined ? 'f:noday' : 'f:day',
    /\p{L}{3}/u.test(date.surface) ? 'f:spelled' : 'f:figures',
  ]
}

/** Distance to the likeliest day of writing, in years. */
function yearFeatures(normalized: string | undefined, reference: string | undefined): string[] {
  if (normalized === undefined || reference === undefined) return ['near:unknown']
  const years = Number(reference.slice(0, 4)) - Number(normalized.slice(0, 4))
  const relation = normalized === reference ? 'same' : normalized > reference ? 'after' : 'before'
  return [`near:${relation}`, `near:y${bucket(years, [-2, -1, 0, 1, 3, 12, 18, 25])}`]
}

function rangeFeatures(text: string, date: DateMention, previous: DateMention | undefined, next: DateMention | undefined): string[] {
  const between = (a: DateMention, b: DateMention) => /^\s*(?:bis|-|–|—|bis zum|bis einschl\w*|bis voraussichtlich)\s*$/.test(text.slice(a.to, b.from))
  return [...(next && between(date, next) ? ['h:rangestart'] : []), ...(previous && between(previous, date) ? ['h:rangeend'] : [])]
}

const STAMP_WORD = /(?:eingang|eingegangen|posteingang|poststelle|empfangen|eingangsstempel|tor \d|uebergeben|erhalten am)/
/** Rows around a date in which a stamp's other words stand. */
const STAMP_ROWS = 3

/** A receiving office's stamp: its words around, months in capitals, no place in a sentence. */
function stampFeatures(view: DocumentView, row: number, date: DateMention): string[] {
  const around = view.lines.slice(Math.max(0, row - STAMP_ROWS), row + STAMP_ROWS + 1).map((line) => foldText(line.text))
  const month = /\p{L}{3,}/u.exec(date.surface)?.[0] ?? ''
  return [
    ...(around.some((text) => STAMP_WORD.test(text)) ? ['h:stampword'] : []),
    ...(month !== '' && month === month.toUpperCase() ? ['h:capitalmonth'] : []),
    ...(month.length === 3 ? ['h:shortmonth'] : []),
  ]
}

/** Days in which a letter is written, posted and stamped. */
const POSTAL_DAYS = 14

/** Whether the document names a full date shortly before or after: the earlier is the writing, the later the receipt. */
function closeFeatures(normalized: string | undefined, days: ReadonlySet<number>): string[] {
  const day = dayOf(normalized)
  if (day === undefined) return []
  const distances = Array.from({ length: POSTAL_DAYS }, (_, i) => i + 1)
  return [
    ...(distances.some((distance) => days.has(day - distance)) ? ['near:earlierclose'] : []),
    ...(distances.some((distance) => days.has(day + distance)) ? ['near:laterclose'] : []),
  ]
}

/** Days since 1970; undefined for what is no full date. */
function dayOf(iso: string | undefined): number | undefined {
  return iso?.length === 10 ? Date.parse(iso) / 86_400_000 : undefined
}

/** The person named before the date in its line, or in the two lines above. */
function nameFeatures(view: DocumentView, row: number, date: DateMention): string[] {
  for (let distance = 0; distance <= 2; distance++) {
    const hits = view.people.flatMap((person, rank) =>
      person.mentions.filter((m) => m.row === row - distance && (distance > 0 || m.to <= date.from)).map((mention) => ({ rank, mention })),
    )
    const nearest = hits.sort((a, b) => b.mention.to - a.mention.to)[0]
    if (nearest)
      return [
        `own:${distance}`,
        `own:rank${Math.min(2, nearest.rank)}`,
        `own:${distance === 0 && date.from - nearest.mention.to < 12 ? 'close' : 'far'}`,
        `own:r-${nearest.mention.role ?? '-'}`,
      ]
  }
  return ['own:none']
}
