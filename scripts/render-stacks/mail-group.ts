/** Recognised pages of documents that lie one behind the other in a stack; the pages of each are in order. One file of scripts/render-stacks.ts. */
import type { RecognizedPage } from '../../electron/shared/domain/page.ts'
import type { DraftGroup } from './draft-group.ts'

export interface MailGroup {
  readonly kind: DraftGroup['kind']
  /** Groups to learn from and groups to measure on share no letter. */
  readonly fold: 'fit' | 'test'
  readonly documents: readonly (readonly RecognizedPage[])[]
}
