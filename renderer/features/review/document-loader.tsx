/** Loads the present document and, unseen, the next ones, so that the next key press finds them here. */
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useRequest } from '../../lib/use-request.ts'
import { DocumentReview } from './document-review.tsx'
import { Loading } from './loading.tsx'
import { Prefetch } from './prefetch.tsx'
import type { ReviewOrder } from './review-order.ts'

export interface DocumentLoaderProps {
  readonly documentId: string
  readonly order: ReviewOrder
  readonly onGo: (id: string | undefined) => void
  /** The document has its yes. */
  readonly onDecided: () => void
  readonly onUndo: () => void
}

export function DocumentLoader({ documentId, order, ...events }: DocumentLoaderProps) {
  const { data, error } = useRequest('review.document', { id: documentId })
  const ahead = [...new Set([order.nextOpen, order.next, order.previous])].filter((id) => id !== undefined)
  return (
    <>
      {data ? <DocumentReview document={data} order={order} {...events} /> : error ? <ErrorNotice error={error} /> : <Loading />}
      {data !== undefined && ahead.map((id) => <Prefetch key={id} documentId={id} />)}
    </>
  )
}
