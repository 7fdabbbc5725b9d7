/** All keys that may be pressed in the present view. */
import { Fragment, useState } from 'react'
import { Setting } from '../features/preferences/setting.tsx'
import { ErrorNotice } from '../lib/error-notice.tsx'
import { useMessages } from '../lib/language.tsx'
import { usePlace } from '../lib/navigation.ts'
import { applySingleKeys, type ShortcutHelp, shortcutHelp } from '../lib/shortcuts.ts'
import { useRequest, useSend } from '../lib/use-request.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import styles from './shortcuts-dialog.module.css'

export function ShortcutsDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { shortcuts } = useMessages().frame
  return (
    <Dialog title={shortcuts.title} open={open} onClose={onClose} size="wide">
      <Groups />
      <SingleKeys />
    </Dialog>
  )
}

function Groups() {
  const { views } = useMessages().frame
  const { view } = usePlace()
  const [groups] = useState(shortcutHelp)
  return (
    <div className={styles['groups']}>
      {groups.map((group) => (
        <Group key={group.title ?? view} title={group.title ?? views[view]} lines={group.lines} />
      ))}
    </div>
  )
}

function Group({ title, lines }: { readonly title: string; readonly lines: ShortcutHelp['lines'] }) {
  const { or } = useMessages().frame.shortcuts
  return (
    <section className={styles['group']}>
      <h3>{title}</h3>
      <dl className={styles['lines']}>
        {lines.map(({ label, keys }) => (
          <div key={label} className={styles['row']}>
            <dt>{label}</dt>
            <dd className={styles['keys']}>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && ` ${or} `}
                  <KeyHint keys={key} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function SingleKeys() {
  const { shortcuts } = useMessages().frame
  const { data } = useRequest('preferences.get', null)
  const save = useSend('preferences.save', ['preferences.get'])
  /** Shown and in force at once; undefined: as saved. */
  const [chosen, setChosen] = useState<boolean>()
  const choose = (singleKeys: boolean) => {
    setChosen(singleKeys)
    applySingleKeys(singleKeys)
    save.mutate({ singleKeys }, { onError: () => giveUp(!singleKeys) })
  }
  const giveUp = (before: boolean) => {
    setChosen(undefined)
    applySingleKeys(before)
  }
  const locked = data?.locked.includes('singleKeys') ?? false
  return (
    <Setting locked={locked}>
      <Checkbox
        label={shortcuts.singleKeys}
        hint={shortcuts.singleKeysHint}
        checked={chosen ?? data?.preferences.singleKeys ?? true}
        disabled={locked}
        onChange={choose}
      />
      <ErrorNotice error={save.error} />
    </Setting>
  )
}
