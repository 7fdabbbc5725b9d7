/** Above the list: quick filter, how many are shown or chosen, and what can be done with the chosen ones. Always there, so that nothing jumps. */
import { CheckCheck, Hand, X } from 'lucide-react'
import { useRef } from 'react'
import { useMessages } from '../../lib/language.tsx'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import styles from './bulk-bar.module.css'
import { useBulkSteps } from './use-bulk-steps.ts'
import type { InboxList } from './use-inbox-list.ts'

const NONE: ReadonlySet<string> = new Set()

export function BulkBar({ list }: { readonly list: InboxList }) {
  const { bulk, filters, shortcuts } = useMessages().inbox
  const steps = useBulkSteps()
  const search = useRef<HTMLInputElement>(null)
  const { selected } = list
  const some = selected.length > 0
  const run = (step: (chosen: InboxList['selected']) => void) => {
    if (!some) return
    step(selected)
    list.select(NONE)
  }
  const confirm = () => run(steps.confirm)
  const settle = () => run(steps.settle)
  useShortcuts({
    b: { label: shortcuts.confirm, run: confirm },
    e: { label: shortcuts.settle, run: settle },
    f: { label: shortcuts.filter, run: () => search.current?.focus() },
  })
  return (
    <div className={styles['bar']}>
      <div className={styles['search']}>
        <SearchField label={filters.text} value={list.filter.text} onChange={(text) => list.changeFilter({ text })} inputRef={search} />
      </div>
      <span role="status" className={styles['count']}>
        {some ? bulk.selected(selected.length) : bulk.shown(list.shown.length)}
      </span>
      {some && <IconButton label={bulk.clear} icon={X} onClick={() => list.select(NONE)} />}
      <Toolbar label={bulk.region}>
        <Button variant="primary" icon={CheckCheck} shortcut="b" disabled={!some} onClick={confirm}>
          {bulk.confirm}
        </Button>
        <Button icon={Hand} shortcut="e" disabled={!some} onClick={settle}>
          {bulk.settle}
        </Button>
      </Toolbar>
    </div>
  )
}
