/** Why the list is empty, and what would fill it. */
import { FileDown, ListFilter, MailCheck } from 'lucide-react'
import { useMessages } from '../../lib/language.tsx'
import { useRequest } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

export interface EmptyInboxProps {
  /** first: nothing has ever come. done: nothing is open. noMatch: the filter leaves nothing. */
  readonly reason: 'first' | 'done' | 'noMatch'
  readonly onReset?: () => void
}

export function EmptyInbox({ reason, onReset }: EmptyInboxProps) {
  const { empty, filters } = useMessages().inbox
  const { data: batch } = useRequest('inbox.jobs', null)
  if (reason === 'noMatch')
    return (
      <EmptyState icon={ListFilter} title={empty.noMatch} actions={onReset && <Button onClick={onReset}>{filters.reset}</Button>}>
        <p>{empty.noMatchText}</p>
      </EmptyState>
    )
  if (batch !== undefined && batch.done < batch.total)
    return (
      <EmptyState icon={FileDown} title={empty.reading}>
        <p>{empty.readingText}</p>
      </EmptyState>
    )
  return (
    <EmptyState icon={reason === 'first' ? FileDown : MailCheck} title={empty[reason]}>
      <p>{reason === 'first' ? empty.firstText : empty.doneText}</p>
    </EmptyState>
  )
}
