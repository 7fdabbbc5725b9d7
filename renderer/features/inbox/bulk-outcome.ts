/** What a step over many documents came to, in sentences. */
import { type DocumentRow, OPEN_STATES } from '../../../electron/shared/domain/mail-document.ts'
import type { InboxMessages } from '../../../electron/shared/messages/window/inbox.de.ts'

/** Only proposals may be confirmed without being looked at. */
export function confirmable(rows: readonly DocumentRow[]): readonly DocumentRow[] {
  return rows.filter((row) => row.state === 'proposed')
}

export function settleable(rows: readonly DocumentRow[]): readonly DocumentRow[] {
  return rows.filter((row) => OPEN_STATES.has(row.state))
}

/** `refused`: ids that had changed meanwhile. */
export function confirmSentence(chosen: readonly DocumentRow[], confirmed: number, refused: number, texts: InboxMessages['bulk']): string {
  const count = (state: DocumentRow['state']) => chosen.filter((row) => row.state === state).length
  const [review, unread] = [count('review'), count('quarantined')]
  const decided = chosen.length - confirmable(chosen).length - review - unread + refused
  return sentences([
    confirmed > 0 ? texts.confirmed(confirmed) : texts.nothing,
    review > 0 && texts.leftForReview(review),
    unread > 0 && texts.leftUnread(unread),
    decided > 0 && texts.leftDecided(decided),
  ])
}

export function settleSentence(chosen: readonly DocumentRow[], settled: number, refused: number, texts: InboxMessages['bulk']): string {
  const decided = chosen.length - settleable(chosen).length + refused
  return sentences([settled > 0 ? texts.settled(settled) : texts.nothing, decided > 0 && texts.leftDecided(decided)])
}

export function undoSentence(reopened: number, refused: number, texts: InboxMessages['bulk']): string {
  return sentences([reopened > 0 && texts.undone(reopened), refused > 0 && texts.tooLate(refused)])
}

function sentences(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(' ')
}
