/**
 * Renders letters of models/training/corpus as scanned pages and reads them with the product's own recognition, to measure and to learn what scans do.
 * Run: `node scripts/render-scans.ts --out DIR [--count 350] [--seed 1] [--first LIST.json]`; a few seconds a page; goes on where it was stopped.
 * `--first` names a JSON list of `{ type, place }` that are rendered before all others. Fonts are the system's: other machines give other pages.
 *
 * DIR gets one folder per letter, `<type>-<place>` with three digits, complete as soon as it is there:
 *   page-1.jpg | page-1.tif …  the scan, one file a page (TIFF: fax, bitonal, CCITT group 4)
 *   pages.json                 `RecognizedPage[]` (electron/shared/domain/page.ts) as `recognizePage` gives them
 *   truth.json                 `ScanTruth` below: type, fields as marked in the corpus, and what is printed where
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createSharpPageReader } from '../electron/adapters/raster-files/sharp-page-reader.ts'
import type { EngineConfig } from '../electron/app/engines/engine-contract.ts'
import { createEngine } from '../electron/app/engines/ocr-engine.ts'
import { recognizePage } from '../electron/core/stages/recognize/recognize-page.ts'
import type { Box } from '../electron/shared/domain/geometry.ts'
import type { RecognizedPage } from '../electron/shared/domain/page.ts'
import { settingsSchema } from '../electron/shared/settings/settings.ts'
import { seeded } from './random/seeded.ts'
import { chooseDamage, chooseLook, type Damage, type Look } from './render-scans/choose-look.ts'
import { layOutPages } from './render-scans/lay-out-pages.ts'
import { PAGE_HEIGHT, PAGE_WIDTH, type PlacedWord } from './render-scans/page-setter.ts'
import { printPage } from './render-scans/print-page.ts'
import { type Letter, readLetters } from './render-scans/read-letters.ts'

export interface ScanTruth {
  readonly id: string
  readonly type: string
  /** 0-based index within the corpus file of the type. */
  readonly place: number
  readonly department: string
  readonly style: string
  readonly look: Look
  readonly damage: Damage
  /** Marks of the letter, in its order; a field may come more than once. */
  readonly fields: Letter['fields']
  readonly pages: readonly { readonly words: readonly TruthWord[] }[]
}

/** A printed word; boxes are fractions of the upright, straight page. Words of stamp and foot have lines from 900 on. */
export interface TruthWord {
  readonly text: string
  readonly field?: string
  /** First word of a value. */
  readonly begins?: boolean
  readonly box: Box
  readonly line: number
}

const SIGNAL = { aborted: false, throwIfAborted: () => undefined }
const { values: args } = parseArgs({
  options: { out: { type: 'string' }, count: { type: 'string', default: '350' }, seed: { type: 'string', default: '1' }, first: { type: 'string' } },
})
if (args.out === undefined) throw new Error('--out DIR is missing')
const folder = args.out
const reader = createSharpPageReader(settingsSchema.parse({}).limits)
const ocr = await createEngine({ ocrFolder: fileURLToPath(new URL('../resources/ocr/', import.meta.url)) } as EngineConfig)
mkdirSync(folder, { recursive: true })
for (const letter of chosenLetters().slice(0, Number(args.count))) await renderOnce(letter)

/** Those to come first, then all others in an order that the seed gives; no type comes again before all others came. */
function chosenLetters(): Letter[] {
  const first = args.first === undefined ? [] : (JSON.parse(readFileSync(args.first, 'utf8')) as { type: string; place: number }[])
  const wanted = new Set(first.map(idOf))
  const all = readLetters().map((letter) => ({ letter, rank: seeded(`${args.seed}/${idOf(letter)}`)() }))
  all.sort((a, b) => a.rank - b.rank)
  const rounds = new Map<string, number>()
  const rounded = all.map(({ letter }) => {
    const group = `${wanted.has(idOf(letter)) ? 0 : 1}${letter.type}`
    const round = (rounds.get(group) ?? 0) + 1
    rounds.set(group, round)
    return { letter, order: round + (wanted.has(idOf(letter)) ? 0 : 1000) }
  })
  return rounded.sort((a, b) => a.order - b.order).map(({ letter }) => letter)
}

async function renderOnce(letter: Letter): Promise<void> {
  const id = idOf(letter)
  const target = path.join(folder, id)
  if (existsSync(target)) return
  const random = seeded(`${args.seed}:${id}`)
  const look = chooseLook(letter, random)
  const damage = chooseDamage(random)
  const sheets = layOutPages(letter, look, random)
  const temporary = path.join(folder, `.${id}-${process.pid}`)
  mkdirSync(temporary, { recursive: true })
  const pages: RecognizedPage[] = []
  for (const [i, sheet] of sheets.entries()) {
    const { bytes, mediaType } = await printPage(sheet, look, damage, random)
    const file = path.join(temporary, `page-${i + 1}.${mediaType === 'image/tiff' ? 'tif' : 'jpg'}`)
    writeFileSync(file, bytes)
    const content = { kind: 'paged', file, mediaType } as const
    const [inspected] = (await reader.inspect(content, SIGNAL)).pages
    if (inspected) pages.push({ ...(await recognizePage(content, inspected, { pages: reader, ocr, signal: SIGNAL })), number: i + 1 })
  }
  const { type, place, department, style, fields } = letter
  const truth: ScanTruth = { id, type, place, department, style, look, damage, fields, pages: sheets.map(({ words }) => ({ words: words.map(truthOf) })) }
  writeFileSync(path.join(temporary, 'pages.json'), JSON.stringify(pages))
  writeFileSync(path.join(temporary, 'truth.json'), JSON.stringify(truth))
  rmSync(target, { recursive: true, force: true })
  renameSync(temporary, target)
}

function truthOf({ text, field, begins, x, y, width, size, line }: PlacedWord): TruthWord {
  const box: Box = [x / PAGE_WIDTH, (y - size * 0.75) / PAGE_HEIGHT, width / PAGE_WIDTH, (size * 0.95) / PAGE_HEIGHT]
  return { text, ...(field === undefined ? {} : { field, begins: begins === true }), box, line }
}

function idOf({ type, place }: { readonly type: string; readonly place: number }): string {
  return `${type}-${String(place).padStart(3, '0')}`
}
