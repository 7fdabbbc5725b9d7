/** What a group of pages is: its type, or for a new group what it would be. */
import { Lock } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useMessages } from '../../lib/language.tsx'
import { StateBadge } from '../../lib/state-badge.tsx'
import { useRequest } from '../../lib/use-request.ts'
import { Badge } from '../../ui/badge.tsx'
import type { PlannedDocument } from './cut-plan.ts'
import styles from './document-head.module.css'

/** Milliseconds that cuts must rest before a new document is looked at. */
const REST = 400

export interface DocumentHeadProps {
  readonly sourceId: string
  readonly document: PlannedDocument
}

export function DocumentHead({ sourceId, document }: DocumentHeadProps) {
  const { number, first, last, row } = document
  return (
    <div className={styles['head']}>
      <span className={styles['number']}>{number}</span>
      <div className={styles['words']}>
        {row ? <PresentWords document={document} /> : <NewWords key={`${first}-${last}`} sourceId={sourceId} pages={[first, last]} />}
      </div>
    </div>
  )
}

function PresentWords({ document: { row, locked } }: { readonly document: PlannedDocument }) {
  const { typeLabel } = useCatalogueData()
  if (row === undefined) return null
  const label = typeLabel(row.typeId)
  return (
    <>
      <p className={styles['label']} title={label}>
        {label}
      </p>
      <StateBadge state={row.state} icon={locked ? Lock : undefined} />
    </>
  )
}

function NewWords({ sourceId, pages }: { readonly sourceId: string; readonly pages: readonly [number, number] }) {
  const texts = useMessages().cutting
  const { typeLabel } = useCatalogueData()
  const { data } = useRequest('cutting.preview', { sourceId, pages: [...pages] }, { enabled: useRested() })
  const label = data === undefined ? texts.guessing : typeLabel(data.typeId)
  return (
    <>
      <p className={styles['label']} title={label} aria-live="polite">
        {label}
      </p>
      <Badge tone="info">{data === undefined ? texts.isNew : texts.isNewGuessed}</Badge>
    </>
  )
}

function useRested(): boolean {
  const [rested, setRested] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), REST)
    return () => clearTimeout(timer)
  }, [])
  return rested
}
