import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { loadConfig } from '../../../../electron/app/config/load-config.ts'

const home = mkdtempSync(path.join(tmpdir(), 'config-'))
afterAll(() => rmSync(home, { recursive: true }))

function load(text: string) {
  const settingsFile = path.join(home, 'settings.yaml')
  writeFileSync(settingsFile, text)
  return loadConfig({ settingsFile, policyFile: path.join(home, 'none.json') })
}

it.each([
  ['limits: { pages: 10 }', 10],
  ['', 2_000],
  ['# nothing yet\n', 2_000],
])('settings «%s»: %d pages at most', (text, pages) => expect(load(text).settings.limits.pages).toBe(pages))

it.each([
  ['limits:\n  pages: viele\n', /settings\.yaml:2 limits\.pages: /],
  ['unbekannt: 1\n', /settings\.yaml:1 unbekannt: unknown key/],
  ['- 1\n', /settings\.yaml:1 document: /],
  ['limits: [\n', /settings\.yaml:2 /],
  ['model: *eu\n', /Unresolved alias/],
])('settings «%s» are refused with file and line', (text, detail) => {
  expect(() => load(text)).toThrow(expect.objectContaining({ code: 'config-invalid', detail: expect.stringMatching(detail) }))
})

it.each(['? { a: b }\n: 1\n', 'model: !eigen eu\n', '%YAML 9.9\n---\nmodel: eu\n'])('«%s» brings no warning of a library to the terminal', (text) => {
  const warned = vi.spyOn(process, 'emitWarning')
  try {
    load(text)
  } catch {} // whether it is refused is not asked here
  expect(warned).not.toHaveBeenCalled()
})
