import { useId } from 'react'
import styles from './choice.module.css'
import type { Option } from './select-field.tsx'

export interface RadioGroupProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly (Option<Value> & { readonly hint?: string })[]
  readonly onChange: (value: Value) => void
  readonly disabled?: boolean | undefined
}

export function RadioGroup<Value extends string>({ label, value, options, onChange, disabled }: RadioGroupProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles['group']} disabled={disabled}>
      <legend className={styles['legend']}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles['choice']}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} className={styles['input']} />
          <span>{option.label}</span>
          {option.hint !== undefined && <span className={styles['hint']}>{option.hint}</span>}
        </label>
      ))}
    </fieldset>
  )
}
