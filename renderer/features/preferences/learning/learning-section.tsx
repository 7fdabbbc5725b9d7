/** Lernen aus Korrekturen: what it is learned from, what holds since when, and ways to learn now, to go back and to forget. */
import { useMessages } from '../../../lib/language.tsx'
import { useRequest } from '../../../lib/use-request.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { FigureList } from '../../../ui/figure-list.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Spinner } from '../../../ui/spinner.tsx'
import { Card } from '../card.tsx'
import { Section } from '../section.tsx'
import { Setting } from '../setting.tsx'
import { usePreferences } from '../use-preferences.ts'
import { LearnedState } from './learned-state.tsx'
import { LearningActions } from './learning-actions.tsx'
import { OwnTypesLearned } from './own-types-learned.tsx'
import { useLearning } from './use-learning.ts'

export function LearningSection() {
  const { learning, preferences } = useMessages()
  const { data, error } = useRequest('learning.overview', null)
  const { state, isLocked, save, saved, error: notSaved } = usePreferences()
  const steps = useLearning()
  if (!data || !state)
    return (
      <Section title={preferences.sections.lernen} error={error ?? notSaved}>
        {!error && <Spinner label={preferences.loading} />}
      </Section>
    )
  const { examples, waiting, ownTypes, possible } = data
  return (
    <Section title={preferences.sections.lernen} intro={learning.intro} saved={saved} error={notSaved ?? steps.error} policyProblem={state.policyProblem}>
      <Card>
        <Setting locked={isLocked('learning')}>
          <Checkbox
            label={learning.on}
            hint={learning.onHint}
            checked={state.preferences.learning}
            disabled={isLocked('learning')}
            onChange={(on) => save({ learning: on })}
          />
        </Setting>
      </Card>
      {!possible && (
        <Notice tone="unsure" title={learning.impossible}>
          {learning.impossibleText}
        </Notice>
      )}
      <Panel title={learning.state}>
        <LearnedState overview={data} />
        <LearningActions overview={data} on={state.preferences.learning} steps={steps} />
      </Panel>
      <Panel title={learning.material}>
        <FigureList
          figures={[
            { label: learning.examples, value: String(examples), note: learning.examplesNote },
            { label: learning.waiting, value: String(waiting.decided), note: learning.waitingNote(waiting.corrected) },
          ]}
        />
      </Panel>
      {ownTypes.length > 0 && <OwnTypesLearned types={ownTypes} />}
    </Section>
  )
}
