/** One page that is only text (e-mail, office text, invoice data): its lines, with the words of fields and evidence marked. */
import type { PointerEvent } from 'react'
import { useEffect } from 'react'
import type { Box } from '../../../electron/shared/domain/geometry.ts'
import { unionBox } from '../../../electron/shared/domain/geometry.ts'
import type { ReviewPageWords } from '../../../electron/shared/ipc/requests/review.ts'
import { useMessages } from '../../lib/language.tsx'
import { useRequest } from '../../lib/use-request.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import type { Marked } from './focus.ts'
import { markShown } from './open-time.ts'
import type { SheetProps } from './page-sheet.tsx'
import { visibleBox } from './sheet-geometry.ts'
import { textLines } from './text-lines.ts'
import styles from './text-sheet.module.css'

type Word = ReviewPageWords['words'][number]

export function TextSheet({ document, page, at, total, drawing, places, focused, hovered, onHover, onPick }: SheetProps) {
  const messages = useMessages().review.page
  const { data } = useRequest('review.page', { id: document.row.id, page: page.number })
  const words = data?.words ?? []
  const own = places.filter((place) => place.page === page.number)
  useEffect(() => {
    if (data !== undefined && at === 0) requestAnimationFrame(markShown)
  }, [data, at])
  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const index = event.target instanceof HTMLElement ? event.target.dataset['word'] : undefined
    const word = index === undefined ? undefined : words[Number(index)]
    return word && own.find((place) => covers(place, word))
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const selected = selectedBox(words)
    if (drawing.active && selected) return drawing.read(page.number, selected)
    const place = placeOf(event)
    if (place && !selected) onPick(place.key)
  }
  return (
    <article
      lang="de"
      data-page={page.number}
      aria-label={messages.label(at + 1, total)}
      className={styles['sheet']}
      onPointerMove={(event) => onHover(placeOf(event)?.key)}
      onPointerLeave={() => onHover(undefined)}
      onPointerUp={onPointerUp}
    >
      {textLines(words).map(({ first, items, gap }) => (
        <p key={first} className={joinClasses(gap && styles['gap'])}>
          {items.map((word, i) => {
            const place = own.find((candidate) => covers(candidate, word))
            const key = place?.key
            const classes = place && joinClasses(styles[place.tone], key === focused && styles['focused'], key === hovered && styles['hovered'])
            return (
              <span key={word.box[0]} data-word={first + i} data-place={key} className={classes}>
                {`${word.text} `}
              </span>
            )
          })}
        </p>
      ))}
    </article>
  )
}

function covers({ box }: Marked, { box: [x, y, width] }: Word): boolean {
  const [left, top, across, down] = visibleBox(box)
  const middle = x + width / 2
  return y >= top - 0.001 && y < top + down - 0.001 && middle >= left && middle <= left + across
}

/** Around the words that the person has selected; undefined if none. */
function selectedBox(words: readonly Word[]): Box | undefined {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed) return undefined
  const boxes = words.filter((_, i) => {
    const element = window.document.querySelector(`[data-word="${i}"]`)
    return element !== null && selection.containsNode(element, true)
  })
  return unionBox(boxes.map(({ box }) => visibleBox(box)))
}
