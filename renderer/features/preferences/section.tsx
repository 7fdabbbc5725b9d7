/** One part of the settings: heading, what happened to the last change, and its panels. */
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useMessages } from '../../lib/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './section.module.css'

export interface SectionProps {
  readonly title: string
  readonly intro?: string
  readonly saved?: boolean
  readonly error?: unknown
  /** Why IT's policy is not in force. */
  readonly policyProblem?: string | null | undefined
  readonly wide?: boolean
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function Section({ title, intro, saved = false, error, policyProblem, wide = false, actions, children }: SectionProps) {
  const texts = useMessages().preferences
  return (
    <section aria-label={title} className={wide ? styles['wide'] : styles['section']}>
      <header className={styles['head']}>
        <h2>{title}</h2>
        <p role="status" className={styles['saved']}>
          {saved && (
            <>
              <Check size="1.1em" aria-hidden /> {texts.saved}
            </>
          )}
        </p>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </header>
      {intro !== undefined && <p className={styles['intro']}>{intro}</p>}
      {policyProblem && (
        <Notice tone="unsure" title={texts.policyProblem}>
          <p>{texts.policyProblemNext}</p>
          <code>{policyProblem}</code>
        </Notice>
      )}
      <ErrorNotice error={error} />
      {children}
    </section>
  )
}
