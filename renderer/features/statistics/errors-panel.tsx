/** What people had to change, with the interval that so few documents allow. */
import type { Share, Statistics } from '../../../electron/shared/ipc/requests/statistics.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import styles from './statistics-view.module.css'

const PARTS = ['type', 'desk', 'urgency', 'fields'] as const

export function ErrorsPanel({ errors }: { readonly errors: Statistics['errors'] }) {
  const { errors: texts, columns } = useMessages().statistics
  const { percent } = useFormat()
  return (
    <Panel title={texts.title}>
      {errors.type.of === 0 ? (
        <p className={styles['quiet']}>{texts.nothing}</p>
      ) : (
        <>
          <PlainTable
            columns={[{ header: columns.figure }, ...[columns.share, columns.low, columns.high].map((header) => ({ header, numeric: true }))]}
            rows={PARTS.map((part) => {
              const { count, of, low, high } = errors[part]
              return {
                key: part,
                name: <PartName part={part} share={errors[part]} />,
                values: [count / of, low, high].map((share) => percent(share, 1)),
              }
            })}
          />
          <p className={styles['quiet']}>{texts.text}</p>
        </>
      )}
    </Panel>
  )
}

function PartName({ part, share: { count, of } }: { readonly part: (typeof PARTS)[number]; readonly share: Share }) {
  const { errors: texts, figures } = useMessages().statistics
  const { number } = useFormat()
  return (
    <>
      {texts[part]} <span className={styles['quiet']}>({figures.of(number(count), number(of))})</span>
    </>
  )
}
