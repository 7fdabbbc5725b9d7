/** What every delivery target promises: the document arrives unchanged, twice is once, the original stays, failures are coded. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Delivery, DeliveryTarget } from '../../electron/core/ports/delivery-target.ts'
import type { ResultLine } from '../../electron/shared/result/result-line.ts'

export interface DeliveryTargetUnderTest {
  /** A fresh target inside the given empty folder. */
  create(folder: string): DeliveryTarget
  /** Every document that lies there, with its bytes and the result line beside it. */
  delivered(folder: string): { readonly place: string; readonly bytes: Buffer; readonly line: ResultLine }[]
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
  })
}
