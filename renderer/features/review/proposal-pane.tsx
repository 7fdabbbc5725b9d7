/** What the machine proposes and a person may change, the reasons to look first. */
import { DeadlineList } from './deadline-list.tsx'
import { DecidedNotice } from './decided-notice.tsx'
import { DuplicateSuggestion } from './duplicate-suggestion.tsx'
import { FieldList } from './field-list.tsx'
import { HandOverNotice } from './hand-over-notice.tsx'
import styles from './proposal-pane.module.css'
import type { ProposalProps } from './proposal-props.ts'
import { ReasonList } from './reason-list.tsx'
import { RoutingChoice } from './routing-choice.tsx'
import { TypeChoice } from './type-choice.tsx'

export function ProposalPane(props: ProposalProps) {
  const { document, decisions } = props
  const isOpen = !decisions.readOnly
  return (
    <div className={styles['pane']}>
      {isOpen ? <HandOverNotice /> : <DecidedNotice document={document} />}
      {isOpen && <ReasonList document={document} />}
      {isOpen && document.duplicate && <DuplicateSuggestion document={document} duplicate={document.duplicate} />}
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
