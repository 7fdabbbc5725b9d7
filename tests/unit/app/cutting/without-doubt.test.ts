import { describe, expect, it } from 'vitest'
import { attended, withoutDoubt } from '../../../../electron/app/cutting/without-doubt.ts'
import { settingsSchema } from '../../../../electron/shared/settings/settings.ts'
import { exampleLine } from '../../../fixtures/workplace/example-line.ts'

const SETTINGS = settingsSchema.parse({ autoDeliver: { widerspruch: 0.5 } })
const DOUBT = { code: 'split-uncertain', detail: 'Trennung des Stapels zu 60 % sicher' } as const
const BAD_FIELD = { code: 'field-invalid', detail: 'IBAN: Prüfung nicht bestanden' } as const

describe('withoutDoubt', () => {
  it('is a proposal where nothing but the cuts was doubtful, and never goes by itself', () => {
    const line = exampleLine({ status: 'review', review: { needed: true, reasons: [DOUBT] } })
    expect(withoutDoubt(line, SETTINGS)).toEqual({ ...line, status: 'proposed', review: { needed: false, reasons: [] } })
  })

  it('stays with review where other reasons ask for it', () => {
    const line = exampleLine({ status: 'review', review: { needed: true, reasons: [DOUBT, BAD_FIELD] } })
    expect(withoutDoubt(line, SETTINGS)).toEqual({ ...line, review: { needed: true, reasons: [BAD_FIELD] } })
  })

  it('has nothing to say of what was not read', () => {
    expect(withoutDoubt(exampleLine({ status: 'quarantined' }), SETTINGS)).toBeUndefined()
  })
})

it.each([
  ['routed', 'proposed', false],
  ['proposed', 'proposed', false],
  ['review', 'review', true],
  ['quarantined', 'quarantined', false],
] as const)('attended: %s becomes %s', (status, expected, needed) => {
  const { status: after, review } = attended(exampleLine({ status }))
  expect([after, review?.needed]).toEqual([expected, needed])
})
