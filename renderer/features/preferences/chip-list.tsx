import { X } from 'lucide-react'
import { useMessages } from '../../lib/language.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import styles from './chip-list.module.css'

export interface ChipListProps {
  readonly label: string
  /** Name of the list from which more are added. */
  readonly addLabel: string
  readonly items: readonly { readonly id: string; readonly label: string }[]
  readonly selected: readonly string[]
  readonly labelOf: (id: string) => string
  readonly error?: string | undefined
  readonly onChange: (selected: string[]) => void
}

/** Several from many: what is chosen as small plates, more from a list. */
export function ChipList({ label, addLabel, items, selected, labelOf, error, onChange }: ChipListProps) {
  const { remove } = useMessages().preferences
  return (
    <fieldset className={styles['field']}>
      <legend className={styles['label']}>{label}</legend>
      {selected.length > 0 && (
        <ul className={styles['chips']}>
          {selected.map((chosen) => (
            <li key={chosen} className={styles['chip']}>
              {labelOf(chosen)}
              <button
                type="button"
                aria-label={`${labelOf(chosen)}: ${remove}`}
                title={remove}
                onClick={() => onChange(selected.filter((other) => other !== chosen))}
                className={styles['remove']}
              >
                <X size="1em" aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles['add']}>
        <Combobox
          label={addLabel}
          hideLabel
          placeholder={addLabel}
          items={items.filter((item) => !selected.includes(item.id))}
          selectedId={null}
          onSelect={(added) => onChange([...selected, added])}
        />
      </div>
      {error !== undefined && <p className={styles['error']}>{error}</p>}
    </fieldset>
  )
}
