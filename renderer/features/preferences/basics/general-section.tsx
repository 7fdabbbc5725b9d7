import { useMessages } from '../../../lib/language.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { Card } from '../card.tsx'
import { Section } from '../section.tsx'
import { Setting } from '../setting.tsx'
import { usePreferences } from '../use-preferences.ts'
import { choicesWith } from './choices-with.ts'

/** Seconds that are offered for undoing. */
const UNDO_SECONDS = [0, 5, 10, 20, 30, 60, 300, 900] as const
const MINUTE = 60

export function GeneralSection() {
  const { sections, general } = useMessages().preferences
  const { state, isLocked, save, saved, error } = usePreferences()
  const duration = (seconds: number) => (seconds > 0 && seconds % MINUTE === 0 ? general.minutes(seconds / MINUTE) : general.seconds(seconds))
  return (
    <Section title={sections.allgemein} saved={saved} error={error} policyProblem={state?.policyProblem}>
      {state && (
        <Card>
          <Setting locked={isLocked('language')}>
            <RadioGroup
              label={general.language}
              value={state.preferences.language}
              options={[
                { value: 'de', label: general.german },
                { value: 'en', label: general.english },
              ]}
              onChange={(language) => save({ language })}
              disabled={isLocked('language')}
            />
          </Setting>
          <Setting locked={isLocked('undoSeconds')}>
            <SelectField
              label={general.undo}
              hint={general.undoHint}
              value={String(state.preferences.undoSeconds)}
              options={choicesWith(UNDO_SECONDS, state.preferences.undoSeconds).map((seconds) => ({ value: String(seconds), label: duration(seconds) }))}
              onChange={(seconds) => save({ undoSeconds: Number(seconds) })}
              disabled={isLocked('undoSeconds')}
            />
          </Setting>
        </Card>
      )}
    </Section>
  )
}
