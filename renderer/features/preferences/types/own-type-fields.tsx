import { useCatalogueData } from '../../../lib/catalogue-data.ts'
import { useMessages } from '../../../lib/language.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { ChipList } from '../chip-list.tsx'
import { type OwnTypeForm, withFields } from './own-type-form.ts'
import styles from './types-section.module.css'

export interface OwnTypeFieldsProps {
  readonly form: OwnTypeForm
  readonly onChange: (form: OwnTypeForm) => void
}

/** Which fields are read beside the common ones, and which of all must be there. */
export function OwnTypeFields({ form, onChange }: OwnTypeFieldsProps) {
  const { types } = useMessages().preferences
  const { fields, fieldLabel } = useCatalogueData()
  const others = fields.filter((field) => !field.common).map(({ name, label }) => ({ id: name, label }))
  return (
    <>
      <ChipList
        label={types.fields}
        addLabel={types.addField}
        items={others}
        selected={form.fields}
        labelOf={fieldLabel}
        onChange={(chosen) => onChange(withFields(form, chosen))}
      />
      <p className={styles['quiet']}>{types.fieldsHint}</p>
      {form.fields.length > 0 && (
        <fieldset className={styles['group']}>
          <legend>{types.required}</legend>
          <div className={styles['switches']}>
            {form.fields.map((name) => (
              <Checkbox
                key={name}
                label={fieldLabel(name)}
                checked={form.required.includes(name)}
                onChange={(on) => onChange({ ...form, required: on ? [...form.required, name] : form.required.filter((other) => other !== name) })}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}
