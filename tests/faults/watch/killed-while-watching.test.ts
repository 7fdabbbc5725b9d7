/** The short form of `npm run soak`: the service as a process, real engines, kill -9; every file is accounted for. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runSoak } from '../../soak/run-soak.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'killed-while-watching-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it.runIf(process.platform === 'linux')('loses, doubles and halves nothing', async () => {
  const summary = await runSoak({ folder, files: 10, kills: 3, seed: 'a', isShared: true, killingMs: 120_000, finishingMs: 150_000, tell: () => undefined })
  expect(summary.violations).toEqual([])
  expect(summary).toMatchObject({ files: 10, lost: 0, duplicated: 0, halfWritten: 0 })
  expect(summary.delivered + summary.quarantined + summary.isolated).toBe(10)
})
