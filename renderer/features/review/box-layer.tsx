/** Where fields and evidence stand on the page, and the frame being drawn. Only to look at: the same things stand as text beside the page. */
import type { Box } from '../../../electron/shared/domain/geometry.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import type { FocusKey, Marked } from './focus.ts'
import styles from './page-sheet.module.css'
import { visibleBox } from './sheet-geometry.ts'

export interface BoxLayerProps {
  readonly places: readonly Marked[]
  readonly focused: FocusKey | undefined
  readonly hovered: FocusKey | undefined
  readonly drawn: Box | undefined
}

export function BoxLayer({ places, focused, hovered, drawn }: BoxLayerProps) {
  return (
    <div aria-hidden className={styles['boxes']}>
      {places.map(({ key, box, tone }) => (
        <span
          key={`${key} ${box.join(' ')}`}
          data-place={key}
          className={joinClasses(styles['box'], styles[tone], key === focused && styles['focused'], key === hovered && styles['hovered'])}
          style={placed(box)}
        />
      ))}
      {drawn !== undefined && <span className={styles['drawn']} style={placed(drawn)} />}
    </div>
  )
}

function placed(box: Box) {
  const [x, y, width, height] = visibleBox(box)
  return { left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` }
}
