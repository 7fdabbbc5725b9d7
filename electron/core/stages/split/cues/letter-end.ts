/** What stands at the end of a last page: closing formula, signature, list of enclosures, empty paper below. */
import type { PageView } from '../page-view.ts'
import type { Boundary } from './cue.ts'

/** Log-odds, heuristic. */
const WEIGHTS = { closing: 1.0, enclosures: 0.4, short: 0.5, full: -0.7, nothing: -0.5 } as const

const CLOSING =
  /^(?:mit (?:freundliche[mn]|besten|vielen|herzlichen) |(?:freundliche|viele|beste|herzliche|liebe|schöne) gr(?:ü|u)(?:ß|ss)e|gru(?:ß|ss)\b|hochachtungsvoll|mfg\b|lg\b|vg\b|im auftrag|i\. ?a\.|i\. ?v\.|gez\.|unterschrift|\(?ort, datum|vielen dank|danke\b)/imu
const ENCLOSURES = /^(?:anlagen?|anhang|verteiler|durchschrift)\b/imu
/** Height (fraction of the page) above which the last line of a short page ends; running feet are left out. */
const SHORT = 0.72
const FOOT = 0.9

export function letterEndCue({ before }: Boundary): number {
  const last = before.at(-1)
  if (!last) return 0
  const closing = CLOSING.test(last.text)
  return (
    (closing ? WEIGHTS.closing : WEIGHTS.nothing) +
    (ENCLOSURES.test(last.text) ? WEIGHTS.enclosures : 0) +
    (bodyEnd(last) < SHORT ? WEIGHTS.short : closing ? 0 : WEIGHTS.full)
  )
}

function bodyEnd(view: PageView): number {
  return Math.max(0, ...view.lines.map((line) => line.box[1] + line.box[3]).filter((y) => y < FOOT))
}
