/** What the machine proposes and a person may change, the reasons to look first. */
import type { ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'
import { DeadlineList } from './deadline-list.tsx'
import { DecidedNotice } from './decided-notice.tsx'
import { FieldList } from './field-list.tsx'
import type { FocusKey } from './focus.ts'
import { HandOverNotice } from './hand-over-notice.tsx'
import styles from './proposal-pane.module.css'
import { ReasonList } from './reason-list.tsx'
import { RoutingChoice } from './routing-choice.tsx'
import { TypeChoice } from './type-choice.tsx'
import type { Drawing } from './use-box-reading.ts'
import type { Decisions } from './use-decisions.ts'

export interface ProposalProps {
  readonly document: ReviewDocument
  readonly decisions: Decisions
  readonly drawing: Drawing
  readonly hovered: FocusKey | undefined
  readonly onFocus: (key: FocusKey | undefined) => void
  readonly onHover: (key: FocusKey | undefined) => void
}

export function ProposalPane(props: ProposalProps) {
  const { document, decisions } = props
  const isOpen = !decisions.readOnly
  return (
    <div className={styles['pane']}>
      {isOpen ? <HandOverNotice /> : <DecidedNotice document={document} />}
      {isOpen && <ReasonList document={document} />}
      {document.row.state !== 'quarantined' && (
        <>
          <TypeChoice {...props} />
          <RoutingChoice document={document} decisions={decisions} />
          <DeadlineList document={document} />
          <FieldList {...props} />
        </>
      )}
    </div>
  )
}
