import { ArrowDown, ArrowRight, ArrowUp, Check, Pencil, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { PlanProblem } from '../../../../electron/shared/routing/plan-problems.ts'
import { useCatalogueData } from '../../../lib/catalogue-data.ts'
import { useMessages } from '../../../lib/language.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { deskName } from './desk-items.ts'
import type { Desk, Keyed, Rule } from './plan-editing.ts'
import { RuleForm } from './rule-form.tsx'
import styles from './rule-list.module.css'
import { ruleSummary } from './rule-summary.ts'

export interface RuleRowProps {
  readonly rule: Keyed<Rule>
  /** 1-based. */
  readonly place: number
  readonly desks: readonly Desk[]
  /** How many of the last documents it takes. */
  readonly taken: number
  readonly problems: readonly PlanProblem[]
  readonly open: boolean
  /** It was just added: its name is what is written first. */
  readonly isNew: boolean
  readonly onToggle: () => void
  readonly onChange: (rule: Rule) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

export function RuleRow(props: RuleRowProps) {
  const { rule, place, desks, taken, problems, open } = props
  const { plan } = useMessages().preferences
  const names = useCatalogueData()
  const phrases = ruleSummary(rule.when, plan, names)
  return (
    <li className={styles['rule']}>
      <div className={styles['row']}>
        <span className={styles['place']}>{place}</span>
        <div className={styles['words']}>
          <p className={styles['name']}>{rule.name}</p>
          <p className={styles['way']}>
            {phrases.length === 0 ? plan.everything : phrases.join(' · ')}
            <ArrowRight size="1.1em" aria-hidden />
            <span className={styles['desk']}>{deskName(desks, rule.desk)}</span>
          </p>
          {!open && problems.map((problem) => <Problem key={problem.code} problem={problem} />)}
        </div>
        <span title={plan.taken(taken)} className={styles['taken']}>
          {taken > 0 && (
            <Badge>
              <span aria-hidden>{taken}×</span>
              <VisuallyHidden>{plan.taken(taken)}</VisuallyHidden>
            </Badge>
          )}
        </span>
        <RuleButtons {...props} />
      </div>
      {open && <RuleForm rule={rule} desks={desks} problems={problems} isNew={props.isNew} onChange={props.onChange} />}
    </li>
  )
}

/** Alt with an arrow moves the rule from any of its buttons. */
function RuleButtons({ rule, place, open, onToggle, onMove, onRemove }: RuleRowProps) {
  const { plan } = useMessages().preferences
  const name = rule.name === '' ? plan.atRule(place, '') : rule.name
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (!event.altKey || by === undefined) return
    event.preventDefault()
    onMove(by)
  }
  return (
    <div className={styles['buttons']}>
      <IconButton label={plan.up(name)} icon={ArrowUp} onKeyDown={move} onClick={() => onMove(-1)} />
      <IconButton label={plan.down(name)} icon={ArrowDown} onKeyDown={move} onClick={() => onMove(1)} />
      <IconButton label={plan.editRule(name)} icon={open ? Check : Pencil} aria-expanded={open} onKeyDown={move} onClick={onToggle} />
      <IconButton label={plan.removeRule(name)} icon={Trash2} onKeyDown={move} onClick={onRemove} />
    </div>
  )
}

function Problem({ problem }: { readonly problem: PlanProblem }) {
  const { plan } = useMessages().preferences
  return <p className={styles['problem']}>{plan.problem[problem.code](problem.value)}</p>
}
