import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultPacksFolder } from '../../../../electron/app/config/paths.ts'

describe('model packs lie', () => {
  it.each([
    ['linux', {}, '/konto/.local/share/postlotse/models'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/postlotse/models'],
    ['linux', { XDG_DATA_HOME: '' }, '/konto/.local/share/postlotse/models'],
    ['win32', { LOCALAPPDATA: '/local', XDG_DATA_HOME: '/data' }, '/local/Postlotse/models'],
    ['win32', {}, '/konto/AppData/Local/Postlotse/models'],
    ['win32', { LOCALAPPDATA: '/local', POSTLOTSE_PACKS: '/packs' }, '/packs'],
  ] as const)('on %s with %j in %s', (platform, env, folder) => {
    expect(defaultPacksFolder(platform, '/konto', env)).toBe(path.resolve(folder))
  })
})
