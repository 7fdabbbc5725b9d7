import type { PlanCheck } from '../../../../electron/shared/ipc/requests/preferences.ts'
import { useCatalogueData } from '../../../lib/catalogue-data.ts'
import { useMessages } from '../../../lib/language.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { deskName } from './desk-items.ts'
import type { PlanEdit } from './plan-editing.ts'
import styles from './plan-trial.module.css'

export interface PlanTrialProps {
  /** undefined: the first answer is on its way. */
  readonly check: PlanCheck | undefined
  readonly edit: PlanEdit
}

/** What the plan as written would do to the last documents. */
export function PlanTrial({ check, edit }: PlanTrialProps) {
  const { plan } = useMessages().preferences
  return (
    <Panel title={plan.check.title}>
      <p role="status" className={styles['verdict']}>
        {verdict(check, plan)}
      </p>
      {check && check.problems.length > 0 && <Problems check={check} edit={edit} />}
      {check && check.moved.length > 0 && <Moved check={check} edit={edit} />}
    </Panel>
  )
}

function verdict(check: PlanCheck | undefined, { check: texts, problems }: ReturnType<typeof useMessages>['preferences']['plan']): string {
  if (check === undefined) return texts.working
  if (check.problems.length > 0) return `${problems(check.problems.length)}. ${texts.broken}`
  if (check.looked === 0) return texts.none
  return check.moved.length === 0 ? texts.unchanged(check.looked) : texts.moved(check.moved.length, check.looked)
}

function Problems({ check, edit }: { readonly check: PlanCheck; readonly edit: PlanEdit }) {
  const { plan } = useMessages().preferences
  const place = ({ rule, desk }: PlanCheck['problems'][number]) => {
    if (rule !== undefined) return plan.atRule(rule + 1, edit.rules[rule]?.name ?? '')
    return desk === undefined ? plan.rest : plan.atDesk(desk + 1, edit.desks[desk]?.label ?? '')
  }
  return (
    <ul className={styles['list']}>
      {check.problems.map((problem) => (
        <li key={`${problem.code} ${problem.rule} ${problem.desk}`}>
          <p className={styles['name']}>{place(problem)}</p>
          <p className={styles['problem']}>{plan.problem[problem.code](problem.value)}</p>
        </li>
      ))}
    </ul>
  )
}

/** Rule of a route that no rule gave; the name is fixed in the routing. */
const DEFAULT_RULE = 'default'

function Moved({ check, edit }: { readonly check: PlanCheck; readonly edit: PlanEdit }) {
  const { plan } = useMessages().preferences
  const { typeLabel, deskLabel } = useCatalogueData()
  return (
    <ul className={styles['list']}>
      {check.moved.map(({ documentId, person, name, typeId, from, to }) => (
        <li key={documentId}>
          <p className={styles['name']}>
            {typeLabel(typeId)}, {person ?? name}
          </p>
          <p>{plan.check.fromTo(deskLabel(from.desk), deskName(edit.desks, to.desk))}</p>
          <p className={styles['quiet']}>{to.rule === DEFAULT_RULE ? plan.check.byDefault : plan.check.by(to.rule)}</p>
        </li>
      ))}
    </ul>
  )
}
