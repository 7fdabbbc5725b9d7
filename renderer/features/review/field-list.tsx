/** What was read, in groups, every value open to correction; and a way to add what was not read. */
import { useState } from 'react'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useMessages } from '../../lib/language.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { fieldGroups } from './field-groups.ts'
import { FieldRow } from './field-row.tsx'
import styles from './proposal-pane.module.css'
import type { ProposalProps } from './proposal-props.ts'

export function FieldList(props: ProposalProps) {
  const { document, decisions } = props
  const { fields: messages } = useMessages().review
  const catalogue = useCatalogueData()
  /** Fields that the person has opened to fill in. */
  const [added, setAdded] = useState<readonly string[]>([])
  const type = catalogue.types.find(({ id }) => id === document.decided.type?.id)
  const order = catalogue.fields.map(({ name }) => name)
  const wanted = [...(type?.required ?? []), ...added]
  const groups = fieldGroups(document, wanted, order)
  const present = new Set(groups.flatMap(({ entries }) => entries.map(({ name }) => name)))
  const further = catalogue.fields
    .filter(({ name, common }) => !present.has(name) && (common || (type?.fields.includes(name) ?? true)))
    .map(({ name, label }) => ({ id: name, label }))
  return (
    <div data-part="fields" className={styles['fields']}>
      {groups.length === 0 && <p className={styles['quiet']}>{messages.none}</p>}
      {groups.map(({ group, entries }) => (
        <section key={group} aria-label={messages.groups[group]} className={styles['section']}>
          <h2 className={styles['title']}>{messages.groups[group]}</h2>
          <ul className={styles['rows']}>
            {entries.map((entry) => (
              <FieldRow
                key={entry.name}
                {...props}
                entry={entry}
                autoFocus={added.at(-1) === entry.name}
                required={type?.required.includes(entry.name) ?? false}
              />
            ))}
          </ul>
        </section>
      ))}
      {!decisions.readOnly && further.length > 0 && (
        <section className={styles['section']}>
          <Combobox
            label={messages.add}
            items={further}
            selectedId={null}
            placeholder={messages.addPlaceholder}
            onSelect={(name) => setAdded((before) => [...before, name])}
          />
        </section>
      )}
    </div>
  )
}
