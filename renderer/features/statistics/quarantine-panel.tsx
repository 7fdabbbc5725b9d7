/** Why files could not be read. */

import type { Statistics } from '../../../electron/shared/ipc/requests/statistics.ts'
import { errorTitle } from '../../../electron/shared/messages/error-title.ts'
import { useFormat } from '../../lib/format.ts'
import { useCatalogue } from '../../lib/language.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import styles from './statistics-view.module.css'

export function QuarantinePanel({ reasons }: { readonly reasons: Statistics['quarantine'] }) {
  const { errors, window } = useCatalogue()
  const { quarantine: texts, columns } = window.statistics
  const { number } = useFormat()
  return (
    <Panel title={texts.title}>
      {reasons.length === 0 ? (
        <p className={styles['quiet']}>{texts.nothing}</p>
      ) : (
        <PlainTable
          caption={texts.text}
          columns={[{ header: columns.reason }, { header: columns.count, numeric: true }]}
          rows={reasons.map(({ code, count }) => ({ key: code, name: errorTitle(errors, code), values: [number(count)] }))}
        />
      )}
    </Panel>
  )
}
