/** Who gets which pages: the whole file, a part of it, or nothing. */
import { describe, expect, it } from 'vitest'
import { createDelivering, deliverFile, isPart } from '../../../../electron/app/run/deliver-document.ts'
import { documentsOf } from '../../../../electron/core/pipeline/mail-pipeline.ts'
import type { Delivery, DeliveryTarget, Original } from '../../../../electron/core/ports/delivery-target.ts'
import type { PageReader } from '../../../../electron/core/ports/page-reader.ts'
import type { DocumentCut, SplitSource } from '../../../../electron/shared/domain/document.ts'
import { PostlotseError } from '../../../../electron/shared/domain/errors.ts'
import type { RecognizedPage } from '../../../../electron/shared/domain/page.ts'
import type { ResultLine } from '../../../../electron/shared/result/result-line.ts'

const NEVER = new AbortController().signal
const SHA256 = 'a'.repeat(64)
const page = (number: number): RecognizedPage => ({
  number,
  source: 'ocr',
  words: [],
  formValues: [],
  confidence: 1,
  turnedDegrees: 0,
  skewDegrees: 0,
  blank: false,
  issues: [],
})

/** Three pages, cut as told. */
function stack(cuts: readonly DocumentCut[], changes: Partial<SplitSource> = {}): SplitSource {
  return {
    source: { path: '/ein/stapel.tif', sha256: SHA256, sizeBytes: 1, mediaType: 'image/tiff', issues: [] },
    content: { kind: 'paged', file: '/ein/stapel.tif', mediaType: 'image/tiff' },
    inspected: [],
    embedded: [],
    pages: [1, 2, 3].map(page),
    cuts,
    splitConfidence: 1,
    ...changes,
  }
}

const ONE: DocumentCut[] = [{ firstPage: 1, lastPage: 3 }]
const TWO: DocumentCut[] = [
  { firstPage: 1, lastPage: 1 },
  { firstPage: 2, lastPage: 3 },
]

/** A target that takes everything, and a reader that gives the page numbers for bytes, or fails for page 1. */
function fakes(failure?: Error) {
  const delivered: Delivery[] = []
  const kept: Original[] = []
  const target: DeliveryTarget = {
    async deliver(delivery) {
      delivered.push(delivery)
      return `/aus/${delivered.length}`
    },
    async keep(original) {
      kept.push(original)
      return { place: '/aus/_Originale/stapel.tif', sha256: SHA256 }
    },
  }
  const pages: PageReader = {
    inspect: () => Promise.reject(new Error('not asked for')),
    rasterize: () => Promise.reject(new Error('not asked for')),
    async extract(_, first, last) {
      if (failure && first === 1) throw failure
      return new Uint8Array([first, last])
    },
  }
  return { delivered, kept, options: { target, ports: { pages }, engine: { postlotse: 'test' } } }
}

function lineOf(cut: DocumentCut): ResultLine {
  return {
    schema: 'postlotse.result/1',
    id: `${SHA256}:${cut.firstPage}-${cut.lastPage}`,
    source: { path: '/ein/stapel.tif', sha256: SHA256, pages: [cut.firstPage, cut.lastPage] },
    status: 'proposed',
    route: { desk: `tisch-${cut.firstPage}`, rule: 'Regel' },
  }
}

async function deliverAll(split: SplitSource, options: Parameters<typeof createDelivering>[2], line = lineOf): Promise<ResultLine[]> {
  const deliver = await createDelivering(split, documentsOf(split), options)
  const lines: ResultLine[] = []
  for (const cut of split.cuts) lines.push(await deliver(cut, line(cut), NEVER))
  return lines
}

describe('a file that is one document', () => {
  it('is copied as it is, and nothing is put aside', async () => {
    const { options, delivered, kept } = fakes()
    const [line] = await deliverAll(stack(ONE), options)
    expect(delivered).toEqual([{ file: '/ein/stapel.tif', name: 'stapel.tif', line: lineOf({ firstPage: 1, lastPage: 3 }) }])
    expect(kept).toEqual([])
    expect(line?.route?.target).toBe('/aus/1')
  })
})

describe('a file that was cut', () => {
  it('is put aside once, and each document goes as its own pages', async () => {
    const { options, delivered, kept } = fakes()
    const lines = await deliverAll(stack(TWO), options)
    expect(kept).toEqual([
      {
        file: '/ein/stapel.tif',
        name: 'stapel.tif',
        source: { path: '/ein/stapel.tif', sha256: SHA256 },
        documents: [
          { id: `${SHA256}:1-1`, pages: [1, 1] },
          { id: `${SHA256}:2-3`, pages: [2, 3] },
        ],
      },
    ])
    expect(delivered.map(({ part }) => part?.contents)).toEqual([new Uint8Array([1, 1]), new Uint8Array([2, 3])])
    expect(lines.map(({ route }) => route?.target)).toEqual(['/aus/1', '/aus/2'])
  })

  it('inside an e-mail goes by the name of the attachment', async () => {
    const { options, delivered, kept } = fakes()
    const split = stack(TWO)
    const source = { ...split.source, path: '/ein/post.eml', attachment: 'Anlage/scan.pdf' }
    await deliverAll({ ...split, source, content: { kind: 'paged', file: '/tmp/1', mediaType: 'application/pdf' } }, options)
    expect(kept[0]).toMatchObject({ file: '/tmp/1', name: 'scan.pdf', source: { path: '/ein/post.eml', attachment: 'Anlage/scan.pdf' } })
    expect(delivered.map(({ name }) => name)).toEqual(['scan.pdf', 'scan.pdf'])
  })

  it('becomes a quarantine line without a file where pages cannot be cut out, and the others go on', async () => {
    const { options, delivered } = fakes(new PostlotseError('page-unreadable', 'pages 1 to 1'))
    const [first, second] = await deliverAll(stack(TWO), options)
    expect(first).toMatchObject({
      status: 'quarantined',
      error: { code: 'page-unreadable' },
      source: { path: '/ein/stapel.tif', sha256: SHA256, pages: [1, 1] },
    })
    expect(first?.route).toBeUndefined()
    expect(delivered[0]?.part).toEqual({ original: { place: '/aus/_Originale/stapel.tif', sha256: SHA256 } })
    expect(second).toMatchObject({ status: 'proposed', route: { target: '/aus/2' } })
  })

  it('keeps the first error of a document that had failed before', async () => {
    const { options } = fakes(new PostlotseError('page-unreadable'))
    const failed = (cut: DocumentCut): ResultLine => ({
      schema: 'postlotse.result/1',
      source: lineOf(cut).source,
      status: 'quarantined',
      error: { code: 'timeout', message: 'Zu lange.' },
    })
    expect((await deliverAll(stack(TWO), options, failed))[0]?.error?.code).toBe('timeout')
  })

  it.each(['cancelled', 'delivery-failed'] as const)('ends the run when cutting ends with %s', async (code) => {
    await expect(deliverAll(stack(TWO), fakes(new PostlotseError(code)).options)).rejects.toMatchObject({ code })
  })

  it('is not cut out where nothing is delivered', async () => {
    const { target: _, ...options } = fakes(new Error('not asked for')).options
    expect(await deliverAll(stack(TWO), options)).toEqual(TWO.map(lineOf))
  })
})

describe('isPart', () => {
  it.each([
    [ONE[0], false],
    [TWO[0], true],
    [TWO[1], true],
  ])('%o: %s', (cut, expected) => expect(cut && isPart(stack(ONE), cut)).toBe(expected))
})

describe('deliverFile', () => {
  it('only reports what was never read', async () => {
    const { options, delivered } = fakes()
    const line: ResultLine = { schema: 'postlotse.result/1', source: { path: 'weg.pdf', sha256: '0'.repeat(64) }, status: 'quarantined' }
    expect(await deliverFile(line, 'weg.pdf', options.target)).toEqual(line)
    expect(delivered).toEqual([])
  })
})
