import type { ReactNode } from 'react'
import styles from './toolbar.module.css'

/** Controls that belong together, in one line that wraps. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles['toolbar']} aria-label={label}>
      {children}
    </fieldset>
  )
}
