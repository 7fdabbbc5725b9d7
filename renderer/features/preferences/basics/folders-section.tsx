import { Folder, FolderPlus } from 'lucide-react'
import type { Preferences } from '../../../../electron/shared/settings/preferences.ts'
import { useMessages } from '../../../lib/language.tsx'
import { request } from '../../../lib/postlotse-client.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../section.tsx'
import { Setting } from '../setting.tsx'
import { type PreferencesForm, usePreferences } from '../use-preferences.ts'
import styles from './folders-section.module.css'
import { WatchedFolderRow } from './watched-folder-row.tsx'

export function FoldersSection() {
  const { sections } = useMessages().preferences
  const form = usePreferences()
  const preferences = form.state?.preferences
  return (
    <Section title={sections.ordner} saved={form.saved} error={form.error} policyProblem={form.state?.policyProblem}>
      {preferences && (
        <>
          <DeliveryPanel form={form} folder={preferences.deliveryFolder} />
          <WatchedPanel form={form} preferences={preferences} />
        </>
      )}
    </Section>
  )
}

function DeliveryPanel({ form, folder }: { readonly form: PreferencesForm; readonly folder: string }) {
  const { folders } = useMessages().preferences
  const locked = form.isLocked('deliveryFolder')
  const choose = async () => {
    const deliveryFolder = await request('shell.chooseFolder', null)
    if (deliveryFolder !== null) form.save({ deliveryFolder })
  }
  return (
    <Panel title={folders.delivery}>
      <p className={styles['hint']}>{folders.deliveryHint}</p>
      <Setting locked={locked}>
        <div className={styles['place']}>
          <Folder size="1.15em" aria-hidden />
          {folder === '' ? <span className={styles['none']}>{folders.deliveryNone}</span> : <code className={styles['path']}>{folder}</code>}
        </div>
        <div>
          <Button variant={folder === '' ? 'primary' : 'secondary'} disabled={locked} onClick={() => void choose()}>
            {folder === '' ? folders.choose : folders.change}
          </Button>
        </div>
      </Setting>
    </Panel>
  )
}

function WatchedPanel({ form, preferences }: { readonly form: PreferencesForm; readonly preferences: Preferences }) {
  const { folders } = useMessages().preferences
  const locked = form.isLocked('watchedFolders')
  const { watchedFolders } = preferences
  const add = async () => {
    const path = await request('shell.chooseFolder', null)
    if (path !== null) form.save({ watchedFolders: [...watchedFolders, { path, afterwards: 'keep', split: 'automatic', active: true }] })
  }
  return (
    <Panel
      title={folders.watched}
      actions={
        <Button icon={FolderPlus} disabled={locked} onClick={() => void add()}>
          {folders.add}
        </Button>
      }
    >
      <p className={styles['hint']}>{folders.watchedHint}</p>
      <Setting locked={form.isLocked('watchingPaused')}>
        <Checkbox
          label={folders.paused}
          hint={folders.pausedHint}
          checked={preferences.watchingPaused}
          onChange={(watchingPaused) => form.save({ watchingPaused })}
          disabled={form.isLocked('watchingPaused')}
        />
      </Setting>
      {watchedFolders.length === 0 && <p className={styles['none']}>{folders.watchedNone}</p>}
      {locked && <Setting locked>{null}</Setting>}
      <ul className={styles['list']}>
        {watchedFolders.map((folder, i) => (
          <WatchedFolderRow
            key={folder.path}
            folder={folder}
            locked={locked}
            onChange={(changed) => form.save({ watchedFolders: watchedFolders.with(i, changed) })}
            onRemove={() => form.save({ watchedFolders: watchedFolders.toSpliced(i, 1) })}
          />
        ))}
      </ul>
    </Panel>
  )
}
