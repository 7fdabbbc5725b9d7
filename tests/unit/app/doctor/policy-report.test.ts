import { expect, it } from 'vitest'
import { leavesOf, policyReport, type ReportSources } from '../../../../electron/app/doctor/policy-report.ts'
import { adjustableOf } from '../../../../electron/shared/settings/adjustable-settings.ts'
import { NO_POLICY, policySchema, readPolicy } from '../../../../electron/shared/settings/policy.ts'
import { DEFAULT_PREFERENCES } from '../../../../electron/shared/settings/preferences.ts'
import { settingsSchema } from '../../../../electron/shared/settings/settings.ts'

const settings = settingsSchema.parse({ state: 'SH', thresholds: { type: 0.9 } })
const PLAIN: ReportSources = { policy: NO_POLICY, settings, named: { state: 'kreis.yaml', 'thresholds.type': 'kreis.yaml' } }

it('names every rule, what holds, and who said so', () => {
  const policy = readPolicy([
    { name: 'registry', values: { retentionDays: 14 } },
    { name: 'file', values: { retentionDays: 99, allowUnsignedPacks: false, theme: 'pink' } },
  ])
  const { rules, problem } = policyReport({ ...PLAIN, policy })
  expect(rules.map(({ key }) => key)).toEqual(Object.keys(policySchema.shape))
  expect(rules).toContainEqual({ key: 'retentionDays', value: 14, by: 'policy', place: 'registry' })
  expect(rules).toContainEqual({ key: 'allowUnsignedPacks', value: false, by: 'policy', place: 'file' })
  expect(rules).toContainEqual({ key: 'theme', value: 'system', by: 'default' })
  expect(problem).toEqual({ code: 'policy-invalid', detail: expect.stringContaining('file: theme: ') })
})

it('names every setting with the file that has it', () => {
  const { settings: reported, personAsked } = policyReport(PLAIN)
  expect(reported.map(({ key }) => key)).toEqual(Object.keys(leavesOf(settings)))
  expect(reported.filter(({ by }) => by !== 'default')).toEqual([
    { key: 'thresholds.type', value: 0.9, by: 'configuration', place: 'kreis.yaml' },
    { key: 'state', value: 'SH', by: 'configuration', place: 'kreis.yaml' },
  ])
  expect(personAsked).toBe(false)
})

it('tells what was chosen in the window from what would hold without', () => {
  const policy = readPolicy([{ name: 'file', values: { theme: 'dark' } }])
  const adjusted = adjustableOf({ ...settings, thresholds: { ...settings.thresholds, type: 0.8 } })
  const person = { preferences: { ...DEFAULT_PREFERENCES, theme: 'dark' as const, undoSeconds: 60 }, settings: adjusted }
  const report = policyReport({ ...PLAIN, policy, person })
  expect([...report.rules, ...report.settings].filter(({ by }) => by !== 'default')).toEqual([
    { key: 'theme', value: 'dark', by: 'policy', place: 'file' },
    { key: 'undoSeconds', value: 60, by: 'person' },
    { key: 'thresholds.type', value: 0.8, by: 'person' },
    { key: 'state', value: 'SH', by: 'configuration', place: 'kreis.yaml' },
  ])
  expect(report.personAsked).toBe(true)
})
