import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPreferencesHandlers } from '../../../../electron/app/preferences/preferences-handlers.ts'
import { configurationFileSchema } from '../../../../electron/shared/settings/configuration-file.ts'
import { NO_POLICY } from '../../../../electron/shared/settings/policy.ts'
import { createTestContext, type TestContextOptions } from '../../../fixtures/workplace/create-test-context.ts'

function setUp(options: TestContextOptions = {}) {
  const context = createTestContext(options)
  const handlers = createPreferencesHandlers(context)
  const load = (contents: unknown) => {
    const file = path.join(context.folder, 'einstellungen.json')
    writeFileSync(file, typeof contents === 'string' ? contents : JSON.stringify(contents))
    context.answers.files.push([file])
    return handlers['preferences.importAll'](null)
  }
  const exported = async () => {
    const file = path.join(context.folder, 'hinaus.json')
    context.answers.saves.push(file)
    await handlers['preferences.exportAll'](null)
    return configurationFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  }
  return { context, handlers, load, exported }
}

async function changedEverywhere() {
  const here = setUp({ preferences: { deliveryFolder: '', textSize: 125, disabledTypes: ['werbung'] } })
  const { handlers, context } = here
  const label = { de: 'Hundesteuer', en: 'Dog tax' }
  await handlers['preferences.saveOwnType']({
    type: { id: 'hundesteuer', label, departmentId: 'finanzen', urgency: 'normal', fields: [], required: [], cues: [] },
    replaces: null,
  })
  const { plan } = context.rules()
  await handlers['preferences.savePlan']({ ...plan, rules: [{ name: 'Hunde', when: { type: ['hundesteuer'] }, desk: 'kreiskasse' }, ...plan.rules] })
  const { settings } = await handlers['preferences.settings'](null)
  await handlers['preferences.saveSettings']({ ...settings, state: 'SH' })
  return here
}

describe('moving the configuration', () => {
  it('brings preferences, thresholds, plan and own types to another machine', async () => {
    const configuration = await (await changedEverywhere()).exported()
    const there = setUp()
    expect(await there.load(configuration)).toEqual({ left: [] })
    expect(there.context.preferences()).toMatchObject({ textSize: 125, disabledTypes: ['werbung'] })
    expect(there.context.rules()).toMatchObject({
      settings: { state: 'SH' },
      plan: { rules: expect.arrayContaining([expect.objectContaining({ name: 'Hunde' })]) },
    })
    expect((await there.handlers['preferences.types'](null)).own).toHaveLength(1)
    expect(await there.exported()).toEqual(configuration)
  })

  it('says what stays behind: folders that are not here, and what IT has fixed', async () => {
    const configuration = await setUp().exported()
    const there = setUp({ config: { policy: { ...NO_POLICY, values: { theme: 'dark' } } } })
    const watched = { path: '/weg/eingang', afterwards: 'keep', split: 'automatic', active: true }
    const { deliveryFolder } = there.context
    const given = { ...configuration, preferences: { ...configuration.preferences, theme: 'light', deliveryFolder, watchedFolders: [watched] } }
    expect(await there.load(given)).toEqual({
      left: [
        { what: '/weg/eingang', why: 'folder' },
        { what: 'theme', why: 'fixed' },
      ],
    })
    expect(there.context.preferences()).toMatchObject({ theme: 'dark', deliveryFolder, watchedFolders: [] })
  })

  it('takes a file of a version that knew fewer preferences, and refuses a value that cannot be', async () => {
    const configuration = await setUp().exported()
    const there = setUp({ preferences: { theme: 'dark' } })
    expect(await there.load({ ...configuration, preferences: { textSize: 150 } })).toEqual({ left: [] })
    expect(there.context.preferences()).toMatchObject({ textSize: 150, theme: 'system' })
    await expect(there.load({ ...configuration, preferences: { textSize: 7 } })).rejects.toMatchObject({ code: 'config-invalid' })
  })

  it.each<[string, (sound: object) => unknown]>([
    ['no JSON', () => 'Hallo'],
    ['another format', (sound) => ({ ...sound, format: 'postlotse.plan/1' })],
    ['an unknown key', (sound) => ({ ...sound, schluessel: 'geheim' })],
    ['a plan that names an unknown type', (sound) => ({ ...sound, plan: PLAN_WITH_GHOST })],
  ])('refuses %s and changes nothing', async (_, change) => {
    const { exported, load, context } = setUp({ preferences: { textSize: 150 } })
    const sound = await exported()
    const noted = context.store.audit.list({}).length
    await expect(load(change(sound))).rejects.toMatchObject({ code: 'config-invalid' })
    expect([context.preferences().textSize, context.store.audit.list({}).length]).toEqual([150, noted])
  })

  const PLAN_WITH_GHOST = {
    format: 'postlotse.plan/1',
    desks: [{ id: 'a', label: 'A' }],
    rules: [{ name: 'Geist', when: { type: ['gibt-es-nicht'] }, desk: 'a' }],
    default: 'a',
  }

  it('holds no key and no document', async () => {
    const configuration = await setUp().exported()
    expect(Object.keys(configuration).toSorted()).toEqual(['format', 'ownTypes', 'plan', 'preferences', 'settings'])
  })

  it('does nothing when the person cancels', async () => {
    const { handlers, context } = setUp()
    expect([await handlers['preferences.exportAll'](null), await handlers['preferences.importAll'](null), await handlers['preferences.backup'](null)]).toEqual([
      null,
      null,
      null,
    ])
    expect(context.store.audit.list({})).toEqual([])
  })
})

describe('backup', () => {
  const KEY_FILE = { format: 'postlotse.key/1', account: 'YQ==', recovery: {}, opened: true }

  it('leaves nothing half done where the key file is missing', async () => {
    const { context, handlers } = setUp()
    const folder = path.join(context.folder, 'sicherung')
    mkdirSync(folder)
    context.answers.saves.push(path.join(folder, 'kopie.db'))
    await expect(handlers['preferences.backup'](null)).rejects.toMatchObject({ code: 'store-incomplete' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps the backup that is there when the new one fails', async () => {
    const { context, handlers } = setUp()
    writeFileSync(path.join(context.dataFolder, 'key.json'), JSON.stringify(KEY_FILE))
    const copy = path.join(context.folder, 'kopie.db')
    writeFileSync(copy, 'alt')
    context.answers.saves.push(copy)
    await expect(handlers['preferences.backup'](null)).rejects.toMatchObject({ code: 'store-damaged' })
    expect(readFileSync(copy, 'utf8')).toBe('alt')
  })

  it('says that a folder cannot be written to', async () => {
    const { context, handlers } = setUp()
    const copy = path.join(context.folder, 'weg', 'kopie.db')
    context.answers.saves.push(copy)
    await expect(handlers['preferences.backup'](null)).rejects.toMatchObject({ code: 'output-not-writable' })
    expect(existsSync(copy)).toBe(false)
  })
})
