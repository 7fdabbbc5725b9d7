/** Files with flipped, missing and repeated bytes: whatever comes of them, it is text, pages or a failure with a code, and never a bug. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSharpPageReader } from '../../../electron/adapters/raster-files/sharp-page-reader.ts'
import { createEngine } from '../../../electron/app/engines/container-engine.ts'
import { createIntake } from '../../../electron/app/intake/intake.ts'
import { PostlotseError } from '../../../electron/shared/domain/errors.ts'
import type { IncomingSource } from '../../../electron/shared/domain/source.ts'
import { limitsSchema } from '../../../electron/shared/settings/settings.ts'
import { UBL_INVOICE } from '../../fixtures/einvoice/invoice-samples.ts'
import { attachmentPart, buildEml, messagePart, textPart } from '../../fixtures/mail/build-eml.ts'
import { buildMsg } from '../../fixtures/mail/build-msg.ts'
import { buildDocx, buildOdt, paragraph } from '../../fixtures/office/build-office.ts'

const NEVER = new AbortController().signal
const limits = limitsSchema.parse({ pagePixels: 4_000_000, unpackedBytes: 10_000_000 })
const pages = createSharpPageReader(limits)
const image = (name: string) => readFile(new URL(`../../fixtures/images/${name}`, import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mutated-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const message = {
  subject: 'Wohngeld',
  senderName: 'A',
  senderAddress: 'a@example.org',
  body: 'Guten Tag',
  deliveredAt: new Date(0),
  recipients: [],
  attachments: [{ name: 'x.txt', bytes: Buffer.from('Anlage') }],
}
const mail = buildEml({
  subject: 'Mappe',
  parts: [
    textPart('Guten Tag'),
    attachmentPart('x.txt', Buffer.from('Anlage'), 'text/plain'),
    messagePart(buildEml({ subject: 'Innen', parts: [textPart('innen')] })),
  ],
})

const SEEDS: Readonly<Record<string, Uint8Array>> = {
  EML: Buffer.from(mail),
  MSG: buildMsg(message),
  DOCX: buildDocx(`${paragraph('Guten Tag')}<w:tbl><w:tr><w:tc>${paragraph('Zelle')}</w:tc></w:tr></w:tbl>`),
  ODT: buildOdt('<text:p>Guten Tag</text:p>'),
  XML: Buffer.from(UBL_INVOICE),
  TIFF: await image('two-pages.tif'),
  'fax TIFF': await image('fax-g4-204x196.tif'),
  JPEG: await image('page-turned.jpg'),
  PNG: await image('page.png'),
  WebP: await image('page.webp'),
}

/** One damage: bytes at a place (share of the file) are replaced, left out or doubled. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  kind: fc.constantFrom('replace', 'leave out', 'double', 'cut off'),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
})

it.each(Object.entries(SEEDS))(
  'damaged %s files',
  async (_kind, seed) => {
    const intake = createIntake({ containers: await createEngine({ limits, modelsFolder: '', ocrFolder: '' }), limits, temporaryFolder: folder })
    const outcomes = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 0, maxLength: 3 }), async (damages) => {
        const path = join(folder, 'datei')
        await writeFile(path, damages.reduce(applyDamage, seed))
        const opened = await intake.open(path, folder, NEVER)
        for (const entry of opened.sources) outcomes.add('error' in entry ? entry.error.code : await read(entry))
        await opened.dispose()
      }),
      { numRuns: 40, seed: 2026 },
    )
    expect(outcomes).toContain('read')
    expect(outcomes.size).toBeGreaterThan(1)
  },
  60_000,
)

function applyDamage(bytes: Uint8Array, { at, length, kind, bytes: noise }: { at: number; length: number; kind: string; bytes: Uint8Array }): Uint8Array {
  const from = Math.floor(at * bytes.length)
  const to = Math.min(bytes.length, from + length)
  const middle = { replace: noise, 'leave out': new Uint8Array(), double: Buffer.concat([bytes.subarray(from, to), bytes.subarray(from, to)]) }[kind]
  return middle === undefined ? bytes.subarray(0, from) : Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(to)])
}

async function read(entry: IncomingSource): Promise<string> {
  const { content } = entry
  if (content.kind === 'text') return 'read'
  try {
    const { pages: inspected } = await pages.inspect(content, NEVER)
    for (const page of inspected) await pages.rasterize(content, page.number, NEVER)
    return 'read'
  } catch (error) {
    if (error instanceof PostlotseError) return error.code
    throw error
  }
}
