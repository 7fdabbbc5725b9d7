import { useState } from 'react'
import { useCatalogueData } from '../../../lib/catalogue-data.ts'
import { useMessages } from '../../../lib/language.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { Setting } from '../setting.tsx'
import type { PreferencesForm } from '../use-preferences.ts'
import { groupTypes } from './group-types.ts'
import styles from './types-section.module.css'

export interface TypeSwitchesProps {
  readonly form: PreferencesForm
  /** Documents of each type id. */
  readonly documents: Readonly<Record<string, number>>
  readonly own: ReadonlySet<string>
}

export function TypeSwitches({ form, documents, own }: TypeSwitchesProps) {
  const { types: texts } = useMessages().preferences
  const { types, departments } = useCatalogueData()
  const [query, setQuery] = useState('')
  const disabled = form.state?.preferences.disabledTypes ?? []
  const locked = form.isLocked('disabledTypes')
  const set = (id: string, on: boolean) => form.save({ disabledTypes: on ? disabled.filter((other) => other !== id) : [...disabled, id] })
  return (
    <Panel title={texts.all}>
      <div className={styles['search']}>
        <SearchField label={texts.search} value={query} onChange={setQuery} />
        <p className={styles['quiet']}>{texts.shipped(types.filter(({ id }) => !disabled.includes(id)).length, types.length)}</p>
      </div>
      {locked && <Setting locked>{null}</Setting>}
      {groupTypes(types, departments, query).map((group) => (
        <fieldset key={group.id} className={styles['group']}>
          <legend>{group.label}</legend>
          <div className={styles['switches']}>
            {group.types.map(({ id, label }) => (
              <div key={id} className={styles['switch']}>
                <Checkbox label={label} checked={!disabled.includes(id)} disabled={locked} onChange={(on) => set(id, on)} />
                {own.has(id) && <Badge tone="info">{texts.ownBadge}</Badge>}
                {documents[id] !== undefined && <span className={styles['count']}>{texts.documents(documents[id])}</span>}
              </div>
            ))}
          </div>
        </fieldset>
      ))}
    </Panel>
  )
}
