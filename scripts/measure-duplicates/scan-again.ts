/**
 * Scans the letters of `scripts/render-scans.ts` a second time: the same print, other damage (resolution, skew, noise, fax), read by the product's own recognition.
 * Run: `node scripts/measure-duplicates/scan-again.ts --scans DIR --out DIR2 [--count 170] [--seed 1]`; goes on where it was stopped.
 * `--seed` is the one of the first scans. DIR2 gets `<type>-<place>.json`: `{ damage, pages: RecognizedPage[] }`.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createSharpPageReader } from '../../electron/adapters/raster-files/sharp-page-reader.ts'
import type { EngineConfig } from '../../electron/app/engines/engine-contract.ts'
import { createEngine } from '../../electron/app/engines/ocr-engine.ts'
import { recognizePage } from '../../electron/core/stages/recognize/recognize-page.ts'
import type { RecognizedPage } from '../../electron/shared/domain/page.ts'
import { settingsSchema } from '../../electron/shared/settings/settings.ts'
import { seeded } from '../random/seeded.ts'
import { chooseDamage, chooseLook, type Damage } from '../render-scans/choose-look.ts'
import { layOutPages } from '../render-scans/lay-out-pages.ts'
import { printPage } from '../render-scans/print-page.ts'
import { type Letter, readLetters } from '../render-scans/read-letters.ts'
import type { ScanTruth } from '../render-scans.ts'

export interface SecondScan {
  readonly damage: Damage
  readonly pages: readonly RecognizedPage[]
}

const SIGNAL = { aborted: false, throwIfAborted: () => undefined }
const { values: args } = parseArgs({
  options: {
    scans: { type: 'string' },
    out: { type: 'string' },
    count: { type: 'string', default: '170' },
    seed: { type: 'string', default: '1' },
  },
})
if (args.scans === undefined || args.out === undefined) throw new Error('--scans DIR and --out DIR2 are needed')
const [scans, out] = [args.scans, args.out]
const reader = createSharpPageReader(settingsSchema.parse({}).limits)
const ocr = await createEngine({ ocrFolder: fileURLToPath(new URL('../../resources/ocr/', import.meta.url)) } as EngineConfig)
const letters = new Map(readLetters().map((letter) => [`${letter.type}-${String(letter.place).padStart(3, '0')}`, letter]))
mkdirSync(out, { recursive: true })
const temporary = mkdtempSync(path.join(os.tmpdir(), 'scan-again-'))
for (const id of readdirSync(scans).sort().slice(0, Number(args.count))) {
  const letter = letters.get(id)
  const target = path.join(out, `${id}.json`)
  if (letter && !existsSync(target) && existsSync(path.join(scans, id, 'truth.json'))) await scanAgain(letter, id, target)
}
rmSync(temporary, { recursive: true, force: true })

async function scanAgain(letter: Letter, id: string, target: string): Promise<void> {
  const print = seeded(`${args.seed}:${id}`)
  const look = chooseLook(letter, print)
  chooseDamage(print) // the damage of the first scan, drawn before the layout
  const sheets = layOutPages(letter, look, print)
  if (!isSamePrint(id, sheets[0]?.words.length ?? 0)) return void process.stderr.write(`${id}: passed over, its first scan is of another print\n`)
  const random = seeded(`again:${id}`)
  const damage = chooseDamage(random)
  const pages: RecognizedPage[] = []
  for (const [i, sheet] of sheets.entries()) {
    const { bytes, mediaType } = await printPage(sheet, look, damage, random)
    const file = path.join(temporary, `page.${mediaType === 'image/tiff' ? 'tif' : 'jpg'}`)
    writeFileSync(file, bytes)
    const content = { kind: 'paged', file, mediaType } as const
    const [inspected] = (await reader.inspect(content, SIGNAL)).pages
    if (inspected) pages.push({ ...(await recognizePage(content, inspected, { pages: reader, ocr, signal: SIGNAL })), number: i + 1 })
  }
  writeFileSync(`${target}.part`, JSON.stringify({ damage, pages } satisfies SecondScan))
  renameSync(`${target}.part`, target)
}

/** The corpus or the layout may have changed since the first scan. */
function isSamePrint(id: string, words: number): boolean {
  const truth = JSON.parse(readFileSync(path.join(scans, id, 'truth.json'), 'utf8')) as ScanTruth
  return truth.pages[0]?.words.length === words
}
