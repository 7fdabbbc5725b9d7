import { createHash } from 'node:crypto'
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEngine } from '../../../../electron/app/engines/container-engine.ts'
import { createIntake } from '../../../../electron/app/intake/intake.ts'
import type { ContainerReader } from '../../../../electron/core/ports/container-reader.ts'
import type { QuarantinedSource } from '../../../../electron/shared/domain/document.ts'
import { PostlotseError } from '../../../../electron/shared/domain/errors.ts'
import type { IncomingSource } from '../../../../electron/shared/domain/source.ts'
import { limitsSchema } from '../../../../electron/shared/settings/settings.ts'
import { EXPECTED_FIELDS, UBL_INVOICE } from '../../../fixtures/einvoice/invoice-samples.ts'
import { attachmentPart, buildEml, messagePart, nestedEml, textPart } from '../../../fixtures/mail/build-eml.ts'
import { buildDocx, paragraph } from '../../../fixtures/office/build-office.ts'

const NEVER = new AbortController().signal
const PDF = Buffer.from('%PDF-1.7\n%\xe2\xe3\n', 'latin1')

let folder: string
let temporary: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intake-'))
  temporary = await mkdtemp(join(tmpdir(), 'intake-temporary-'))
})
afterEach(() => Promise.all([folder, temporary].map((path) => rm(path, { recursive: true, force: true }))))

async function file(name: string, contents: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, contents)
  return path
}

async function createTestIntake(given: { readonly limits?: object; readonly containers?: ContainerReader } = {}) {
  const limits = limitsSchema.parse(given.limits ?? {})
  const containers = given.containers ?? (await createEngine({ limits, modelsFolder: '', ocrFolder: '' }))
  return createIntake({ containers, limits, temporaryFolder: temporary })
}

/** `attachment: what became of it`, in order. */
function summary(sources: readonly (IncomingSource | QuarantinedSource)[]): readonly string[] {
  return sources.map((source) => {
    if ('error' in source) return `${source.attachment ?? '-'}: ${source.error.code}`
    return `${source.source.attachment ?? '-'}: ${source.content.kind === 'paged' ? source.content.mediaType : (source.content.pages[0]?.split('\n').at(-1) ?? '')}`
  })
}

async function open(path: string, limits: object = {}): Promise<readonly string[]> {
  const opened = await (await createTestIntake({ limits })).open(path, folder, NEVER)
  await opened.dispose()
  return summary(opened.sources)
}

it('gives a paged file as it is, without a copy', async () => {
  const path = await file('scan.pdf', PDF)
  const opened = await (await createTestIntake()).open(path, folder, NEVER)
  const source = { path, sha256: createHash('sha256').update(PDF).digest('hex'), sizeBytes: PDF.length, mediaType: 'application/pdf', issues: [] }
  expect(opened.sources).toEqual([{ source, content: { kind: 'paged', file: path, mediaType: 'application/pdf' } }])
  expect(await readdir(temporary)).toEqual([])
  await opened.dispose()
})

it.each<[name: string, contents: string | Uint8Array, text: string]>([
  ['brief.txt', 'Guten Tag', 'Guten Tag'],
  ['brief.docx', buildDocx(paragraph('Guten Tag')), 'Guten Tag'],
  ['rechnung.xml', UBL_INVOICE, 'BIC:   BYLADEM1001'],
])('gives the text of %s', async (name, contents, text) => expect(await open(await file(name, contents))).toEqual([`-: ${text}`]))

it('hands on the fields of an XML invoice', async () => {
  const opened = await (await createTestIntake()).open(await file('rechnung.xml', UBL_INVOICE), folder, NEVER)
  const [source] = opened.sources
  const embedded = source && 'content' in source && source.content.kind === 'text' ? source.content.embedded : []
  expect(Object.fromEntries(embedded.map((field) => [field.name, field.normalized ?? field.value]))).toEqual(EXPECTED_FIELDS)
  await opened.dispose()
})

describe('an e-mail', () => {
  const inner = buildEml({ subject: 'Innen', parts: [textPart('innen'), attachmentPart('tief.pdf', PDF)] })
  const mail = buildEml({
    subject: 'Mappe',
    parts: [
      textPart('außen'),
      attachmentPart('Bescheid.pdf', PDF),
      attachmentPart('Programm.pdf', Buffer.from('MZ\0\0\x01')),
      messagePart(inner),
      attachmentPart('Brief.docx', buildDocx(paragraph('Brief'))),
    ],
  })

  it('is opened with everything inside, a bad attachment beside the others', async () => {
    expect(await open(await file('Mappe.eml', mail))).toEqual([
      '-: außen',
      'Bescheid.pdf: application/pdf',
      'Programm.pdf: unsupported',
      'Nachricht.eml: innen',
      'Nachricht.eml/tief.pdf: application/pdf',
      'Brief.docx: Brief',
    ])
  })

  it('names path and hash of the outermost file for all its parts', async () => {
    const path = await file('Mappe.eml', mail)
    const opened = await (await createTestIntake()).open(path, folder, NEVER)
    const sha256 = createHash('sha256').update(mail).digest('hex')
    for (const entry of opened.sources) expect('error' in entry ? entry : entry.source).toMatchObject({ path, sha256 })
    await opened.dispose()
  })

  it('has private copies of its attachments until it is disposed of, and stays unchanged itself', async () => {
    const path = await file('Mappe.eml', mail)
    const opened = await (await createTestIntake()).open(path, folder, NEVER)
    const copies = opened.sources.flatMap((entry) => ('content' in entry && entry.content.kind === 'paged' ? [entry.content.file] : []))
    for (const copy of copies) expect(await readFile(copy)).toEqual(PDF)
    await opened.dispose()
    for (const copy of copies) await expect(access(copy)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await readdir(temporary)).toEqual([])
    expect(await readFile(path, 'utf8')).toBe(mail)
    expect(await readdir(folder)).toEqual(['Mappe.eml'])
  })

  it('is followed as deep as allowed', async () => {
    const path = await file('tief.eml', nestedEml(4))
    expect(await open(path, { attachmentDepth: 3 })).toEqual([
      '-: Nachricht auf Ebene 1.',
      'Nachricht.eml: Nachricht auf Ebene 2.',
      'Nachricht.eml/Nachricht.eml: Nachricht auf Ebene 3.',
      'Nachricht.eml/Nachricht.eml/Nachricht.eml: Nachricht auf Ebene 4.',
    ])
    expect(await open(path, { attachmentDepth: 1 })).toEqual([
      '-: Nachricht auf Ebene 1.',
      'Nachricht.eml: Nachricht auf Ebene 2.',
      'Nachricht.eml/Nachricht.eml: nested-too-deep',
    ])
    expect(await open(path, { attachmentDepth: 0 })).toEqual(['-: Nachricht auf Ebene 1.', 'Nachricht.eml: nested-too-deep'])
  })

  it('has its attachments counted over all levels', async () => {
    const path = await file('Mappe.eml', mail)
    expect(await open(path, { attachments: 5 })).toHaveLength(6)
    expect(await open(path, { attachments: 4 })).toContain('Nachricht.eml: too-many-attachments')
    expect(await open(path, { attachments: 3 })).toEqual(['-: too-many-attachments'])
  })

  it('has its bytes counted over all levels', async () => {
    const big = attachmentPart('gross.txt', Buffer.alloc(10_000, 'x'), 'text/plain')
    const path = await file(
      'Mappe.eml',
      buildEml({ subject: 'Aussen', parts: [textPart('außen'), big, messagePart(buildEml({ subject: 'Innen', parts: [textPart('innen'), big] }))] }),
    )
    expect((await open(path)).map((line) => line.slice(0, 20))).toHaveLength(4)
    expect(await open(path, { attachmentBytes: 30_000 })).toContain('Nachricht.eml: attachments-too-large')
    expect(await open(path, { attachmentBytes: 15_000 })).toEqual(['-: attachments-too-large'])
  })
})

describe('trouble', () => {
  const failing = (error: Error): ContainerReader => ({ expand: () => Promise.reject(error) })

  it.each(['timeout', 'engine-crashed', 'damaged'] as const)('of the container engine (%s) quarantines that file', async (code) => {
    const opened = await (await createTestIntake({ containers: failing(new PostlotseError(code, 'why')) })).open(await file('a.txt', 'x'), folder, NEVER)
    expect(opened.sources).toEqual([{ path: join(folder, 'a.txt'), sha256: createHash('sha256').update('x').digest('hex'), error: { code, detail: 'why' } }])
    await opened.dispose()
  })

  it.each([new PostlotseError('cancelled'), new TypeError('a bug')])('that is no fault of the file goes on upwards: %s', async (error) => {
    const intake = await createTestIntake({ containers: failing(error) })
    await expect(intake.open(await file('a.txt', 'x'), folder, NEVER)).rejects.toBe(error)
    expect(await readdir(temporary)).toEqual([])
  })

  it('by cancellation stops between attachments and leaves nothing behind', async () => {
    const controller = new AbortController()
    const containers: ContainerReader = {
      expand: async ({ folder: target }) => {
        await writeFile(join(target, 'a.pdf'), PDF)
        controller.abort()
        return [{ kind: 'file', name: 'a.pdf', file: join(target, 'a.pdf') }]
      },
    }
    const intake = await createTestIntake({ containers })
    await expect(intake.open(await file('m.eml', 'From: a@b.de\nTo: c@d.de\n\nx'), folder, controller.signal)).rejects.toThrow(/abort/i)
    expect(await readdir(temporary)).toEqual([])
  })
})
