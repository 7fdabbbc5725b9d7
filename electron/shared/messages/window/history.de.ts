/** German texts of this part of the window; the English ones have the same shape. */
export const HISTORY_DE = {
  title: 'History',
}
export type HistoryMessages = typeof HISTORY_DE
