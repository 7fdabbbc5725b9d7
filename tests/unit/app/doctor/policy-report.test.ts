import { expect, it } from 'vitest'
import { policyReport } from '../../../../electron/app/doctor/policy-report.ts'
import { policySchema, readPolicy } from '../../../../electron/shared/settings/policy.ts'

it('names every rule, what holds, and who said so', () => {
  const policy = readPolicy([
    { name: 'registry', values: { retentionDays: 14 } },
    { name: 'file', values: { retentionDays: 99, allowUnsignedPacks: false, theme: 'pink' } },
  ])
  const { rules, problem } = policyReport(policy)
  expect(rules.map(({ key }) => key)).toEqual(Object.keys(policySchema.shape))
  expect(rules).toContainEqual({ key: 'retentionDays', value: 14, origin: 'registry' })
  expect(rules).toContainEqual({ key: 'allowUnsignedPacks', value: false, origin: 'file' })
  expect(rules).toContainEqual({ key: 'theme', value: 'system' })
  expect(problem).toContain('file: theme: ')
})
