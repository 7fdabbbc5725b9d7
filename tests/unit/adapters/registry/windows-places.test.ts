import { expect, it } from 'vitest'
import { windowsPlaces } from '../../../../electron/adapters/registry/windows-places.ts'

const USUAL = { reg: 'C:\\Windows\\System32\\reg.exe', programData: 'C:\\ProgramData' }
const MINE = { SystemRoot: '/srv/windows', PROGRAMDATA: '/srv/data' }
const FOUND = { reg: '/srv/windows/System32/reg.exe', programData: '/srv/data' }

it.each([
  ['does not ask variables where Windows lies on C:', MINE, true, USUAL],
  ['asks them where it does not', MINE, false, FOUND],
  ['needs none of them', {}, false, USUAL],
  ['takes no empty ones', { SystemRoot: '', PROGRAMDATA: '' }, false, USUAL],
] as const)('%s', (_, env, isOnC, places) => {
  expect(windowsPlaces(env, (file) => isOnC && file === USUAL.reg)).toEqual(places)
})
