import type { StatisticsMessages } from './statistics.de.ts'

export const STATISTICS_EN: StatisticsMessages = {
  title: 'Statistics',
}
