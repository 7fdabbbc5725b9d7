/** German texts of this part of the window; the English ones have the same shape. */
export const INBOX_DE = {
  title: 'Inbox',
}
export type InboxMessages = typeof INBOX_DE
