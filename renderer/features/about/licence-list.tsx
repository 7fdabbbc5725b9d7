import { SearchX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { foldText } from '../../../electron/shared/text/fold-text.ts'
import { useMessages } from '../../lib/language.tsx'
import { useSend } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import styles from './about-view.module.css'
import { parseLicences } from './parse-licences.ts'

export function LicenceList({ markdown }: { readonly markdown: string }) {
  const { licences } = useMessages().about
  const [query, setQuery] = useState('')
  const packages = useMemo(() => parseLicences(markdown), [markdown])
  const show = useSend('shell.showLicenceTexts')
  const found = packages.filter(({ name, licence }) => foldText(`${name} ${licence}`).includes(foldText(query.trim())))
  return (
    <>
      <p className={styles['quiet']}>{licences.text(packages.length)}</p>
      <div>
        <Button onClick={() => show.mutate(null)}>{licences.texts}</Button>
      </div>
      <div className={styles['search']}>
        <SearchField label={licences.search} value={query} onChange={setQuery} />
        <p role="status" className={styles['quiet']}>
          {query.trim() === '' ? '' : licences.found(found.length)}
        </p>
      </div>
      {found.length === 0 ? (
        <EmptyState icon={SearchX} title={licences.nothing} />
      ) : (
        <PlainTable
          columns={[{ header: licences.package }, { header: licences.version }, { header: licences.licence }]}
          rows={found.map(({ name, version, licence }) => ({ key: `${name} ${version}`, name, values: [version, licence] }))}
        />
      )}
    </>
  )
}
