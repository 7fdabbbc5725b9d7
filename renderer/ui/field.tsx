/** Label, hint and error around a control, tied to it for screen readers. */
import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import styles from './field.module.css'
import hidden from './visually-hidden.module.css'

export interface FieldTexts {
  readonly label: string
  /** The label is read out, but not shown: only where its place says the same. */
  readonly hideLabel?: boolean | undefined
  readonly hint?: string | undefined
  /** What is wrong and how to put it right. */
  readonly error?: string | undefined
}

interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean | undefined
}

export function Field({ label, hideLabel, hint, error, children }: FieldTexts & { readonly children: (control: ControlProps) => ReactNode }) {
  const id = useId()
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={hideLabel ? hidden['hidden'] : styles['label']}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': error === undefined ? undefined : true })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles['error']}>
          <CircleAlert size="1.1em" aria-hidden /> {error}
        </p>
      )}
    </div>
  )
}
