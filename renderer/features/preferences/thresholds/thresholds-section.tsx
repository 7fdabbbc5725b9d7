/** When a person is asked: thresholds, deadlines, automatic hand-over. Changes hold only after «Übernehmen», because they change how mail is treated. */
import { useEffect, useState } from 'react'
import type { RequestOutput } from '../../../../electron/shared/ipc/contract.ts'
import type { AdjustableSettings } from '../../../../electron/shared/settings/adjustable-settings.ts'
import { useMessages } from '../../../lib/language.tsx'
import { useRequest, useSend } from '../../../lib/use-request.ts'
import { Panel } from '../../../ui/panel.tsx'
import { Spinner } from '../../../ui/spinner.tsx'
import { ApplyBar } from '../apply-bar.tsx'
import { keepDraft, keptDraft } from '../kept-drafts.ts'
import { Section } from '../section.tsx'
import { AutoDeliverPanel } from './auto-deliver-panel.tsx'
import { CoveragePanel } from './coverage-panel.tsx'
import { DeadlineFields } from './deadline-fields.tsx'
import { PercentSlider } from './percent-slider.tsx'

export function ThresholdsSection() {
  const { sections, loading } = useMessages().preferences
  const { data, error } = useRequest('preferences.settings', null)
  if (!data)
    return (
      <Section title={sections.schwellen} error={error}>
        {!error && <Spinner label={loading} />}
      </Section>
    )
  return <ThresholdsForm state={data} />
}

function ThresholdsForm({ state }: { readonly state: RequestOutput<'preferences.settings'> }) {
  const { sections, thresholds } = useMessages().preferences
  const [draft, setDraft] = useState(() => keptDraft<AdjustableSettings>('thresholds', state.settings) ?? state.settings)
  const send = useSend('preferences.saveSettings', ['preferences.settings', 'shell.catalogue'])
  const changed = JSON.stringify(draft) !== JSON.stringify(state.settings)
  useEffect(() => keepDraft('thresholds', state.settings, changed ? draft : undefined), [state.settings, changed, draft])
  const set = (changes: Partial<AdjustableSettings>) => setDraft({ ...draft, ...changes })
  const setType = (type: number) => set({ thresholds: { ...draft.thresholds, type } })
  return (
    <Section title={sections.schwellen} intro={thresholds.intro} error={send.error}>
      <ReadingPanel draft={draft} onChange={set} />
      <CoveragePanel threshold={draft.thresholds.type} onTake={setType} />
      <Panel title={thresholds.dates}>
        <DeadlineFields days={draft.deadlineNearDays} state={draft.state} onChange={set} />
      </Panel>
      <AutoDeliverPanel autoDeliver={draft.autoDeliver} checked={state.checked} onChange={(autoDeliver) => set({ autoDeliver })} />
      <ApplyBar
        changed={changed}
        busy={send.isPending}
        told={send.isSuccess && !changed ? thresholds.applied : undefined}
        onApply={() => send.mutate(draft)}
        onDiscard={() => setDraft(state.settings)}
        extra={{ label: thresholds.shipped, run: () => setDraft({ ...state.shipped, autoDeliver: draft.autoDeliver }) }}
      />
    </Section>
  )
}

interface ReadingPanelProps {
  readonly draft: AdjustableSettings
  readonly onChange: (changes: Partial<AdjustableSettings>) => void
}

function ReadingPanel({ draft, onChange }: ReadingPanelProps) {
  const { thresholds } = useMessages().preferences
  const set = (changes: Partial<AdjustableSettings['thresholds']>) => onChange({ thresholds: { ...draft.thresholds, ...changes } })
  return (
    <Panel title={thresholds.reading}>
      <PercentSlider label={thresholds.type} hint={thresholds.typeHint} value={draft.thresholds.type} onChange={(type) => set({ type })} />
      <PercentSlider label={thresholds.split} hint={thresholds.splitHint} value={draft.thresholds.split} onChange={(split) => set({ split })} />
      <PercentSlider label={thresholds.text} hint={thresholds.textHint} value={draft.thresholds.text} onChange={(text) => set({ text })} />
    </Panel>
  )
}
