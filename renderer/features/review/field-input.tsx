/** A value that looks like text until it is touched. Enter and leaving keep what was typed, Escape puts the old value back. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import styles from './field-row.module.css'
import type { FocusKey } from './focus.ts'
import { releaseFocus } from './use-release-focus.ts'

export interface FieldInputProps {
  readonly label: string
  readonly focusKey: FocusKey
  /** The present value as it is shown; empty where there is none. */
  readonly shown: string
  readonly placeholder: string
  readonly autoFocus: boolean
  readonly readOnly: boolean
  readonly onFocus: () => void
  readonly onBlur: () => void
  /** Only called with another text than the one shown; empty: there is no such value. */
  readonly onCommit: (text: string) => Promise<boolean>
}

/** Milliseconds in which a kept value comes back from the store. */
const SETTLE_MS = 600

export function FieldInput({ label, focusKey, shown, placeholder, autoFocus, readOnly, onFocus, onBlur, onCommit }: FieldInputProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string>()
  /** On its way: leaving the field after Enter does not send it again. */
  const sent = useRef<string>(undefined)
  useEffect(() => {
    if (autoFocus) input.current?.focus()
  }, [autoFocus])
  // A new value from outside (read from the page, reset, read anew) ends what was being typed.
  const [known, setKnown] = useState(shown)
  if (known !== shown) {
    setKnown(shown)
    setTyped(undefined)
  }
  const commit = () => {
    const text = typed?.trim()
    if (text === undefined || text === shown) return setTyped(undefined)
    if (sent.current === text) return
    sent.current = text
    void onCommit(text).then((kept) => {
      sent.current = undefined
      // Kept without another look, e.g. the same date written otherwise: after a moment the value is shown as usual.
      if (kept) setTimeout(() => setTyped((now) => (now?.trim() === text ? undefined : now)), SETTLE_MS)
    })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setTyped(undefined) // the old text is back before the focus leaves, so that leaving keeps nothing
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
      commit() // goes before the confirmation that the same keys mean
    else if (event.key === 'Enter') {
      event.preventDefault()
      releaseFocus()
    }
  }
  return (
    <>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        lang="de"
        autoComplete="off"
        spellCheck={false}
        data-focus={focusKey}
        className={styles['input']}
        value={typed ?? shown}
        placeholder={placeholder}
        readOnly={readOnly}
        title={typed ?? shown}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => {
          onFocus()
          event.currentTarget.select()
        }}
        onBlur={() => {
          onBlur()
          commit()
        }}
        onKeyDown={onKeyDown}
      />
    </>
  )
}
