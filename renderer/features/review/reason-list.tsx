/** Why a person should look, in plain words, each with what to do. What is only worth knowing is folded away. */
import { CircleAlert, CircleCheck, CircleHelp } from 'lucide-react'
import type { ReviewCode } from '../../../electron/shared/domain/issue.ts'
import type { ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'
import { useMessages } from '../../lib/language.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import { groupReasons, type ReasonGroup } from './group-reasons.ts'
import styles from './reason-list.module.css'

export function ReasonList({ document }: { readonly document: ReviewDocument }) {
  const { reasons } = useMessages().review
  const groups = groupReasons(document.decided.review?.reasons ?? [])
  const notes = groups.filter(({ code }) => code === 'file-noted')
  /** Stands by itself, with both pages. */
  const suggestion = document.duplicate?.other ? document.duplicate : undefined
  const shown = groups.filter(({ code }) => code !== 'file-noted' && !(code === 'duplicate' && suggestion))
  return (
    <section aria-label={reasons.title} className={styles['reasons']}>
      {shown.length === 0 && suggestion?.decision !== null && (
        <p className={styles['none']}>
          <CircleCheck size="1.25em" aria-hidden /> {reasons.none}
        </p>
      )}
      <ul>
        {shown.map((group) => (
          <Reason key={group.code} {...group} />
        ))}
      </ul>
      {notes.length > 0 && (
        <Disclosure summary={reasons.notes}>
          {notes
            .flatMap(({ details }) => details)
            .map((detail) => (
              <p key={detail} lang="de">
                {detail}
              </p>
            ))}
        </Disclosure>
      )}
    </section>
  )
}

const URGENT: ReadonlySet<ReviewCode> = new Set<ReviewCode>(['urgent', 'deadline-near'])

function Reason({ code, details }: ReasonGroup) {
  const { title, todo } = useMessages().review.reasons.codes[code]
  const isUrgent = URGENT.has(code)
  const Icon = isUrgent ? CircleAlert : CircleHelp
  return (
    <li className={joinClasses(styles['reason'], isUrgent && styles['urgent'])}>
      <Icon size="1.25em" aria-hidden className={styles['icon']} />
      <p>
        <strong className={styles['title']}>{title}.</strong> <span lang="de">{details.join('; ')}.</span> <span className={styles['todo']}>{todo}</span>
      </p>
    </li>
  )
}
