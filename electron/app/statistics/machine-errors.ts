/** How often a person had to change what the machine proposed, among the documents that a person decided. */
import type { DocumentRow } from '../../shared/domain/mail-document.ts'
import type { Share, Statistics } from '../../shared/ipc/requests/statistics.ts'
import { shareInterval } from '../evaluate/share-interval.ts'
import type { ChangedPart, Decisions } from './decisions-of.ts'

/** Settled and unreadable documents had no proposal that anybody could confirm. */
function hadProposal(row: DocumentRow): boolean {
  return row.state === 'confirmed' || row.state === 'delivered'
}

export function unchangedShare(checked: readonly DocumentRow[]): Share {
  const proposals = checked.filter(hadProposal)
  return shareOf(proposals.filter((row) => !row.corrected).length, proposals.length)
}

export function errorsOf(checked: readonly DocumentRow[], { changed }: Decisions): Statistics['errors'] {
  const proposals = checked.filter(hadProposal)
  const share = (part: ChangedPart) => shareOf(proposals.filter((row) => changed.get(row.id)?.has(part)).length, proposals.length)
  return { type: share('type'), desk: share('desk'), urgency: share('urgency'), fields: share('fields') }
}

export function shareOf(count: number, of: number): Share {
  return { count, of, ...shareInterval(count, of) }
}
