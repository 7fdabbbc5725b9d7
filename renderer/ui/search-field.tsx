import { Search, X } from 'lucide-react'
import { type ComponentProps, type RefObject, useRef } from 'react'
import styles from './field.module.css'
import { Field, type FieldTexts } from './field.tsx'
import { IconButton } from './icon-button.tsx'
import { joinClasses } from './join-classes.ts'
import { useUiTexts } from './ui-texts.ts'

export interface SearchFieldProps extends FieldTexts, Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'ref'> {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly inputRef?: RefObject<HTMLInputElement | null> | undefined
}

/** Escape empties it. Its label is hidden: the magnifying glass says the same. */
export function SearchField({ label, hideLabel = true, hint, error, value, onChange, inputRef, onKeyDown, ...native }: SearchFieldProps) {
  const texts = useUiTexts()
  const ownRef = useRef<HTMLInputElement>(null)
  const ref = inputRef ?? ownRef
  const clear = () => {
    onChange('')
    ref.current?.focus()
  }
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(control) => (
        <div className={styles['wrap']}>
          <Search size="1.05em" aria-hidden className={styles['leading']} />
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            placeholder={label}
            {...native}
            {...control}
            ref={ref}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && value !== '') {
                event.preventDefault()
                clear()
              }
              onKeyDown?.(event)
            }}
            className={joinClasses(styles['control'], styles['withIcon'], styles['withClear'])}
          />
          {value !== '' && <IconButton label={texts.clear} icon={X} onClick={clear} className={styles['trailing']} />}
        </div>
      )}
    </Field>
  )
}
