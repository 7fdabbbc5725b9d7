import type { ComponentProps } from 'react'
import styles from './field.module.css'
import { Field, type FieldTexts } from './field.tsx'
import { joinClasses } from './join-classes.ts'

export interface TextFieldProps extends FieldTexts, Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly value: string
  readonly onChange: (value: string) => void
}

export function TextField({ label, hideLabel, hint, error, onChange, className, ...native }: TextFieldProps) {
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(control) => (
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          {...native}
          {...control}
          onChange={(event) => onChange(event.target.value)}
          className={joinClasses(styles['control'], className)}
        />
      )}
    </Field>
  )
}
