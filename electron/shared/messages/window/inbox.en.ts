import type { InboxMessages } from './inbox.de.ts'

export const INBOX_EN: InboxMessages = {
  title: 'Inbox',
}
