/** Words of a text page back in lines. */
import type { ReviewPageWords } from '../../../electron/shared/ipc/requests/review.ts'

type Word = ReviewPageWords['words'][number]

export interface ShownLine {
  /** Index of its first word among the page's words. */
  readonly first: number
  readonly items: readonly Word[]
  /** An empty line stands before it. */
  readonly gap: boolean
}

export function textLines(words: readonly Word[]): ShownLine[] {
  const lines: { first: number; items: Word[] }[] = []
  words.forEach((word, i) => {
    const last = lines.at(-1)
    if (last?.items[0]?.line === word.line) last.items.push(word)
    else lines.push({ first: i, items: [word] })
  })
  const tops = lines.map(({ items }) => items[0]?.box[1] ?? 0)
  const steps = tops.slice(1).map((top, i) => top - (tops[i] ?? 0))
  const row = Math.min(...steps.filter((step) => step > 0))
  return lines.map((line, i) => ({ ...line, gap: i > 0 && (steps[i - 1] ?? 0) > row * 1.5 }))
}
