import { Trash2 } from 'lucide-react'
import { SPLIT_PROFILES } from '../../../../electron/shared/domain/split-profile.ts'
import type { WatchedFolder } from '../../../../electron/shared/settings/preferences.ts'
import { useMessages } from '../../../lib/language.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import styles from './folders-section.module.css'

export interface WatchedFolderRowProps {
  readonly folder: WatchedFolder
  readonly locked: boolean
  readonly onChange: (folder: WatchedFolder) => void
  readonly onRemove: () => void
}

export function WatchedFolderRow({ folder, locked, onChange, onRemove }: WatchedFolderRowProps) {
  const { folders } = useMessages().preferences
  return (
    <li className={styles['watched']}>
      <div className={styles['place']}>
        <code className={styles['path']}>{folder.path}</code>
        <IconButton label={folders.removeFolder(folder.path)} icon={Trash2} disabled={locked} onClick={onRemove} />
      </div>
      <Checkbox label={folders.active} checked={folder.active} disabled={locked} onChange={(active) => onChange({ ...folder, active })} />
      <div className={styles['choices']}>
        <SelectField
          label={folders.afterwards}
          hint={folder.afterwards === 'remove' ? folders.removeHint : undefined}
          value={folder.afterwards}
          options={[
            { value: 'keep', label: folders.keep },
            { value: 'remove', label: folders.remove },
          ]}
          onChange={(afterwards) => onChange({ ...folder, afterwards })}
          disabled={locked}
        />
        <SelectField
          label={folders.split}
          value={folder.split}
          options={SPLIT_PROFILES.map((value) => ({ value, label: folders.splitProfiles[value] }))}
          onChange={(split) => onChange({ ...folder, split })}
          disabled={locked}
        />
      </div>
    </li>
  )
}
