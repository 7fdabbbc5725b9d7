import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import styles from './view-page.module.css'

export interface ViewPageProps {
  readonly title: string
  /** Beside the heading, at the end of the line. */
  readonly actions?: ReactNode
  /** page: the contents scroll under the heading. fill: the contents fill the height and scroll themselves. */
  readonly layout?: 'page' | 'fill'
  readonly children: ReactNode
}

/** Heading and contents of a view. */
export function ViewPage({ title, actions, layout = 'page', children }: ViewPageProps) {
  return (
    <div className={joinClasses(styles['view'], styles[layout])}>
      <header className={styles['head']}>
        <h1 tabIndex={-1}>{title}</h1>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </header>
      <div className={styles['body']}>{children}</div>
    </div>
  )
}
