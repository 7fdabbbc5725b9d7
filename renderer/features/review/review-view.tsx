import { useMessages } from '../../lib/language.tsx'

/** Without a document: the first one that waits. */
export function ReviewView(_props: { readonly documentId?: string }) {
  return <h1>{useMessages().review.title}</h1>
}
