import type { KeyboardEvent } from 'react'
import type { FoundDocument } from '../../../electron/shared/ipc/requests/search.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { StateBadge } from '../../lib/state-badge.tsx'
import styles from './search-result.module.css'

export interface SearchResultProps {
  readonly found: FoundDocument
  readonly onOpen: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
}

/** One document: what it is, whose, of when, where it lies, and the place in its text. */
export function SearchResult({ found, onOpen, onKeyDown }: SearchResultProps) {
  const texts = useMessages().search
  const { typeLabel, deskLabel } = useCatalogueData()
  const format = useFormat()
  const { row, forgotten } = found
  const when = row.documentDate === null ? texts.arrived(format.date(row.arrivedAt)) : texts.dated(format.date(row.documentDate))
  const file = row.pages === null ? row.name : `${row.name}, ${texts.pages(...row.pages)}`
  return (
    <button type="button" className={styles['result']} onClick={onOpen} onKeyDown={onKeyDown}>
      <span className={styles['head']}>
        <span className={styles['type']}>{typeLabel(row.typeId)}</span>
        {row.person !== null && <span lang="de">{row.person}</span>}
        <span className={styles['when']}>{when}</span>
        <span className={styles['state']}>
          <StateBadge state={row.state} />
        </span>
      </span>
      {forgotten ? <span className={styles['forgotten']}>{texts.forgotten}</span> : <Excerpt pieces={found.excerpt} />}
      <span className={styles['foot']}>{[deskLabel(row.deskId), file].join(' · ')}</span>
    </button>
  )
}

function Excerpt({ pieces }: { readonly pieces: FoundDocument['excerpt'] }) {
  if (pieces.length === 0) return null
  let at = 0
  return (
    <span lang="de" className={styles['excerpt']}>
      {pieces.map(({ text, hit }) => {
        at += text.length
        return hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>
      })}
    </span>
  )
}
