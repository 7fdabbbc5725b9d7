/** One card in the middle of the window: before the store is open there is nothing else. */
import type { ReactNode } from 'react'
import styles from './startup-page.module.css'

export function StartupPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className={styles['page']}>
      <div className={styles['card']}>
        <h1 className={styles['title']}>{title}</h1>
        {children}
      </div>
    </main>
  )
}
