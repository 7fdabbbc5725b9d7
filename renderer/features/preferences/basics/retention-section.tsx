import { useMessages } from '../../../lib/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { Card } from '../card.tsx'
import { Section } from '../section.tsx'
import { Setting } from '../setting.tsx'
import { usePreferences } from '../use-preferences.ts'
import { choicesWith } from './choices-with.ts'

const DAYS = [1, 7, 14, 30, 60, 90, 180, 365] as const
const NEVER = 0

export function RetentionSection() {
  const { sections, retention } = useMessages().preferences
  const { state, isLocked, save, saved, error } = usePreferences()
  if (!state)
    return (
      <Section title={sections.aufbewahrung} error={error}>
        {null}
      </Section>
    )
  const { retentionDays } = state.preferences
  const label = (days: number) => (days === NEVER ? retention.never : retention.days(days))
  const offered = [...choicesWith(DAYS, retentionDays).filter((days) => days !== NEVER), NEVER]
  return (
    <Section title={sections.aufbewahrung} intro={retention.when} saved={saved} error={error} policyProblem={state.policyProblem}>
      <Card>
        <Setting locked={isLocked('retentionDays')}>
          <SelectField
            label={retention.label}
            hint={retention.hint}
            value={String(retentionDays)}
            options={offered.map((days) => ({ value: String(days), label: label(days) }))}
            onChange={(days) => save({ retentionDays: Number(days) })}
            disabled={isLocked('retentionDays')}
          />
        </Setting>
        {retentionDays === NEVER && (
          <Notice tone="unsure" title={retention.neverTitle}>
            {retention.neverText}
          </Notice>
        )}
      </Card>
    </Section>
  )
}
