/** German texts of this part of the window; the English ones have the same shape. */
export const PRACTICE_DE = {
  title: 'Practice',
}
export type PracticeMessages = typeof PRACTICE_DE
