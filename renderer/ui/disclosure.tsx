import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './disclosure.module.css'

export interface DisclosureProps {
  readonly summary: ReactNode
  readonly open?: boolean | undefined
  readonly children: ReactNode
}

/** `open` is only the state at the start. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details
      className={styles['disclosure']}
      ref={(details) => {
        if (details !== null && open && !details.dataset['opened']) {
          details.dataset['opened'] = 'true'
          details.open = true
        }
      }}
    >
      <summary className={styles['summary']}>
        <ChevronRight size="1.1em" aria-hidden className={styles['arrow']} />
        {summary}
      </summary>
      <div className={styles['body']}>{children}</div>
    </details>
  )
}
