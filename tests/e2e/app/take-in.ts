/** Drops files onto the running app, waits until they are read, and opens documents in the review. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, vi } from 'vitest'
import type { DocumentRow } from '../../../electron/shared/domain/mail-document.ts'
import type { TestApp } from './launch-app.ts'

const SAMPLES = path.resolve('resources/samples')

/** Absolute path of a sample, or of any other file. */
function fileOf(name: string): string {
  const sample = path.join(SAMPLES, name)
  return existsSync(sample) ? sample : name
}

/** Returns all rows, newest first. `names`: samples or absolute paths. */
export async function takeIn(app: TestApp, names: readonly string[]): Promise<DocumentRow[]> {
  await app.page.getByText('Bereit').first().waitFor()
  await app.drop('body', names.map(fileOf))
  await vi.waitFor(
    async () => {
      const { total, files } = await app.request('inbox.jobs', null)
      expect(total).toBeGreaterThanOrEqual(names.length)
      expect(files.filter(({ state }) => state === 'waiting' || state === 'running')).toEqual([])
    },
    { timeout: 180_000, interval: 200 },
  )
  return app.request('inbox.rows', null)
}

/** Opens the document of that file as a link in the list would. */
export async function openReview(app: TestApp, row: Pick<DocumentRow, 'id' | 'name'> | undefined): Promise<void> {
  if (!row) throw new Error('no such document')
  await app.page.evaluate(
    (hash) => {
      window.location.hash = hash
    },
    `/pruefen/${encodeURIComponent(row.id)}`,
  )
  await app.page.getByRole('heading', { level: 1, name: row.name }).waitFor()
}
