/** Waiting time and deadlines; hidden where it could be traced to a person. */
import type { Share, Statistics } from '../../../electron/shared/ipc/requests/statistics.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { durationWords } from './duration-words.ts'

export function PacePanel({ pace }: { readonly pace: Statistics['pace'] }) {
  const { pace: texts, figures } = useMessages().statistics
  const { number, percent } = useFormat()
  const duration = (minutes: number) => durationWords(minutes, texts, number)
  const share = ({ count, of }: Share) => (of === 0 ? '–' : `${percent(count / of)} (${figures.of(number(count), number(of))})`)
  return (
    <Panel title={texts.title}>
      {pace === null ? (
        <Notice tone="neutral" title={texts.hidden}>
          {texts.hiddenText}
        </Notice>
      ) : (
        <PlainTable
          columns={[{}, { numeric: true }]}
          rows={[
            { key: 'median', name: texts.median, values: [duration(pace.medianMinutes)] },
            { key: 'ninetieth', name: texts.ninetieth, values: [duration(pace.ninetiethMinutes)] },
            { key: 'sameDay', name: texts.sameDay, values: [share(pace.sameDay)] },
            { key: 'inTime', name: texts.inTime, values: [share(pace.inTime)] },
          ]}
        />
      )}
    </Panel>
  )
}
