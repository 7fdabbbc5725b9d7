import { useId } from 'react'
import { useFormat } from '../../../lib/format.ts'
import styles from './percent-slider.module.css'

export interface PercentSliderProps {
  readonly label: string
  readonly hint?: string
  /** Share 0..1, set in whole percent. */
  readonly value: number
  /** Whole percent; 0 if absent. */
  readonly min?: number
  readonly disabled?: boolean
  readonly onChange: (value: number) => void
}

export function PercentSlider({ label, hint, value, min = 0, disabled = false, onChange }: PercentSliderProps) {
  const id = useId()
  const format = useFormat()
  const percent = Math.round(value * 1000) / 10
  const text = format.percent(value, Number.isInteger(percent) ? 0 : 1)
  return (
    <div className={styles['slider']}>
      <label htmlFor={id}>{label}</label>
      <div className={styles['line']}>
        <input
          id={id}
          type="range"
          min={min}
          max={100}
          step={1}
          value={percent}
          disabled={disabled}
          aria-valuetext={text}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => onChange(Number(event.target.value) / 100)}
          className={styles['range']}
        />
        <output htmlFor={id} className={styles['value']}>
          {text}
        </output>
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  )
}
