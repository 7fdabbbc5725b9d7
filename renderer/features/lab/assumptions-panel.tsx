/** What the report assumes; every change reckons it anew. */
import { useState } from 'react'
import type { LabAssumptions } from '../../../electron/shared/ipc/requests/lab.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { Panel } from '../../ui/panel.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { parseNumber } from './parse-number.ts'

interface AssumptionsPanelProps {
  readonly assumptions: LabAssumptions
  readonly onChange: (assumptions: LabAssumptions) => void
}

const LIMITS = { maxErrorPercent: [0.1, 50], minutes: [0, 120] } as const

export function AssumptionsPanel({ assumptions, onChange }: AssumptionsPanelProps) {
  const { assumptions: texts } = useMessages().lab
  return (
    <Panel title={texts.title}>
      <NumberField
        label={texts.maxError}
        value={assumptions.maxError * 100}
        limits={LIMITS.maxErrorPercent}
        onChange={(percent) => onChange({ ...assumptions, maxError: percent / 100 })}
      />
      <NumberField
        label={texts.minutesByHand}
        value={assumptions.minutesByHand}
        limits={LIMITS.minutes}
        onChange={(minutesByHand) => onChange({ ...assumptions, minutesByHand })}
      />
      <NumberField
        label={texts.minutesPerCheck}
        value={assumptions.minutesPerCheck}
        limits={LIMITS.minutes}
        onChange={(minutesPerCheck) => onChange({ ...assumptions, minutesPerCheck })}
      />
    </Panel>
  )
}

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly limits: readonly [number, number]
  readonly onChange: (value: number) => void
}

/** Keeps what is typed; only a number within the limits is taken over. */
function NumberField({ label, value, limits: [low, high], onChange }: NumberFieldProps) {
  const { assumptions: texts } = useMessages().lab
  const { number } = useFormat()
  const digits = (n: number) => number(n, Number.isInteger(n) ? 0 : 1)
  const [typed, setTyped] = useState(() => digits(value))
  const change = (text: string) => {
    setTyped(text)
    const parsed = parseNumber(text, low, high)
    if (parsed !== undefined) onChange(parsed)
  }
  const error = parseNumber(typed, low, high) === undefined ? texts.outOfRange(digits(low), digits(high)) : undefined
  return <TextField label={label} inputMode="decimal" value={typed} error={error} onChange={change} />
}
