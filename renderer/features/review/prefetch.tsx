/** Has a document ready before it is opened: its data, the words and the decoded picture of its first page. Shows nothing. */
import { useEffect } from 'react'
import { pageImageUrl } from '../../lib/postlotse-client.ts'
import { useRequest } from '../../lib/use-request.ts'
import { keepPicture } from './page-pictures.ts'

export function Prefetch({ documentId }: { readonly documentId: string }) {
  const { data } = useRequest('review.document', { id: documentId })
  const page = data?.pages[0]?.number
  useRequest('review.page', { id: documentId, page: page ?? 1 }, { enabled: page !== undefined })
  const url = data?.source.shown === 'picture' && page !== undefined ? pageImageUrl(data.source.id, page) : undefined
  useEffect(() => {
    if (url !== undefined) keepPicture(url)
  }, [url])
  return null
}
