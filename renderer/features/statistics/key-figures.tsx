/** The four numbers to look at first. */
import type { Share, Statistics } from '../../../electron/shared/ipc/requests/statistics.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { FigureList } from '../../ui/figure-list.tsx'

export function KeyFigures({ statistics }: { readonly statistics: Statistics }) {
  const { figures: texts } = useMessages().statistics
  const { number } = useFormat()
  const share = useShareWords()
  const { documents, open, unchanged, errors, urgent } = statistics
  const figures = [
    { label: texts.documents, value: number(documents), note: texts.open(number(open)) },
    { label: texts.unchanged, ...share(unchanged) },
    { label: texts.typeErrors, ...share(errors.type) },
    { label: texts.overdue, value: number(urgent.overdue), note: texts.immediate(number(urgent.immediateOpen)), urgent: urgent.overdue > 0 },
  ]
  return <FigureList figures={figures} />
}

/** A share in percent, with how many of how many and its interval. */
function useShareWords(): (share: Share) => { value: string; note: string } {
  const { figures } = useMessages().statistics
  const { number, percent } = useFormat()
  return ({ count, of, low, high }) =>
    of === 0
      ? { value: '–', note: figures.none }
      : { value: percent(count / of, 1), note: `${figures.of(number(count), number(of))}, ${figures.interval(percent(low), percent(high))}` }
}
