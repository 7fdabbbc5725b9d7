/** What happens with a routed document: a person looks closely, says yes once, or (only where the authority allows it) is not asked. */
import type { AssessedDocument, RoutedDocument } from '../../../shared/domain/document.ts'
import type { ReviewCode, ReviewReason } from '../../../shared/domain/issue.ts'
import type { Settings } from '../../../shared/settings/settings.ts'

/**
 * What a reason prevents.
 * review: nothing is proposed, a person must look closely, because the type, the cuts or the reading may be wrong.
 * automatic: proposed, but never delivered without a person.
 * nothing: listed only.
 */
type Blocks = 'review' | 'automatic' | 'nothing'

export const REASON_BLOCKS: Readonly<Record<ReviewCode, Blocks>> = {
  'type-unknown': 'review',
  'type-uncertain': 'review',
  'split-uncertain': 'review',
  'page-failed': 'review',
  'text-poor': 'review',
  'field-contradiction': 'review',
  'field-invalid': 'review',
  'ocr-repair-offered': 'automatic',
  duplicate: 'automatic',
  urgent: 'automatic',
  'deadline-near': 'automatic',
  'evidence-missing': 'automatic',
  'no-desk-rule': 'automatic',
  'file-noted': 'nothing',
}

/** Automatic delivery needs the type switched on, at least its confidence, and no reason that blocks. */
export function proposalStatus(
  { type }: { readonly type: Pick<AssessedDocument['type'], 'id' | 'confidence'> },
  reasons: readonly ReviewReason[],
  { autoDeliver, thresholds }: Settings,
): RoutedDocument['status'] {
  const blocks = new Set(reasons.map((reason) => REASON_BLOCKS[reason.code]))
  if (type.id === null || type.confidence < thresholds.type || blocks.has('review')) return 'review'
  const needed = Object.hasOwn(autoDeliver, type.id) ? autoDeliver[type.id] : undefined
  return needed !== undefined && type.confidence >= needed && !blocks.has('automatic') ? 'routed' : 'proposed'
}
