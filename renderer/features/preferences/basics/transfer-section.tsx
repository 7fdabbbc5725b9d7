import { DatabaseBackup, Download, Upload } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { RequestName, RequestOutput } from '../../../../electron/shared/ipc/contract.ts'
import { useMessages } from '../../../lib/language.tsx'
import { useSend } from '../../../lib/use-request.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../section.tsx'
import styles from './transfer-section.module.css'

const EVERYTHING: readonly RequestName[] = ['preferences.get', 'preferences.settings', 'preferences.plan', 'preferences.types', 'shell.catalogue']

export function TransferSection() {
  const { sections, transfer } = useMessages().preferences
  const exportAll = useSend('preferences.exportAll')
  const importAll = useSend('preferences.importAll', EVERYTHING)
  const backup = useSend('preferences.backup')
  const [asking, setAsking] = useState(false)
  return (
    <Section title={sections.sicherung} error={exportAll.error ?? importAll.error ?? backup.error}>
      <Panel title={transfer.configuration}>
        <p>{transfer.configurationText}</p>
        <div className={styles['buttons']}>
          <Button icon={Download} onClick={() => exportAll.mutate(null)}>
            {transfer.export}
          </Button>
          <Button icon={Upload} onClick={() => setAsking(true)}>
            {transfer.import}
          </Button>
        </div>
        <Written file={exportAll.data} />
        {importAll.data && <Imported {...importAll.data} />}
      </Panel>
      <Panel title={transfer.backup}>
        <p>{transfer.backupText}</p>
        <Notice tone="unsure" title={transfer.backupPassphrase} />
        <div className={styles['buttons']}>
          <Button icon={DatabaseBackup} disabled={backup.isPending} onClick={() => backup.mutate(null)}>
            {transfer.backupButton}
          </Button>
        </div>
        <Written file={backup.data} />
      </Panel>
      <ConfirmDialog
        title={transfer.importTitle}
        open={asking}
        confirmLabel={transfer.importConfirm}
        onConfirm={() => importAll.mutate(null)}
        onClose={() => setAsking(false)}
      >
        {transfer.importText}
      </ConfirmDialog>
    </Section>
  )
}

/** null and undefined: nothing was written. */
function Written({ file }: { readonly file: string | null | undefined }): ReactNode {
  const { transfer } = useMessages().preferences
  return file ? <Notice tone="done" title={transfer.written(file)} announce /> : null
}

function Imported({ left }: NonNullable<RequestOutput<'preferences.importAll'>>) {
  const { transfer } = useMessages().preferences
  if (left.length === 0) return <Notice tone="done" title={transfer.imported} announce />
  return (
    <Notice tone="unsure" title={transfer.importedLeft} announce>
      <ul>
        {left.map(({ what, why }) => (
          <li key={what}>
            {transfer.keys[what] ?? <code>{what}</code>}: {transfer.left[why]}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
