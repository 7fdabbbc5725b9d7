import type { ReactNode } from 'react'
import styles from './card.module.css'

/** Settings that belong together, without a heading of their own. */
export function Card({ children }: { readonly children: ReactNode }) {
  return <div className={styles['card']}>{children}</div>
}
