import type { ReviewMessages } from './review.de.ts'

export const REVIEW_EN: ReviewMessages = {
  title: 'Review',
}
