/** Which document this is, where it stands in the list, and the way to its neighbours. */
import { ArrowLeft, ArrowRight, ScissorsLineDashed } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { navigate } from '../../lib/navigation.ts'
import { StateBadge } from '../../lib/state-badge.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './document-head.module.css'
import type { ReviewOrder } from './review-order.ts'

export interface DocumentHeadProps {
  readonly document: ReviewDocument
  readonly order: ReviewOrder
  readonly onGo: (id: string | undefined) => void
}

export function DocumentHead({ document, order, onGo }: DocumentHeadProps) {
  const { review: messages, frame } = useMessages()
  const { row, source } = document
  const heading = useRef<HTMLHeadingElement>(null)
  // Screen readers begin with the name of each document that is opened; keys work from anywhere.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <header className={styles['head']}>
      <div className={styles['moves']}>
        <IconButton label={messages.previous} icon={ArrowLeft} shortcut="k" disabled={order.previous === undefined} onClick={() => onGo(order.previous)} />
        <IconButton label={messages.next} icon={ArrowRight} shortcut="j" disabled={order.next === undefined} onClick={() => onGo(order.next)} />
        {order.index >= 0 && <span className={styles['position']}>{messages.position(order.index + 1, order.ids.length)}</span>}
      </div>
      <div className={styles['name']}>
        <h1 ref={heading} tabIndex={-1}>
          {row.name}
        </h1>
        <Facts document={document} />
      </div>
      <div className={styles['states']}>
        {row.urgency === 'immediate' && <Badge tone="urgent">{messages.urgent}</Badge>}
        <StateBadge state={row.state} />
        {source.shown === 'picture' && source.pageCount > 1 && (
          <Button variant="quiet" icon={ScissorsLineDashed} shortcut="s" onClick={() => navigate({ view: 'zuschnitt', id: source.id })}>
            {frame.views.zuschnitt}
          </Button>
        )}
      </div>
    </header>
  )
}

function Facts({ document: { row, source } }: Pick<DocumentHeadProps, 'document'>) {
  const messages = useMessages().review
  const format = useFormat()
  const [first, last] = row.pages ?? [1, source.pageCount]
  const isPart = last - first + 1 < source.pageCount
  const facts = [
    isPart ? messages.partOf(first, last, source.pageCount) : messages.pages(first, Math.max(first, last)),
    format.dateTime(row.arrivedAt),
    ...(source.container === null ? [] : [messages.attachmentOf(source.container)]),
  ]
  return <p className={styles['facts']}>{facts.join(' · ')}</p>
}
