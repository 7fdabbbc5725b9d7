import { useState } from 'react'
import type { AdjustableSettings } from '../../../../electron/shared/settings/adjustable-settings.ts'
import { useMessages } from '../../../lib/language.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Setting } from '../setting.tsx'

const MOST_DAYS = 90

export interface DeadlineFieldsProps {
  readonly days: number
  readonly state: AdjustableSettings['state']
  readonly onChange: (changes: Partial<AdjustableSettings>) => void
}

export function DeadlineFields({ days, state, onChange }: DeadlineFieldsProps) {
  const { thresholds } = useMessages().preferences
  const [written, setWritten] = useState(String(days))
  const shown = Number(written) === days || !isDays(written) ? written : String(days)
  const states = Object.entries(thresholds.states) as [AdjustableSettings['state'], string][]
  return (
    <>
      <Setting>
        <TextField
          label={thresholds.deadline}
          hint={thresholds.deadlineHint}
          error={isDays(shown) ? undefined : thresholds.deadlineRange}
          inputMode="numeric"
          value={shown}
          onChange={(text) => {
            setWritten(text)
            if (isDays(text)) onChange({ deadlineNearDays: Number(text) })
          }}
        />
      </Setting>
      <Setting>
        <SelectField
          label={thresholds.state}
          hint={thresholds.stateHint}
          value={state}
          options={states.map(([value, label]) => ({ value, label }))}
          onChange={(chosen) => onChange({ state: chosen })}
        />
      </Setting>
    </>
  )
}

function isDays(text: string): boolean {
  return /^\d{1,2}$/.test(text.trim()) && Number(text) <= MOST_DAYS
}
