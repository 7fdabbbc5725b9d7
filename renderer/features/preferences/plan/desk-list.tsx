import { Plus, Trash2 } from 'lucide-react'
import type { PlanProblem } from '../../../../electron/shared/routing/plan-problems.ts'
import { useMessages } from '../../../lib/language.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './desk-list.module.css'
import type { Desk, Keyed } from './plan-editing.ts'
import type { PlanPartProps } from './plan-part.ts'

export function DeskList({ edit, change, problems }: PlanPartProps) {
  const { plan } = useMessages().preferences
  return (
    <div className={styles['part']}>
      <div>
        <Button icon={Plus} onClick={() => change({ kind: 'add-desk', label: plan.newDesk })}>
          {plan.addDesk}
        </Button>
      </div>
      <div className={styles['list']}>
        <p aria-hidden className={styles['head']}>
          <span>{plan.deskLabel}</span>
          <span title={plan.deskIdHint}>{plan.deskId}</span>
        </p>
        <ul>
          {edit.desks.map((desk, i) => (
            <DeskRow
              key={desk.key}
              desk={desk}
              usedBy={edit.rules.filter((rule) => rule.desk === desk.id).length}
              problems={problems.filter((problem) => problem.desk === i)}
              onChange={(changed) => change({ kind: 'desk', key: desk.key, desk: changed })}
              onRemove={() => change({ kind: 'remove-desk', key: desk.key })}
            />
          ))}
        </ul>
      </div>
    </div>
  )
}

interface DeskRowProps {
  readonly desk: Keyed<Desk>
  /** Rules that lead here. */
  readonly usedBy: number
  readonly problems: readonly PlanProblem[]
  readonly onChange: (desk: Desk) => void
  readonly onRemove: () => void
}

function DeskRow({ desk: { id, label }, usedBy, problems, onChange, onRemove }: DeskRowProps) {
  const { plan } = useMessages().preferences
  const errorOf = (...codes: readonly PlanProblem['code'][]) => {
    const problem = problems.find(({ code }) => codes.includes(code))
    return problem && plan.problem[problem.code](problem.value)
  }
  return (
    <li className={styles['desk']}>
      <TextField label={plan.deskLabel} hideLabel value={label} error={errorOf('desk-label')} onChange={(text) => onChange({ id, label: text })} />
      <TextField
        label={plan.deskId}
        hideLabel
        value={id}
        title={plan.deskIdHint}
        error={errorOf('desk-id', 'desk-id-twice')}
        onChange={(text) => onChange({ id: text, label })}
      />
      <p className={styles['used']}>{plan.usedBy(usedBy)}</p>
      <IconButton label={plan.removeDesk(label)} icon={Trash2} onClick={onRemove} />
    </li>
  )
}
