import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFolderDelivery } from '../../electron/adapters/delivery/folder-delivery.ts'
import { nodeFolderFiles } from '../../electron/adapters/delivery/folder-files.ts'
import type { ResultLine } from '../../electron/shared/result/result-line.ts'
import { CONTENT, deliveryOf, describeDeliveryTarget, originalOf } from './describe-delivery-target.ts'

/** No process has this number: Linux gives at most 4,194,304. */
const NO_PROCESS = 99_999_999

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

/** A document is a file with a sidecar; one that could not be cut out has only the sidecar. */
function delivered(folder: string) {
  return sidecars(folder)
    .filter((name) => !isOriginal(name))
    .map((name) => ({ ...placed(folder, name), line: JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as ResultLine }))
}

function originals(folder: string) {
  return sidecars(folder)
    .filter(isOriginal)
    .map((name) => {
      const { documents } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { documents: { id: string }[] }
      const { place, bytes } = placed(folder, name)
      return { place, bytes: bytes ?? Buffer.from('missing'), ids: documents.map(({ id }) => id) }
    })
}

function sidecars(folder: string): string[] {
  return filesBelow(folder).filter((name) => name.endsWith('.json'))
}

function isOriginal(name: string): boolean {
  return name.startsWith('_Originale')
}

function placed(folder: string, sidecar: string): { place: string; bytes: Buffer | undefined } {
  const place = path.join(folder, sidecar.slice(0, -'.json'.length))
  return { place, bytes: existsSync(place) ? readFileSync(place) : undefined }
}

describeDeliveryTarget('a folder', { create: (folder) => createFolderDelivery(folder), delivered, originals })

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

  it('hold beside a part where it comes from, and its own hash', async () => {
    const target = createFolderDelivery(out)
    const { line, ...delivery } = deliveryOf(folder)
    const part = { contents: Buffer.from('two pages'), original: await target.keep(originalOf({ line, ...delivery })) }
    const place = await target.deliver({ ...delivery, line: { ...line, source: { ...line.source, pages: [2, 3] } }, part })
    expect(path.relative(out, path.dirname(part.original.place))).toBe('_Originale')
    expect(path.basename(part.original.place)).toMatch(/^original-scan_[0-9a-f]{12}\.pdf$/)
    expect(JSON.parse(readFileSync(`${place}.json`, 'utf8'))).toMatchObject({
      delivery: {
        sha256: createHash('sha256').update('two pages').digest('hex'),
        cutFrom: { file: `_Originale/${path.basename(part.original.place)}`, sha256: line.source.sha256, pages: [2, 3] },
      },
    })
  })

  it('hold a readable reason in place of a part that could not be cut out', async () => {
    const target = createFolderDelivery(out)
    const { line, ...delivery } = deliveryOf(folder, { status: 'quarantined', error: { code: 'page-unreadable', message: 'Die Seite ist nicht lesbar.' } })
    const original = await target.keep(originalOf({ line, ...delivery }))
    const place = await target.deliver({ ...delivery, line: { ...line, source: { ...line.source, pages: [2, 3] } }, part: { original } })
    expect(filesBelow(path.join(out, '_Fehler'))).toEqual([`${path.basename(place)}.grund.txt`, `${path.basename(place)}.json`])
    expect(readFileSync(`${place}.grund.txt`, 'utf8')).toBe(`Die Seite ist nicht lesbar.\nSeiten 2 bis 3 in _Originale/${path.basename(original.place)}\n`)
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

  it('are swept at once of what a dead process of this machine left, not of what a living one writes', async () => {
    const desk = path.join(out, 'team-a')
    mkdirSync(desk, { recursive: true })
    const own = path.basename(nodeFolderFiles.temporaryIn(desk))
    const names = [own.replace(`-${process.pid}-`, `-${NO_PROCESS}-`), own.replace(`-${process.pid}-`, `-${process.ppid}-`)]
    for (const name of names) writeFileSync(path.join(desk, name), '')
    await createFolderDelivery(out).deliver(deliveryOf(folder))
    expect(filesBelow(desk).filter((name) => name.endsWith('.tmp'))).toEqual([names[1]])
  })

  it('stay inside the output folder whatever the desk is called', async () => {
    const place = await createFolderDelivery(out).deliver(deliveryOf(folder, { route: { desk: '../../weg', rule: 'x' } }))
    expect(path.relative(out, place)).not.toMatch(/^\.\./)
  })
})
