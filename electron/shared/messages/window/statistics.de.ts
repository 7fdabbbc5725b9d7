/** German texts of this part of the window; the English ones have the same shape. */
export const STATISTICS_DE = {
  title: 'Statistics',
}
export type StatisticsMessages = typeof STATISTICS_DE
