/** Where the document goes and how soon: desk with the rule that chose it, department, urgency. */
import { RotateCcw } from 'lucide-react'
import { PERSON_RULE } from '../../../electron/shared/domain/decided-line.ts'
import type { Urgency } from '../../../electron/shared/domain/document.ts'
import type { ReviewDocument, ReviewTarget } from '../../../electron/shared/ipc/requests/review.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useMessages } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import styles from './proposal-pane.module.css'
import type { Decisions } from './use-decisions.ts'
import { releaseFocus } from './use-release-focus.ts'

export interface RoutingChoiceProps {
  readonly document: ReviewDocument
  readonly decisions: Decisions
}

/** Name of the rule where no rule of the plan matched (see core/stages/route). */
const DEFAULT_RULE = 'default'

export function RoutingChoice({ document, decisions }: RoutingChoiceProps) {
  const { routing, urgency: urgencyNames } = useMessages().review
  const { desks, departments, deskLabel, departmentLabel } = useCatalogueData()
  const { route, department, urgency } = document.decided
  const rule = route?.rule ?? DEFAULT_RULE
  const ruleText = rule === PERSON_RULE ? routing.personRule : rule === DEFAULT_RULE ? routing.defaultRule : routing.rule(rule)
  const urgencies = (['normal', 'soon', 'immediate'] satisfies Urgency[]).map((value) => ({ value, label: urgencyNames[value] }))
  const back = { document, decisions }
  return (
    <section aria-label={routing.title} className={styles['section']}>
      <div data-part="desk" className={styles['stack']}>
        <Combobox
          label={routing.desk}
          items={desks}
          selectedId={route?.desk ?? null}
          placeholder={routing.deskPlaceholder}
          disabled={decisions.readOnly}
          onSelect={(id) => {
            void decisions.correct('desk', id)
            releaseFocus()
          }}
        />
        <p className={rule === DEFAULT_RULE ? styles['doubt'] : styles['quiet']}>{ruleText}</p>
        <BackToMachine {...back} target="desk" label={deskLabel} />
      </div>
      <div className={styles['pair']}>
        <div className={styles['stack']}>
          <SelectField
            label={routing.department}
            value={department?.id ?? ''}
            options={departments.map(({ id, label }) => ({ value: id, label }))}
            disabled={decisions.readOnly}
            onChange={(id) => void decisions.correct('department', id)}
          />
          <BackToMachine {...back} target="department" label={departmentLabel} />
        </div>
        <div className={styles['stack']}>
          <SelectField
            label={routing.urgency}
            value={urgency ?? 'normal'}
            options={urgencies}
            disabled={decisions.readOnly}
            onChange={(value) => void decisions.correct('urgency', value)}
          />
          <BackToMachine {...back} target="urgency" label={(id) => urgencyNames[(id ?? 'normal') as Urgency]} />
        </div>
      </div>
    </section>
  )
}

interface BackToMachineProps extends RoutingChoiceProps {
  readonly target: ReviewTarget
  readonly label: (id: string | null) => string
}

/** Shown where a person changed something: what the machine had, one click away. */
function BackToMachine({ document, decisions, target, label }: BackToMachineProps) {
  const { fields } = useMessages().review
  const correction = document.corrections.find((candidate) => candidate.target === target)
  if (correction === undefined) return null
  return (
    <Button variant="quiet" icon={RotateCcw} disabled={decisions.readOnly} onClick={() => decisions.reset(target)}>
      {fields.machine(label(correction.machine))}
    </Button>
  )
}
