/** German texts of this part of the window; the English ones have the same shape. */
export const REVIEW_DE = {
  title: 'Review',
}
export type ReviewMessages = typeof REVIEW_DE
