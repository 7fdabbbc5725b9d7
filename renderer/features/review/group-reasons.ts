/** Reasons of one kind in one entry, the most pressing kinds first. */
import { REVIEW_CODES, type ReviewCode, type ReviewReason } from '../../../electron/shared/domain/issue.ts'

export interface ReasonGroup {
  readonly code: ReviewCode
  readonly details: readonly string[]
}

/** Before all others. */
const FIRST: readonly ReviewCode[] = ['urgent', 'deadline-near']

export function groupReasons(reasons: readonly ReviewReason[]): ReasonGroup[] {
  const order = [...FIRST, ...REVIEW_CODES.filter((code) => !FIRST.includes(code))]
  return order.flatMap((code) => {
    const details = reasons.filter((reason) => reason.code === code).map(({ detail }) => detail)
    return details.length === 0 ? [] : [{ code, details: [...new Set(details)] }]
  })
}
