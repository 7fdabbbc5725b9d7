/** Whether a field was read as a person says it stands on the document, however each of them writes it. */
import { valueOfKind } from '../../core/stages/find-fields/value-of-kind.ts'
import type { FieldKind } from '../../shared/taxonomy/taxonomy.ts'
import { foldValue } from '../../shared/text/fold-text.ts'
import { findDates } from '../../shared/text/german-date.ts'
import { nameParts } from '../../shared/text/person-name.ts'

interface ReadValue {
  readonly value: string
  readonly normalized?: string | undefined
}

/** Common words of all words from which on two names mean the same organisation: legal form and branch may be missing (heuristic). */
const SAME_ORGANISATION = 0.6

/**
 * `543,05 EUR` and `543.05` are the same amount, `09.12.1965` and `1965-12-09` the same day, also where one names no year; people are the
 * same without title and in either order of names.
 */
export function isSameFieldValue(found: ReadValue, wanted: string, kind: FieldKind | undefined): boolean {
  const normal = (text: string) => (kind === undefined ? undefined : valueOfKind(kind, text)?.normalized) ?? text
  const readings = [found.value, found.normalized ?? found.value, normal(found.value)].map(foldValue)
  if (readings.includes(foldValue(wanted)) || readings.includes(foldValue(normal(wanted)))) return true
  if (kind === 'date') return isSameDay(found, wanted)
  if (kind === 'person-name') return commonWords(found.value, wanted) === 1
  if (kind === 'organisation') return commonWords(found.value, wanted) >= SAME_ORGANISATION
  return false
}

function isSameDay(found: ReadValue, wanted: string): boolean {
  const [a, b] = [findDates(found.value)[0] ?? findDates(found.normalized ?? '')[0], findDates(wanted)[0]]
  if (a?.day === undefined || b?.day === undefined) return false
  return a.day === b.day && a.month === b.month && (a.iso === undefined || b.iso === undefined || a.iso === b.iso)
}

/** Share 0..1 of the words of both names that both have. */
function commonWords(a: string, b: string): number {
  const [left, right] = [new Set(nameParts(a)), new Set(nameParts(b))]
  const all = new Set([...left, ...right]).size
  return all === 0 ? 0 : [...left].filter((word) => right.has(word)).length / all
}
