/** Keys of a shortcut as they stand on the keyboard: `Mod+z` becomes Strg + Z. */
import { Fragment } from 'react'
import styles from './key-hint.module.css'
import { useUiTexts } from './ui-texts.ts'

export function KeyHint({ keys }: { readonly keys: string }) {
  const { keyNames } = useUiTexts()
  const parts = keys === '+' ? ['+'] : keys.split('+')
  return (
    <span className={styles['keys']}>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && '+'}
          <kbd className={styles['key']}>{keyNames[part] ?? (part.length === 1 ? part.toUpperCase() : part)}</kbd>
        </Fragment>
      ))}
    </span>
  )
}
