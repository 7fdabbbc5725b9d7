import { FilterX } from 'lucide-react'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useMessages } from '../../lib/language.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { datesAreOrdered, hasFilters, NO_CRITERIA, type SearchCriteria, type StateFilter } from './search-criteria.ts'
import styles from './search-filters.module.css'

export interface SearchFiltersProps {
  readonly criteria: SearchCriteria
  readonly onChange: (criteria: SearchCriteria) => void
}

const STATES: readonly StateFilter[] = ['any', 'open', 'confirmed', 'delivered', 'settled']

export function SearchFilters({ criteria, onChange }: SearchFiltersProps) {
  const { search, frame } = useMessages()
  const texts = search.filters
  const { fields, types, desks } = useCatalogueData()
  const set = (changes: Partial<SearchCriteria>) => onChange({ ...criteria, ...changes })
  const fieldItems = [{ id: '', label: texts.anyField }, ...fields.map(({ name, label }) => ({ id: name, label }))]
  return (
    <Toolbar label={texts.label}>
      <div className={styles['wide']}>
        <Combobox label={texts.field} items={fieldItems} selectedId={criteria.fieldName} onSelect={(fieldName) => set({ fieldName })} />
      </div>
      <div className={styles['wide']}>
        <TextField
          label={texts.value}
          placeholder={texts.valueHint}
          value={criteria.fieldValue}
          disabled={criteria.fieldName === ''}
          maxLength={200}
          onChange={(fieldValue) => set({ fieldValue })}
        />
      </div>
      <div className={styles['wide']}>
        <Combobox label={texts.type} items={[{ id: '', label: texts.anyType }, ...types]} selectedId={criteria.typeId} onSelect={(typeId) => set({ typeId })} />
      </div>
      <div className={styles['wide']}>
        <Combobox label={texts.desk} items={[{ id: '', label: texts.anyDesk }, ...desks]} selectedId={criteria.deskId} onSelect={(deskId) => set({ deskId })} />
      </div>
      <div className={styles['date']}>
        <TextField type="date" label={texts.from} value={criteria.from} onChange={(from) => set({ from })} />
      </div>
      <div className={styles['date']}>
        <TextField
          type="date"
          label={texts.to}
          value={criteria.to}
          error={datesAreOrdered(criteria) ? undefined : texts.dateOrder}
          onChange={(to) => set({ to })}
        />
      </div>
      <SelectField
        label={texts.state}
        value={criteria.state}
        options={STATES.map((value) => ({ value, label: value === 'any' || value === 'open' ? texts.states[value] : frame.states[value] }))}
        onChange={(state) => set({ state })}
      />
      <IconButton
        label={texts.reset}
        icon={FilterX}
        className={styles['reset']}
        disabled={!hasFilters(criteria)}
        onClick={() => onChange({ ...NO_CRITERIA, text: criteria.text })}
      />
    </Toolbar>
  )
}
