import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { OwnType } from '../../../../electron/shared/settings/own-type.ts'
import { useCatalogueData } from '../../../lib/catalogue-data.ts'
import { ErrorNotice } from '../../../lib/error-notice.tsx'
import { useCatalogue } from '../../../lib/language.tsx'
import { useSend } from '../../../lib/use-request.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { OwnTypeDialog } from './own-type-dialog.tsx'
import styles from './types-section.module.css'

export interface OwnTypesPanelProps {
  readonly own: readonly OwnType[]
  readonly documents: Readonly<Record<string, number>>
}

type Asking = { readonly kind: 'edit'; readonly type: OwnType | undefined } | { readonly kind: 'remove'; readonly type: OwnType }

export function OwnTypesPanel({ own, documents }: OwnTypesPanelProps) {
  const { language, window } = useCatalogue()
  const { types } = window.preferences
  const [asking, setAsking] = useState<Asking>()
  const remove = useSend('preferences.removeOwnType', ['preferences.types', 'shell.catalogue'])
  const close = () => setAsking(undefined)
  return (
    <Panel
      title={types.own}
      actions={
        <Button icon={Plus} onClick={() => setAsking({ kind: 'edit', type: undefined })}>
          {types.add}
        </Button>
      }
    >
      <Notice title={types.ownIntro}>{types.ownIntroText}</Notice>
      <ErrorNotice error={remove.error} />
      {own.length === 0 && <p className={styles['quiet']}>{types.ownNone}</p>}
      <ul className={styles['own']}>
        {own.map((type) => (
          <OwnTypeRow
            key={type.id}
            type={type}
            documents={documents[type.id] ?? 0}
            onEdit={() => setAsking({ kind: 'edit', type })}
            onRemove={() => setAsking({ kind: 'remove', type })}
          />
        ))}
      </ul>
      {asking?.kind === 'edit' && <OwnTypeDialog type={asking.type} onClose={close} />}
      {asking?.kind === 'remove' && (
        <ConfirmDialog
          title={types.removeTitle(asking.type.label[language])}
          open
          danger
          confirmLabel={types.removeConfirm}
          onConfirm={() => remove.mutate({ id: asking.type.id })}
          onClose={close}
        >
          {types.removeText}
        </ConfirmDialog>
      )}
    </Panel>
  )
}

interface OwnTypeRowProps {
  readonly type: OwnType
  readonly documents: number
  readonly onEdit: () => void
  readonly onRemove: () => void
}

function OwnTypeRow({ type, documents, onEdit, onRemove }: OwnTypeRowProps) {
  const { language, window } = useCatalogue()
  const { types } = window.preferences
  const { departmentLabel } = useCatalogueData()
  const label = type.label[language]
  return (
    <li className={styles['ownType']}>
      <div className={styles['ownName']}>
        <p>{label}</p>
        <p className={styles['quiet']}>
          {departmentLabel(type.departmentId)} · {types.documents(documents)}
        </p>
      </div>
      <IconButton label={types.editLabel(label)} icon={Pencil} onClick={onEdit} />
      <IconButton label={types.removeLabel(label)} icon={Trash2} onClick={onRemove} />
    </li>
  )
}
