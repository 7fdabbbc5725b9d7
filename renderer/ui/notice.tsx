import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import styles from './notice.module.css'
import { TONE_ICONS, type Tone } from './tone.ts'

export interface NoticeProps {
  readonly tone?: Tone | undefined
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** Read out when it appears; for answers to what the person just did. */
  readonly announce?: boolean | undefined
}

export function Notice({ tone = 'info', title, children, actions, announce = false }: NoticeProps) {
  const Icon = TONE_ICONS[tone]
  return (
    <div className={joinClasses(styles['notice'], styles[tone])} role={announce ? 'alert' : undefined}>
      <Icon size="1.25em" aria-hidden className={styles['icon']} />
      <div className={styles['text']}>
        <p className={styles['title']}>{title}</p>
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  )
}
