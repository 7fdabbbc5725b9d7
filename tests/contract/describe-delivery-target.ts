/** What every delivery target promises: the document arrives unchanged, twice is once, the original stays, failures are coded. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Delivery, DeliveryTarget, Original } from '../../electron/core/ports/delivery-target.ts'
import type { ResultLine } from '../../electron/shared/result/result-line.ts'

export interface DeliveryTargetUnderTest {
  /** A fresh target inside the given empty folder. */
  create(folder: string): DeliveryTarget
  /** Every document that lies there, with its bytes (none if it could not be cut out) and the result line beside it. */
  delivered(folder: string): { readonly place: string; readonly bytes: Buffer | undefined; readonly line: ResultLine }[]
  /** Every original that was put aside, with its bytes and the ids of the documents in it. */
  originals(folder: string): { readonly place: string; readonly bytes: Buffer; readonly ids: readonly string[] }[]
}

export const CONTENT = Buffer.from('%PDF-1.7 invented letter \u00e4\u00f6\u00fc')

/** A file of these bytes in the folder and the delivery that hands it over. */
export function deliveryOf(folder: string, changes: Partial<ResultLine> = {}, bytes: Buffer = CONTENT): Delivery {
  const file = path.join(folder, 'original scan.pdf')
  writeFileSync(file, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const line: ResultLine = {
    schema: 'postlotse.result/1',
    id: `${sha256}:1-1`,
    source: { path: file, sha256, pages: [1, 1] },
    status: 'proposed',
    type: { id: 'widerspruch', confidence: 0.97, alternatives: [], evidence: [] },
    fields: [{ name: 'person.name', value: 'Anna Koch', confidence: 0.9, method: 'rule' }],
    route: { desk: 'team-a', rule: 'Erste' },
    ...changes,
  }
  return { file, name: 'original scan.pdf', line }
}

/** The same file as the stack that two documents were cut from. */
export function originalOf(
  { file, name, line }: Delivery,
  cuts: readonly (readonly [number, number])[] = [
    [1, 1],
    [2, 3],
  ],
): Original {
  return { file, name, source: line.source, documents: cuts.map((pages) => ({ id: `${line.source.sha256}:${pages.join('-')}`, pages })) }
}

export function describeDeliveryTarget(name: string, target: DeliveryTargetUnderTest): void {
  describe(`${name} as a delivery target`, () => {
    let folder = ''
    let out = ''
    beforeEach(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'delivery-'))
      out = path.join(folder, 'out')
    })
    afterEach(() => rmSync(folder, { recursive: true, force: true }))

    it('hands the document over unchanged, with its result line, and says where', async () => {
      const delivery = deliveryOf(folder)
      const place = await target.create(out).deliver(delivery)
      expect(target.delivered(out)).toEqual([{ place, bytes: CONTENT, line: expect.objectContaining(delivery.line) }])
    })

    it('leaves the original as it is', async () => {
      const delivery = deliveryOf(folder)
      await target.create(out).deliver(delivery)
      expect(readFileSync(delivery.file)).toEqual(CONTENT)
    })

    it('changes nothing when the same document comes twice, even in another run', async () => {
      const one = target.create(out)
      const places = [await one.deliver(deliveryOf(folder)), await one.deliver(deliveryOf(folder)), await target.create(out).deliver(deliveryOf(folder))]
      expect(new Set(places).size).toBe(1)
      expect(target.delivered(out)).toHaveLength(1)
    })

    it('takes the same document many times at once', async () => {
      const one = target.create(out)
      const delivery = deliveryOf(folder)
      const places = await Promise.all([...Array(8)].map(() => one.deliver(delivery)))
      expect(new Set(places).size).toBe(1)
      expect(target.delivered(out)).toHaveLength(1)
    })

    it('keeps different documents of one file apart', async () => {
      const one = target.create(out)
      const first = deliveryOf(folder)
      const second = { ...first, line: { ...first.line, id: `${first.line.source.sha256}:2-3` } }
      expect(await one.deliver(first)).not.toBe(await one.deliver(second))
      expect(target.delivered(out)).toHaveLength(2)
    })

    it('refuses an original that changed since it was read', async () => {
      const delivery = deliveryOf(folder)
      writeFileSync(delivery.file, 'changed')
      await expect(target.create(out).deliver(delivery)).rejects.toMatchObject({ code: 'delivery-failed' })
      expect(target.delivered(out)).toEqual([])
    })

    it('says delivery-failed when the file is gone, and delivers once it is back', async () => {
      const delivery = deliveryOf(folder)
      rmSync(delivery.file)
      const one = target.create(out)
      await expect(one.deliver(delivery)).rejects.toMatchObject({ code: 'delivery-failed' })
      expect(target.delivered(out)).toEqual([])
      await one.deliver(deliveryOf(folder))
      expect(target.delivered(out)).toHaveLength(1)
    })

    it('hands a part over as just its pages, and the stack to no desk', async () => {
      const one = target.create(out)
      const delivery = deliveryOf(folder)
      const original = await one.keep(originalOf(delivery))
      const contents = Buffer.from('%PDF-1.7 page 1 only')
      const place = await one.deliver({ ...delivery, part: { contents, original } })
      expect(target.delivered(out)).toEqual([{ place, bytes: contents, line: expect.objectContaining(delivery.line) }])
      expect(target.originals(out)).toEqual([{ place: original.place, bytes: CONTENT, ids: originalOf(delivery).documents.map(({ id }) => id) }])
    })

    it('hands over no file at all if the pages could not be cut out, and the pages once they can', async () => {
      const one = target.create(out)
      const delivery = deliveryOf(folder, { status: 'quarantined', error: { code: 'page-unreadable', message: 'Die Seite ist nicht lesbar.' } })
      const original = await one.keep(originalOf(delivery))
      for (let time = 0; time < 2; time++) {
        await one.deliver({ ...delivery, part: { original } })
        expect(target.delivered(out).map(({ bytes }) => bytes)).toEqual([undefined])
      }
      const contents = Buffer.from('now')
      await one.deliver({ ...delivery, part: { contents, original } })
      expect(target.delivered(out).map(({ bytes }) => bytes)).toEqual([contents])
    })

    it('keeps an original once, with the documents of the last run', async () => {
      const delivery = deliveryOf(folder)
      const kept = [await target.create(out).keep(originalOf(delivery)), await target.create(out).keep(originalOf(delivery, [[1, 3]]))]
      expect(kept[1]).toEqual(kept[0])
      expect(kept[0]?.sha256).toBe(delivery.line.source.sha256)
      expect(target.originals(out).map(({ ids }) => ids)).toEqual([[`${delivery.line.source.sha256}:1-3`]])
    })

    it('refuses to keep an original that changed since it was read', async () => {
      const delivery = deliveryOf(folder)
      writeFileSync(delivery.file, 'changed')
      await expect(target.create(out).keep(originalOf(delivery))).rejects.toMatchObject({ code: 'delivery-failed' })
      expect(target.originals(out)).toEqual([])
    })
  })
}
