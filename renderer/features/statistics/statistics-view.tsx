import { useMessages } from '../../lib/language.tsx'

export function StatisticsView() {
  return <h1>{useMessages().statistics.title}</h1>
}
