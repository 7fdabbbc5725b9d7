import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openWindowStateFile } from '../../../../electron/main/windows/window-state.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'window-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const NEW = { maximized: false, theme: 'system', language: 'de' }

it('begins with the defaults and remembers changes', () => {
  const file = openWindowStateFile(folder)
  expect(file.present()).toEqual(NEW)
  const bounds = { x: 5, y: -7, width: 1100, height: 700 }
  file.change({ bounds, theme: 'dark' })
  expect(openWindowStateFile(folder).present()).toEqual({ ...NEW, theme: 'dark', bounds })
})

it.each([
  '',
  '{',
  '[]',
  '{"maximized":"yes"}',
  '{"maximized":true,"theme":"pink","language":"de"}',
  '{"bounds":{"x":1},"maximized":true,"theme":"dark","language":"de"}',
])('takes a damaged file for none: %s', (text) => {
  writeFileSync(path.join(folder, 'window.json'), text)
  expect(openWindowStateFile(folder).present()).toEqual(NEW)
})

it('goes on where the folder cannot be written', () => {
  const file = openWindowStateFile(path.join(folder, 'missing'))
  file.change({ language: 'en' })
  expect(file.present().language).toBe('en')
})
