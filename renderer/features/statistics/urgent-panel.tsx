/** What could not wait, and what of it still waits. */
import type { Statistics } from '../../../electron/shared/ipc/requests/statistics.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'

const ROWS = ['immediate', 'immediateOpen', 'withDeadline', 'overdue'] as const

export function UrgentPanel({ urgent }: { readonly urgent: Statistics['urgent'] }) {
  const { urgent: texts } = useMessages().statistics
  const { number } = useFormat()
  return (
    <Panel title={texts.title}>
      <PlainTable columns={[{}, { numeric: true }]} rows={ROWS.map((row) => ({ key: row, name: texts[row], values: [number(urgent[row])] }))} />
    </Panel>
  )
}
