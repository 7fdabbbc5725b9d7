import { useState } from 'react'
import type { OwnType } from '../../../../electron/shared/settings/own-type.ts'
import { useCatalogueData } from '../../../lib/catalogue-data.ts'
import { ErrorNotice } from '../../../lib/error-notice.tsx'
import { useCatalogue } from '../../../lib/language.tsx'
import { useSend } from '../../../lib/use-request.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useUiTexts } from '../../../ui/ui-texts.ts'
import { ListField } from '../list-field.tsx'
import { OwnTypeFields } from './own-type-fields.tsx'
import { formOf, isId, type OwnTypeForm, typeOf, withGermanLabel } from './own-type-form.ts'
import styles from './types-section.module.css'

export interface OwnTypeDialogProps {
  /** undefined: a new one. */
  readonly type: OwnType | undefined
  readonly onClose: () => void
}

export function OwnTypeDialog({ type, onClose }: OwnTypeDialogProps) {
  const { language, window } = useCatalogue()
  const { types } = window.preferences
  const { cancel } = useUiTexts()
  const { departments } = useCatalogueData()
  const [form, setForm] = useState(() => formOf(type, departments[0]?.id ?? ''))
  const [tried, setTried] = useState(false)
  const send = useSend('preferences.saveOwnType', ['preferences.types', 'shell.catalogue'])
  const save = () => {
    setTried(true)
    if (form.label.de.trim() === '' || !isId(form.id)) return
    send.mutate({ type: typeOf(form), replaces: type?.id ?? null }, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={type ? types.editTitle(type.label[language]) : types.addTitle}
      open
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button variant="primary" disabled={send.isPending} onClick={save}>
            {types.save}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <ErrorNotice error={send.error} />
        <Names form={form} onChange={setForm} isNew={type === undefined} tried={tried} />
        <Treatment form={form} onChange={setForm} />
        <OwnTypeFields form={form} onChange={setForm} />
        <ListField label={types.cues} hint={types.cuesHint} values={form.cues} onChange={(cues) => setForm({ ...form, cues })} />
      </div>
    </Dialog>
  )
}

interface PartProps {
  readonly form: OwnTypeForm
  readonly onChange: (form: OwnTypeForm) => void
}

function Names({ form, onChange, isNew, tried }: PartProps & { readonly isNew: boolean; readonly tried: boolean }) {
  const { types } = useCatalogue().window.preferences
  return (
    <div className={styles['two']}>
      <TextField
        label={types.german}
        value={form.label.de}
        error={tried && form.label.de.trim() === '' ? types.labelError : undefined}
        maxLength={120}
        onChange={(de) => onChange(withGermanLabel(form, de))}
      />
      <TextField
        label={types.english}
        hint={types.englishHint}
        value={form.label.en}
        maxLength={120}
        onChange={(en) => onChange({ ...form, label: { ...form.label, en } })}
      />
      <TextField
        label={types.id}
        hint={types.idHint}
        value={form.id}
        readOnly={!isNew}
        error={(tried || form.id !== '') && !isId(form.id) ? types.idError : undefined}
        onChange={(id) => onChange({ ...form, id, idByHand: true })}
      />
    </div>
  )
}

function Treatment({ form, onChange }: PartProps) {
  const { types, plan } = useCatalogue().window.preferences
  const { departments } = useCatalogueData()
  return (
    <div className={styles['two']}>
      <SelectField
        label={types.department}
        value={form.departmentId}
        options={departments.map(({ id, label }) => ({ value: id, label }))}
        onChange={(departmentId) => onChange({ ...form, departmentId })}
      />
      <SelectField
        label={types.urgency}
        value={form.urgency}
        options={(['normal', 'soon', 'immediate'] as const).map((value) => ({ value, label: plan.urgencies[value] }))}
        onChange={(urgency) => onChange({ ...form, urgency })}
      />
    </div>
  )
}
