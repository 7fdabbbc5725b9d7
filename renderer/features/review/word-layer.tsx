/** The page's words, unseen over their picture, so that they can be selected, copied and read aloud. */
import { memo } from 'react'
import type { ReviewPageWords } from '../../../electron/shared/ipc/requests/review.ts'
import styles from './page-sheet.module.css'

/** Units across the page. */
const UNITS = 1000
/** Share of a box's height that its letters fill, from the baseline up. */
const BASELINE = 0.8

export interface WordLayerProps {
  readonly words: ReviewPageWords
  /** Height by width of the page. */
  readonly ratio: number
  readonly label: string
}

type Word = ReviewPageWords['words'][number]

export const WordLayer = memo(function WordLayer({ words, ratio, label }: WordLayerProps) {
  return (
    <svg viewBox={`0 0 ${UNITS} ${UNITS * ratio}`} preserveAspectRatio="none" lang="de" role="document" aria-label={label} className={styles['words']}>
      {linesOf(words.words).map((line) => (
        <text key={`${line[0]?.box[0]}:${line[0]?.box[1]}`}>
          {line.map(({ text, box: [x, y, width, height] }, i) => (
            <tspan
              // biome-ignore lint/suspicious/noArrayIndexKey: words of a page never change their order
              key={i}
              x={x * UNITS}
              y={(y + height * BASELINE) * UNITS * ratio}
              fontSize={height * UNITS * ratio}
              textLength={width * UNITS}
              lengthAdjust="spacingAndGlyphs"
            >
              {i < line.length - 1 ? `${text} ` : text}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  )
})

function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last?.[0]?.line === word.line) last.push(word)
    else lines.push([word])
  }
  return lines
}
