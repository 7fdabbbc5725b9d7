/** Period, action and account of the entries that are shown. */
import { AUDIT_ACTIONS, type AuditAction, MACHINE_USER } from '../../../electron/shared/domain/audit.ts'
import type { HistoryFilter } from '../../../electron/shared/ipc/requests/history.ts'
import { useMessages } from '../../lib/language.tsx'
import { useRequest } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './history-view.module.css'

interface HistoryFiltersProps {
  readonly filter: HistoryFilter
  readonly onChange: (filter: HistoryFilter) => void
}

const ALL = ''

/** What the fields hold. */
type Words = Readonly<Partial<Record<keyof HistoryFilter, string | undefined>>>

export function HistoryFilters({ filter, onChange }: HistoryFiltersProps) {
  const { filters: texts, actions, machine } = useMessages().history
  const users = useRequest('history.users', null).data ?? []
  const change = (changed: Words) => onChange(withoutEmpty({ ...filter, ...changed }))
  return (
    <fieldset aria-label={texts.label} className={styles['row']}>
      <TextField type="date" label={texts.from} value={filter.from ?? ''} onChange={(from) => change({ from })} />
      <TextField type="date" label={texts.to} value={filter.to ?? ''} onChange={(to) => change({ to })} />
      <SelectField
        label={texts.action}
        value={filter.action ?? ALL}
        options={[{ value: ALL, label: texts.allActions }, ...AUDIT_ACTIONS.map((action) => ({ value: action, label: actions[action] }))]}
        onChange={(action) => change({ action })}
      />
      <SelectField
        label={texts.user}
        value={filter.user ?? ALL}
        options={[{ value: ALL, label: texts.allUsers }, ...users.map((user) => ({ value: user, label: user === MACHINE_USER ? machine : user }))]}
        onChange={(user) => change({ user })}
      />
      {Object.keys(filter).length > 0 && (
        <Button variant="quiet" onClick={() => onChange({})}>
          {texts.reset}
        </Button>
      )}
    </fieldset>
  )
}

/** Empty fields ask for nothing. */
function withoutEmpty({ from, to, action, user }: Words): HistoryFilter {
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(action ? { action: action as AuditAction } : {}),
    ...(user ? { user } : {}),
  }
}
