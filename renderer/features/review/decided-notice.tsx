/** A document that nobody can change any more, or only by taking its confirmation back: where it is, and what comes next. */
import type { ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'
import { errorTexts } from '../../lib/error-texts.ts'
import { useCatalogue, useMessages } from '../../lib/language.tsx'
import { navigate } from '../../lib/navigation.ts'
import { useSend } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './proposal-pane.module.css'

export interface DecidedNoticeProps {
  readonly document: ReviewDocument
}

export function DecidedNotice({ document }: DecidedNoticeProps) {
  const { decided } = useMessages().review
  const { state } = document.row
  if (state === 'quarantined') return <Unreadable document={document} />
  if (state === 'settled') return <Notice title={decided.settled}>{decided.settledText}</Notice>
  return state === 'delivered' ? <Delivered document={document} /> : <Confirmed document={document} />
}

function Confirmed({ document: { row, failure } }: Pick<DecidedNoticeProps, 'document'>) {
  const { errors, window } = useCatalogue()
  const { decided } = window.review
  const unconfirm = useSend('review.unconfirm', ['review.document', 'review.queue'])
  const texts = failure && errorTexts(errors, failure.code)
  return (
    <Notice
      tone={failure ? 'urgent' : 'done'}
      title={failure ? decided.handOverFailed : decided.confirmed}
      actions={<Button onClick={() => unconfirm.mutate({ ids: [row.id] })}>{decided.takeBack}</Button>}
    >
      {texts ? `${texts.title} ${texts.nextStep} ${decided.retrying}` : decided.confirmedText}
    </Notice>
  )
}

function Delivered({ document: { row, place } }: Pick<DecidedNoticeProps, 'document'>) {
  const { decided } = useMessages().review
  const show = useSend('shell.showDelivered')
  return (
    <Notice tone="done" title={decided.delivered} actions={<Button onClick={() => show.mutate({ documentId: row.id })}>{decided.show}</Button>}>
      <p>{decided.deliveredText}</p>
      {place !== null && (
        <p className={styles['place']}>
          {decided.place}: {place}
        </p>
      )}
    </Notice>
  )
}

function Unreadable({ document: { row } }: Pick<DecidedNoticeProps, 'document'>) {
  const { errors, window } = useCatalogue()
  const { quarantined } = window.review
  const { title, nextStep } = errorTexts(errors, row.errorCode ?? 'internal')
  return (
    <Notice tone="urgent" title={quarantined.title} actions={<Button onClick={() => navigate({ view: 'posteingang' })}>{quarantined.inbox}</Button>}>
      <p>{title}</p>
      <p>{nextStep}</p>
    </Notice>
  )
}
