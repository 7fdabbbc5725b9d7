import { describe, expect, it } from 'vitest'
import { createPreferencesHandlers } from '../../../../electron/app/preferences/preferences-handlers.ts'
import { NO_POLICY } from '../../../../electron/shared/settings/policy.ts'
import { createTestContext, type TestContextOptions } from '../../../fixtures/workplace/create-test-context.ts'

function setUp(options: TestContextOptions = {}) {
  const context = createTestContext(options)
  const handlers = createPreferencesHandlers(context)
  return { context, save: handlers['preferences.save'], get: () => handlers['preferences.get'](null) }
}
const entries = (context: ReturnType<typeof createTestContext>) => context.store.audit.list({})

describe('saving preferences', () => {
  it('changes the given keys only, and says so to the window and the log', async () => {
    const { context, save } = setUp()
    const { preferences } = await save({ theme: 'dark', language: undefined })
    expect(preferences).toMatchObject({ theme: 'dark', language: 'de', deliveryFolder: context.deliveryFolder })
    expect(context.emitted).toEqual([{ name: 'preferences.changed', payload: {} }])
    expect(entries(context)).toMatchObject([
      { action: 'preferences-changed', user: 'sachbearbeitung', data: { keys: ['theme'], before: { theme: 'system' }, after: { theme: 'dark' } } },
    ])
  })

  it('leaves no trace of what was so already', async () => {
    const { context, save } = setUp()
    await save({ theme: 'system', retentionDays: 30 })
    expect([context.emitted, entries(context)]).toEqual([[], []])
  })

  it('keeps everything when a folder is refused', async () => {
    const { context, save, get } = setUp()
    await expect(save({ theme: 'dark', deliveryFolder: `${context.folder}/gibt-es-nicht` })).rejects.toMatchObject({ code: 'folder-unreachable' })
    expect((await get()).preferences).toMatchObject({ theme: 'system', deliveryFolder: context.deliveryFolder })
    expect(context.emitted).toEqual([])
  })
})

describe('what IT has fixed', () => {
  const policy = { ...NO_POLICY, values: { retentionDays: 14, theme: 'dark' as const } }

  it('wins over what was chosen, and is listed', async () => {
    const { get } = setUp({ config: { policy }, preferences: { retentionDays: 0 } })
    expect(await get()).toMatchObject({ preferences: { retentionDays: 14, theme: 'dark' }, locked: ['retentionDays', 'theme'], policyProblem: null })
  })

  it('is not changed, but the same value and other keys may be saved', async () => {
    const { save, context } = setUp({ config: { policy } })
    await expect(save({ retentionDays: 0, textSize: 150 })).rejects.toMatchObject({ code: 'fixed-by-policy', detail: 'retentionDays' })
    expect((await save({ retentionDays: 14, textSize: 150 })).preferences.textSize).toBe(150)
    expect(entries(context)).toHaveLength(1)
  })

  it('does not become what a person chose: without the policy the old choice holds again', async () => {
    const { context, save } = setUp({ config: { policy }, preferences: { theme: 'light' } })
    await save({ textSize: 150 })
    expect(context.store.values.get('preferences')).toMatchObject({ theme: 'light', textSize: 150 })
  })
})
