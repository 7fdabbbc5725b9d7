/** What every part of the proposal is given. */
import type { ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'
import type { FocusKey } from './focus.ts'
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
