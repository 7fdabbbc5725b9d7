/** A sentence that runs over the page break binds the pages together. */
import { linesBetween, type PageView } from '../page-view.ts'
import type { Boundary } from './cue.ts'

/** Log-odds, heuristic. */
const WEIGHTS = { hyphen: -3, open: -1.2, lowerCase: -1.5 } as const

/** Running heads and feet are left out; body lines have at least this many letters. */
const BODY = { top: 0.06, bottom: 0.93, letters: 12 } as const

export function runningTextCue({ before, after }: Boundary): number {
  const end = before.at(-1) ? bodyLines(before.at(-1) as PageView).at(-1) : undefined
  const start = bodyLines(after)[0]
  if (end === undefined || start === undefined) return 0
  if (/\p{Ll}-$/u.test(end) && /^\p{Ll}/u.test(start)) return WEIGHTS.hyphen
  const open = end.length > 50 && /[\p{Ll},]$/u.test(end)
  return (open ? WEIGHTS.open : 0) + (/^\p{Ll}{2,}/u.test(start) ? WEIGHTS.lowerCase : 0)
}

function bodyLines(view: PageView): string[] {
  const lines = linesBetween(view, BODY.top, BODY.bottom).map((line) => line.text.trim())
  return lines.filter((line) => line.replace(/[^\p{L}]/gu, '').length >= BODY.letters)
}
