import { useMessages } from '../../lib/language.tsx'

/** Without a document: the whole log. */
export function HistoryView(_props: { readonly documentId?: string }) {
  return <h1>{useMessages().history.title}</h1>
}
