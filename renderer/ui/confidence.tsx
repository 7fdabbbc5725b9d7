/** How sure the machine is: percent and a small bar. Below the threshold in the colour of «unsure», and read out as such. */
import styles from './confidence.module.css'
import { joinClasses } from './join-classes.ts'
import { useUiTexts } from './ui-texts.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface ConfidenceProps {
  /** 0..1. */
  readonly value: number
  /** 0..1; without it the value is shown without a judgement. */
  readonly threshold?: number | undefined
}

export function Confidence({ value, threshold }: ConfidenceProps) {
  const texts = useUiTexts()
  const verdict = threshold === undefined ? undefined : value >= threshold ? 'sure' : 'unsure'
  return (
    <span className={joinClasses(styles['confidence'], verdict === 'unsure' && styles['unsure'])}>
      <span aria-hidden className={styles['track']}>
        <span className={styles['bar']} style={{ width: `${Math.round(value * 100)}%` }} />
        {threshold !== undefined && <span className={styles['mark']} style={{ left: `${Math.round(threshold * 100)}%` }} />}
      </span>
      <span className={styles['number']}>{texts.percent(value)}</span>
      {verdict !== undefined && <VisuallyHidden>{`, ${texts[verdict]}`}</VisuallyHidden>}
    </span>
  )
}
