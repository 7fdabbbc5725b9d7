import type { HistoryMessages } from './history.de.ts'

export const HISTORY_EN: HistoryMessages = {
  title: 'History',
}
