/** One rule, open: its name, its conditions and its desk. Sentences stand at the field they are about. */
import type { PlanProblem, PlanProblemCode } from '../../../../electron/shared/routing/plan-problems.ts'
import { useCatalogueData } from '../../../lib/catalogue-data.ts'
import { useMessages } from '../../../lib/language.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { ChipList } from '../chip-list.tsx'
import { ListField } from '../list-field.tsx'
import { deskItems } from './desk-items.ts'
import type { Desk, Rule } from './plan-editing.ts'
import styles from './rule-form.module.css'
import { UNKNOWN_TYPE } from './rule-summary.ts'

export interface RuleFormProps {
  readonly rule: Rule
  readonly desks: readonly Desk[]
  readonly problems: readonly PlanProblem[]
  /** Its name is selected, to be written over. */
  readonly isNew: boolean
  readonly onChange: (rule: Rule) => void
}

type When = Rule['when']
interface PartProps {
  readonly when: When
  /** `undefined` and empty take the condition away. */
  readonly onChange: (changes: { readonly [K in keyof When]?: When[K] | undefined }) => void
  readonly errorOf: (...codes: readonly PlanProblemCode[]) => string | undefined
}

export function RuleForm({ rule, desks, problems, isNew, onChange }: RuleFormProps) {
  const { plan } = useMessages().preferences
  const errorOf: PartProps['errorOf'] = (...codes) => {
    const problem = problems.find(({ code }) => codes.includes(code))
    return problem && plan.problem[problem.code](problem.value)
  }
  const setWhen: PartProps['onChange'] = (changes) => onChange({ ...rule, when: given({ ...rule.when, ...changes }) })
  const deskError = errorOf('rule-desk')
  return (
    <div className={styles['form']}>
      <div className={styles['two']}>
        <TextField
          ref={isNew ? selectAll : undefined}
          label={plan.name}
          value={rule.name}
          error={errorOf('rule-name', 'rule-name-twice')}
          onChange={(name) => onChange({ ...rule, name })}
        />
        <div>
          <Combobox
            label={plan.desk}
            placeholder={plan.chooseDesk}
            items={deskItems(desks)}
            selectedId={rule.desk === '' ? null : rule.desk}
            onSelect={(desk) => onChange({ ...rule, desk })}
          />
          {deskError && <p className={styles['error']}>{deskError}</p>}
        </div>
      </div>
      <fieldset className={styles['when']}>
        <legend>{plan.when}</legend>
        <p className={styles['hint']}>{plan.whenHint}</p>
        {Object.keys(rule.when).length === 0 && <Notice tone="unsure" title={plan.everythingHint} />}
        <KindConditions when={rule.when} onChange={setWhen} errorOf={errorOf} />
        <PersonConditions when={rule.when} onChange={setWhen} errorOf={errorOf} />
      </fieldset>
    </div>
  )
}

function KindConditions({ when, onChange, errorOf }: PartProps) {
  const { plan } = useMessages().preferences
  const { types, departments, typeLabel } = useCatalogueData()
  const items = [...types.map(({ id, label }) => ({ id, label })), { id: UNKNOWN_TYPE, label: plan.unknownType }]
  return (
    <>
      <ChipList
        label={plan.type}
        addLabel={plan.addType}
        items={items}
        selected={when.type ?? []}
        labelOf={(id) => (id === UNKNOWN_TYPE ? plan.unknownType : typeLabel(id))}
        error={errorOf('type')}
        onChange={(type) => onChange({ type })}
      />
      <Choices
        label={plan.department}
        items={departments}
        chosen={when.department ?? []}
        error={errorOf('department')}
        onChange={(department) => onChange({ department })}
      />
      <Choices
        label={plan.urgency}
        items={URGENCIES.map((id) => ({ id, label: plan.urgencies[id] }))}
        chosen={when.urgency ?? []}
        error={errorOf('urgency')}
        onChange={(chosen) => onChange({ urgency: URGENCIES.filter((level) => chosen.includes(level)) })}
      />
    </>
  )
}

const URGENCIES = ['immediate', 'soon', 'normal'] as const

interface ChoicesProps {
  readonly label: string
  readonly items: readonly { readonly id: string; readonly label: string }[]
  readonly chosen: readonly string[]
  readonly error: string | undefined
  readonly onChange: (chosen: string[]) => void
}

function Choices({ label, items, chosen, error, onChange }: ChoicesProps) {
  return (
    <fieldset>
      <legend className={styles['legend']}>{label}</legend>
      <div className={styles['choices']}>
        {items.map(({ id, label: text }) => (
          <Checkbox
            key={id}
            label={text}
            checked={chosen.includes(id)}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))}
          />
        ))}
      </div>
      {error !== undefined && <p className={styles['error']}>{error}</p>}
    </fieldset>
  )
}

function PersonConditions({ when, onChange, errorOf }: PartProps) {
  const { plan } = useMessages().preferences
  return (
    <div className={styles['two']}>
      <TextField
        label={plan.surname}
        hint={plan.surnameHint}
        value={when.surname ?? ''}
        error={errorOf('surname', 'surname-backwards')}
        onChange={(surname) => onChange({ surname: surname.replaceAll('–', '-') })}
      />
      <TextField
        label={plan.caseNumber}
        hint={plan.caseNumberHint}
        value={when.caseNumber ?? ''}
        error={errorOf('case-number')}
        onChange={(caseNumber) => onChange({ caseNumber })}
      />
      <ListField
        label={plan.postalCode}
        hint={plan.postalCodeHint}
        values={when.postalCode ?? []}
        error={errorOf('postal-code')}
        onChange={(postalCode) => onChange({ postalCode })}
      />
      <ListField label={plan.city} hint={plan.cityHint} values={when.city ?? []} error={errorOf('city')} onChange={(city) => onChange({ city })} />
    </div>
  )
}

/** Stable, so that it runs once, when the field appears. */
function selectAll(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}

/** Without the conditions that are empty. */
function given(when: { readonly [K in keyof When]?: When[K] | undefined }): When {
  return Object.fromEntries(Object.entries(when).filter(([, value]) => value !== undefined && value.length > 0))
}
