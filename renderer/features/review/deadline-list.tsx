/** Deadlines with their reckoning: what it rests on and what was assumed, unfolded where one is near. */
import type { ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import styles from './deadline-list.module.css'
import pane from './proposal-pane.module.css'

export function DeadlineList({ document }: { readonly document: ReviewDocument }) {
  const { deadlines: messages } = useMessages().review
  const format = useFormat()
  const deadlines = document.decided.deadlines ?? []
  const isNear = document.row.reasons.includes('deadline-near')
  if (deadlines.length === 0) return null
  return (
    <section aria-label={messages.title} className={pane['section']}>
      <h2 className={pane['title']}>{messages.title}</h2>
      {deadlines.map(({ kind, date, basis, assumptions }, i) => (
        <Disclosure
          key={`${kind}:${date}`}
          open={i === 0 && isNear}
          summary={
            <span className={styles['summary']}>
              <span>{messages.kinds[kind] ?? kind}</span>
              <span className={styles['date']}>
                {format.date(date)} <span className={pane['quiet']}>{format.relativeDay(date)}</span>
              </span>
            </span>
          }
        >
          <p lang="de" className={styles['basis']}>
            {basis}
          </p>
          <ul lang="de" aria-label={messages.assumptions} className={styles['assumptions']}>
            {assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </section>
  )
}
