import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './field.module.css'
import { Field, type FieldTexts } from './field.tsx'
import { joinClasses } from './join-classes.ts'

export interface Option<Value extends string = string> {
  readonly value: Value
  readonly label: string
}

export interface SelectFieldProps<Value extends string> extends FieldTexts, Omit<ComponentProps<'select'>, 'onChange' | 'value'> {
  readonly value: Value
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value) => void
}

/** The system's own list: for up to some twenty choices; more are for Combobox. */
export function SelectField<Value extends string>({ label, hideLabel, hint, error, options, onChange, className, ...native }: SelectFieldProps<Value>) {
  const choose = (chosen: string) => {
    const option = options.find(({ value }) => value === chosen)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(control) => (
        <div className={styles['wrap']}>
          <select
            {...native}
            {...control}
            onChange={(event) => choose(event.target.value)}
            className={joinClasses(styles['control'], styles['select'], className)}
          >
            {options.map(({ value, label: text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
          <ChevronDown size="1.1em" aria-hidden className={styles['arrow']} />
        </div>
      )}
    </Field>
  )
}
