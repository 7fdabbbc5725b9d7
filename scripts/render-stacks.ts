/**
 * Renders what a stack of mail needs beside single letters (scripts/render-scans.ts): long letters, letters with their enclosures, two letters of one
 * sender, empty backs; as scanned pages, read with the product's own recognition. For scripts/fit-split.ts and scripts/measure-split.ts.
 * Run: `node scripts/render-stacks.ts --out DIR --letters LIST.json [--count 240] [--seed 1]`; some seconds a page; goes on where it was stopped.
 * LIST.json: `{ type, place }[]`, letters that the reader never learned from. DIR gets one file per group, `<number>.json`, see `MailGroup`.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createSharpPageReader } from '../electron/adapters/raster-files/sharp-page-reader.ts'
import type { EngineConfig } from '../electron/app/engines/engine-contract.ts'
import { createEngine } from '../electron/app/engines/ocr-engine.ts'
import { recognizePage } from '../electron/core/stages/recognize/recognize-page.ts'
import type { RecognizedPage } from '../electron/shared/domain/page.ts'
import { settingsSchema } from '../electron/shared/settings/settings.ts'
import { foldOf } from './fit-split/folds.ts'
import { readLetters } from './fit-split/letters.ts'
import { seeded } from './random/seeded.ts'
import { chooseDamage, type Damage, type Random } from './render-scans/choose-look.ts'
import type { SheetOfWords } from './render-scans/page-setter.ts'
import { printPage } from './render-scans/print-page.ts'
import { draftGroup } from './render-stacks/draft-group.ts'
import { layOutDraft } from './render-stacks/lay-out-draft.ts'
import type { MailGroup } from './render-stacks/mail-group.ts'

const SIGNAL = { aborted: false, throwIfAborted: () => undefined }
/** Some sheets lie upside down (heuristic). */
const UPSIDE_DOWN = 0.03
/** Of so many groups one is to learn from; learning gets by with imitated pages (fit-split/imitate-scan.ts). */
const SHARE = 2
/** Resolutions above tell the cues nothing more and cost time. */
const MOST_DPI = 200

const { values: args } = parseArgs({
  options: { out: { type: 'string' }, letters: { type: 'string' }, count: { type: 'string', default: '240' }, seed: { type: 'string', default: '1' } },
})
if (args.out === undefined || args.letters === undefined) throw new Error('--out DIR and --letters LIST.json are needed')
const out = args.out
const reader = createSharpPageReader(settingsSchema.parse({}).limits)
const ocr = await createEngine({ ocrFolder: fileURLToPath(new URL('../resources/ocr/', import.meta.url)) } as EngineConfig)
const fold = foldOf(JSON.parse(readFileSync(args.letters, 'utf8')) as { type: string; place: number }[])
const letters = readLetters()
const folds = { fit: letters.filter((letter) => fold(letter) === 'fit'), test: letters.filter((letter) => fold(letter) === 'test') }
const scratch = mkdtempSync(path.join(tmpdir(), 'postlotse-stacks-'))
mkdirSync(out, { recursive: true })
try {
  for (let number = 0; number < Number(args.count); number++) await renderOnce(number)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function renderOnce(number: number): Promise<void> {
  const target = path.join(out, `${String(number).padStart(4, '0')}.json`)
  if (existsSync(target)) return
  const random = seeded(Number(args.seed) * 100_003 + number)
  const name = number % SHARE === 0 ? 'fit' : 'test'
  const draft = draftGroup(folds[name], random)
  const damage = chooseDamage(random)
  const documents: RecognizedPage[][] = []
  for (const document of draft.documents) documents.push(await scan(layOutDraft(document, random), { look: document.parts[0].look, damage }, random))
  const group: MailGroup = { kind: draft.kind, fold: name, documents }
  writeFileSync(`${target}.tmp`, JSON.stringify(group))
  renameSync(`${target}.tmp`, target)
}

async function scan(
  sheets: readonly SheetOfWords[],
  { look, damage }: { readonly look: Parameters<typeof printPage>[1]; readonly damage: Damage },
  random: Random,
): Promise<RecognizedPage[]> {
  const pages: RecognizedPage[] = []
  for (const [i, sheet] of sheets.entries()) {
    const turned = random() < UPSIDE_DOWN ? 180 : 0
    const { bytes, mediaType } = await printPage(sheet, look, { ...damage, dpi: Math.min(damage.dpi, MOST_DPI), degrees: damage.degrees + turned }, random)
    const file = path.join(scratch, `page.${mediaType === 'image/tiff' ? 'tif' : 'jpg'}`)
    writeFileSync(file, bytes)
    const content = { kind: 'paged', file, mediaType } as const
    const [inspected] = (await reader.inspect(content, SIGNAL)).pages
    if (inspected) pages.push({ ...(await recognizePage(content, inspected, { pages: reader, ocr, signal: SIGNAL })), number: i + 1 })
  }
  return pages
}
