import path from 'node:path'
import { expect, it } from 'vitest'
import { dataFolder } from '../../../electron/main/data-folder.ts'

const LOCAL = path.resolve('Local')

it.each([
  ['what is given goes first', 'win32', { POSTLOTSE_USER_DATA: 'data', LOCALAPPDATA: LOCAL }, path.resolve('data')],
  ['the local folder of a Windows account', 'win32', { LOCALAPPDATA: LOCAL }, path.join(LOCAL, 'Postlotse')],
  ["Electron's choice elsewhere", 'linux', { LOCALAPPDATA: LOCAL }, undefined],
  ["Electron's choice where Windows says nothing", 'win32', { POSTLOTSE_USER_DATA: '' }, undefined],
] as const)('%s', (_what, platform, env, expected) => {
  expect(dataFolder(platform, env)).toBe(expected)
})
