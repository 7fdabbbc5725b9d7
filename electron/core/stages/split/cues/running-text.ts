/** A sentence that runs over the page break binds the pages together. */
import { linesBetween, type PageView } from '../page-view.ts'
import { type Boundary, type Features, seen } from './cue.ts'

/** Running heads and feet are left out; body lines have at least this many letters. */
const BODY = { top: 0.06, bottom: 0.93, letters: 12 } as const

export function runningTextCue({ before, after }: Boundary): Features {
  const end = before.at(-1) ? bodyLines(before.at(-1) as PageView).at(-1) : undefined
  const start = bodyLines(after)[0]
  if (end === undefined || start === undefined) return {}
  if (/\p{Ll}-$/u.test(end) && /^\p{Ll}/u.test(start)) return { 'running:hyphen': 1 }
  const open = end.length > 50 && /[\p{Ll},]$/u.test(end)
  const [told, counted] = [numbersAtStart(before.at(-1)?.text ?? '').at(-1), numbersAtStart(after.text)[0]]
  return {
    ...seen('running:open', open),
    ...seen('running:lower-case', /^\p{Ll}{2,}/u.test(start)),
    ...seen('running:counts-on', told !== undefined && counted === told + 1),
  }
}

/** Of numbered points, in order. */
function numbersAtStart(text: string): number[] {
  return [...text.matchAll(/^(\d{1,2})[.)]\s+\p{L}/gmu)].map((match) => Number(match[1]))
}

function bodyLines(view: PageView): string[] {
  const lines = linesBetween(view, BODY.top, BODY.bottom).map((line) => line.text.trim())
  return lines.filter((line) => line.replace(/[^\p{L}]/gu, '').length >= BODY.letters)
}
