/** `npm run preview` says what is missing, and shows the app where nothing is. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'preview-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const preview = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, ['scripts/preview.ts', ...args], { env: { ...process.env, ...env } }, (_error, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    )
  })

describe('preview', () => {
  it('explains itself', async () => {
    const { code, out } = await preview(['--help'])
    expect([code, out]).toEqual([0, expect.stringContaining('--samples')])
  })

  it.runIf(process.platform === 'linux')('needs a display, and names what works without one', async () => {
    const { code, err } = await preview([], { DISPLAY: '', WAYLAND_DISPLAY: '' })
    expect([code, err]).toEqual([1, expect.stringMatching(/no display.*--screenshot/)])
  })

  it('needs a Chromium, and says how to get one', async () => {
    const { code, err } = await preview(['--screenshot', 'x.png'], { POSTLOTSE_CHROMIUM: path.join(folder, 'missing') })
    expect([code, err]).toEqual([1, expect.stringMatching(/apt-get install chromium.*POSTLOTSE_CHROMIUM/)])
  })

  it('takes a picture of the window after reading a file', async () => {
    const picture = path.join(folder, 'window.png')
    const { code, err } = await preview(['--data', path.join(folder, 'data'), '--screenshot', picture, 'resources/samples/xrechnung.xml'])
    expect([code, err]).toEqual([0, expect.not.stringMatching(/error/i)])
    const bytes = await readFile(picture)
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1440, 900])
  })
})
