/** What stands at the end of a last page: closing formula, signature, empty paper below. */
import type { PageView } from '../page-view.ts'
import { type Boundary, type Features, seen } from './cue.ts'

const CLOSING =
  /^(?:mit (?:freundliche[mn]|besten|vielen|herzlichen) |(?:freundliche|viele|beste|herzliche|liebe|schöne) gr(?:ü|u)(?:ß|ss)e|gru(?:ß|ss)\b|hochachtungsvoll|mfg\b|lg\b|vg\b|im auftrag|i\. ?a\.|i\. ?v\.|gez\.|unterschrift|\(?ort, datum|vielen dank|danke\b)/imu
/** Height (fraction of the page) above which the last line of a short page ends; running feet are left out. */
const SHORT = 0.72
const FOOT = 0.9

export function letterEndCue({ before }: Boundary): Features {
  const last = before.at(-1)
  if (!last) return {}
  const closing = CLOSING.test(last.text)
  const short = bodyEnd(last) < SHORT
  return {
    ...seen('end:closing', closing),
    ...seen('end:short', short),
    ...seen('end:full', !short && !closing),
    ...seen('end:sentence', /[.!?:)]$/u.test(last.lines.at(-1)?.text.trim() ?? '')),
  }
}

function bodyEnd(view: PageView): number {
  return Math.max(0, ...view.lines.map((line) => line.box[1] + line.box[3]).filter((y) => y < FOOT))
}
