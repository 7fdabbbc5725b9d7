/** The part of the settings that a person may change in the window; limits and processes stay with IT. */
import { z } from 'zod'
import { type Settings, settingsSchema } from './settings.ts'

const fraction = z.number().min(0).max(1)

export const adjustableSettingsSchema = z.strictObject({
  thresholds: z.strictObject({ type: fraction, split: fraction, text: fraction }),
  state: settingsSchema.shape.state.unwrap(),
  deadlineNearDays: z.int().min(0).max(90),
  /** Type id → least confidence 0..1. */
  autoDeliver: z.record(z.string(), fraction),
})
export type AdjustableSettings = z.output<typeof adjustableSettingsSchema>

export function adjustableOf({ thresholds, state, deadlineNearDays, autoDeliver }: Settings): AdjustableSettings {
  return { thresholds: { type: thresholds.type, split: thresholds.split, text: thresholds.text }, state, deadlineNearDays, autoDeliver }
}

export function withAdjusted(settings: Settings, adjusted: AdjustableSettings): Settings {
  return { ...settings, ...adjusted, thresholds: { ...settings.thresholds, ...adjusted.thresholds } }
}
