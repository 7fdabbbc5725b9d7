import { useMessages } from '../../lib/language.tsx'

export function InboxView() {
  return <h1>{useMessages().inbox.title}</h1>
}
