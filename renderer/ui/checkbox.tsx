import type { ComponentProps } from 'react'
import styles from './choice.module.css'
import { joinClasses } from './join-classes.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'onChange' | 'checked' | 'type'> {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly hint?: string | undefined
  readonly checked: boolean
  /** Some of what it stands for, not all. */
  readonly indeterminate?: boolean | undefined
  readonly onChange: (checked: boolean) => void
}

export function Checkbox({ label, hideLabel, hint, checked, indeterminate = false, onChange, ...native }: CheckboxProps) {
  return (
    <label className={joinClasses(styles['choice'], hideLabel && styles['bare'])}>
      <input
        {...native}
        type="checkbox"
        checked={checked}
        ref={(input) => {
          if (input !== null) input.indeterminate = indeterminate
        }}
        onChange={(event) => onChange(event.target.checked)}
        className={styles['input']}
      />
      {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : <span>{label}</span>}
      {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
    </label>
  )
}
