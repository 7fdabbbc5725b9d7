import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { useMessages } from '../../../lib/language.tsx'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { deskItems } from './desk-items.ts'
import type { PlanPartProps } from './plan-part.ts'
import styles from './rule-list.module.css'
import { RuleRow } from './rule-row.tsx'

export interface RuleListProps extends PlanPartProps {
  /** How many of the last documents each rule takes; the last entry is the rest. Empty: not known yet. */
  readonly taken: readonly number[]
}

/** All rules from top to bottom, and the desk for the rest. One rule at a time is open. */
export function RuleList({ edit, change, problems, taken }: RuleListProps) {
  const { plan } = useMessages().preferences
  const [open, setOpen] = useState<number>()
  const [added, setAdded] = useState<number>()
  const [told, setTold] = useState('')
  const add = () => {
    setOpen(edit.nextKey)
    setAdded(edit.nextKey)
    change({ kind: 'add-rule', name: plan.newRule })
  }
  const move = (key: number, by: -1 | 1) => {
    const at = edit.rules.findIndex((rule) => rule.key === key)
    const place = at + by + 1
    if (place < 1 || place > edit.rules.length) return
    change({ kind: 'move-rule', key, by })
    setTold(plan.moved(edit.rules[at]?.name ?? '', place))
  }
  return (
    <div className={styles['part']}>
      <div>
        <Button icon={Plus} onClick={add}>
          {plan.addRule}
        </Button>
      </div>
      <VisuallyHidden>
        <span role="status">{told}</span>
      </VisuallyHidden>
      <ol className={styles['rules']}>
        {edit.rules.map((rule, i) => (
          <RuleRow
            key={rule.key}
            rule={rule}
            place={i + 1}
            desks={edit.desks}
            taken={taken[i] ?? 0}
            problems={problems.filter((problem) => problem.rule === i)}
            open={open === rule.key}
            isNew={added === rule.key}
            onToggle={() => setOpen(open === rule.key ? undefined : rule.key)}
            onChange={(changed) => change({ kind: 'rule', key: rule.key, rule: changed })}
            onMove={(by) => move(rule.key, by)}
            onRemove={() => change({ kind: 'remove-rule', key: rule.key })}
          />
        ))}
      </ol>
      <Rest edit={edit} change={change} problems={problems} />
    </div>
  )
}

function Rest({ edit, change, problems }: PlanPartProps) {
  const { plan } = useMessages().preferences
  const id = useId()
  const problem = problems.find(({ code }) => code === 'default-desk')
  return (
    <section aria-labelledby={id} className={styles['rest']}>
      <h3 id={id}>{plan.rest}</h3>
      <p className={styles['hint']}>{plan.restHint}</p>
      <div className={styles['restDesk']}>
        <Combobox label={plan.desk} hideLabel items={deskItems(edit.desks)} selectedId={edit.rest} onSelect={(desk) => change({ kind: 'rest', desk })} />
      </div>
      {problem && <p className={styles['problem']}>{plan.problem[problem.code](problem.value)}</p>}
    </section>
  )
}
