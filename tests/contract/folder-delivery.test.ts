import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFolderDelivery } from '../../electron/adapters/delivery/folder-delivery.ts'
import type { ResultLine } from '../../electron/shared/result/result-line.ts'
import { CONTENT, deliveryOf, describeDeliveryTarget } from './describe-delivery-target.ts'

/** All files below the folder, relative, sorted; empty if the folder does not exist. */
function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** A document is a file with a sidecar. */
function delivered(folder: string) {
  return filesBelow(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const place = path.join(folder, name.slice(0, -'.json'.length))
      return { place, bytes: readFileSync(place), line: JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as ResultLine }
    })
}

describeDeliveryTarget('a folder', { create: (folder) => createFolderDelivery(folder), delivered })

describe('the folders', () => {
  let folder = ''
  let out = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'folders-'))
    out = path.join(folder, 'out')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it.each<[string, Partial<ResultLine>, string]>([
    ['proposed', {}, 'team-a'],
    ['routed', { status: 'routed' }, 'team-a'],
    ['review', { status: 'review' }, path.join('_Pruefen', 'team-a')],
    ['quarantined', { status: 'quarantined', error: { code: 'damaged', message: 'Die Datei ist beschädigt.' } }, '_Fehler'],
  ])('%s', async (_, changes, expected) => {
    const place = await createFolderDelivery(out).deliver(deliveryOf(folder, changes))
    expect(path.relative(out, path.dirname(place))).toBe(expected)
  })

  it('hold a readable reason beside a file that could not be read', async () => {
    const { id: _, ...line } = deliveryOf(folder).line
    const delivery = {
      ...deliveryOf(folder),
      line: {
        ...line,
        status: 'quarantined' as const,
        error: { code: 'encrypted', message: 'Die Datei ist mit einem Kennwort geschützt. Bitte ohne Schutz anfordern.' },
      },
    }
    const place = await createFolderDelivery(out).deliver(delivery)
    expect(readFileSync(place)).toEqual(CONTENT)
    expect(readFileSync(`${place}.grund.txt`, 'utf8')).toBe('Die Datei ist mit einem Kennwort geschützt. Bitte ohne Schutz anfordern.\n')
  })

  it('hold nothing but documents and sidecars afterwards', async () => {
    await createFolderDelivery(out).deliver(deliveryOf(folder))
    expect(filesBelow(out)).toHaveLength(2)
  })

  it('are mended when a copy was damaged or lost', async () => {
    const delivery = deliveryOf(folder)
    const place = await createFolderDelivery(out).deliver(delivery)
    writeFileSync(place, 'damaged')
    await createFolderDelivery(out).deliver(delivery)
    expect(readFileSync(place)).toEqual(CONTENT)
    rmSync(place)
    await createFolderDelivery(out).deliver(delivery)
    expect(readFileSync(place)).toEqual(CONTENT)
  })

  it('are mended when a sidecar was damaged', async () => {
    const delivery = deliveryOf(folder)
    const place = await createFolderDelivery(out).deliver(delivery)
    writeFileSync(`${place}.json`, '{"half":')
    await createFolderDelivery(out).deliver(delivery)
    expect(delivered(out)).toHaveLength(1)
  })

  it('make room for a second document with the same short hash', async () => {
    const delivery = deliveryOf(folder)
    const place = await createFolderDelivery(out).deliver(delivery)
    writeFileSync(`${place}.json`, JSON.stringify({ delivery: { key: 'someone else', sha256: 'b'.repeat(64) } }))
    const second = await createFolderDelivery(out).deliver(delivery)
    expect(second).not.toBe(place)
    expect(await createFolderDelivery(out).deliver(delivery)).toBe(second)
  })

  it('are swept of stale temporary files, not of fresh or foreign ones', async () => {
    const desk = path.join(out, 'team-a')
    const names = ['.postlotse-11111111-1111-4111-8111-111111111111.tmp', '.postlotse-22222222-2222-4222-8222-222222222222.tmp', 'Notiz.tmp']
    mkdirSync(desk, { recursive: true })
    for (const name of names) writeFileSync(path.join(desk, name), '')
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000)
    for (const name of [names[0], names[2]]) utimesSync(path.join(desk, name ?? ''), longAgo, longAgo)
    await createFolderDelivery(out).deliver(deliveryOf(folder))
    expect(filesBelow(desk).filter((name) => name.endsWith('.tmp'))).toEqual([names[1], names[2]])
  })

  it('stay inside the output folder whatever the desk is called', async () => {
    const place = await createFolderDelivery(out).deliver(deliveryOf(folder, { route: { desk: '../../weg', rule: 'x' } }))
    expect(path.relative(out, place)).not.toMatch(/^\.\./)
  })
})
