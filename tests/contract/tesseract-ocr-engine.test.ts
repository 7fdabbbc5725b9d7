import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEngine } from '../../electron/app/engines/ocr-engine.ts'
import type { OcrEngine } from '../../electron/core/ports/ocr-engine.ts'
import { settingsSchema } from '../../electron/shared/settings/settings.ts'
import { characterErrorRate, expectedText, readScan, SCANS } from '../fixtures/scans/scans.ts'
import { describeOcrEngine } from './describe-ocr-engine.ts'

const OCR_FOLDER = fileURLToPath(new URL('../../resources/ocr', import.meta.url))
const engineIn = (ocrFolder: string) => createEngine({ limits: settingsSchema.parse({}).limits, modelsFolder: '', ocrFolder })

/** Character error rate of a clean scan: a comma or a quotation mark in 1,000 characters, with room for another build of the recogniser. */
const CLEAN_ERROR_RATE = 0.01
/** The same for a photograph at 150 dpi with a shadow: about twice what is measured. */
const PHOTO_ERROR_RATE = 0.04
/** Degrees by which the measured skew may miss the true one. */
const SKEW_TOLERANCE = 0.2

const NEVER = new AbortController().signal

describeOcrEngine('tesseract', {
  create: () => engineIn(OCR_FOLDER),
  pages: SCANS.map((scan) => ({ name: scan.file, load: () => readScan(scan) })),
})

describe('reading of degraded scans', () => {
  let engine: OcrEngine
  beforeAll(async () => {
    engine = await engineIn(OCR_FOLDER)
  })

  it.each(SCANS)('turns, straightens and reads $file', async (scan) => {
    const page = await engine.recognize(await readScan(scan), NEVER)
    expect(page.turnedDegrees).toBe(scan.turnedDegrees)
    expect(Math.abs(page.skewDegrees - scan.skewDegrees)).toBeLessThanOrEqual(SKEW_TOLERANCE)
    expect(characterErrorRate(expectedText(scan), page.words)).toBeLessThanOrEqual(scan.file.includes('photo') ? PHOTO_ERROR_RATE : CLEAN_ERROR_RATE)
  })

  it('keeps label and entry of a form in one line, and places them where they stand on the upright page', async () => {
    const scan = SCANS.find(({ text }) => text === 'form')
    if (!scan) throw new Error('there is no form among the scans')
    const { words } = await engine.recognize(await readScan(scan), NEVER)
    const label = words.find((word) => word.text === 'Geburtsdatum')
    const entry = words.find((word) => word.text === '03.08.1987')
    expect(label?.line).toBe(entry?.line)
    expect(label?.box[0]).toBeLessThan(0.3)
    expect(entry?.box[0]).toBeGreaterThan(label?.box[0] ?? 1)
    expect(words.find((word) => word.text === 'Wohngeld')?.box[1]).toBeLessThan(0.15)
  })

  it('stops between two looks at a page when cancelled', async () => {
    const scan = SCANS.find(({ turnedDegrees }) => turnedDegrees === 180)
    if (!scan) throw new Error('no scan is upside down')
    const reason = new Error('cancelled by the test')
    await expect(engine.recognize(await readScan(scan), AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})

describe('language data', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ocr-data-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('says that it is missing', async () => {
    await expect(engineIn(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'ocr-data-missing' })
    await copyFile(join(OCR_FOLDER, 'manifest.json'), join(folder, 'manifest.json'))
    await expect(engineIn(folder)).rejects.toMatchObject({ code: 'ocr-data-missing' })
  })

  it('refuses it if a single byte differs, without a word about its contents', async () => {
    const data = await readFile(join(OCR_FOLDER, 'deu.traineddata.gz'))
    data[data.length >> 1] = (data[data.length >> 1] ?? 0) ^ 1
    await copyFile(join(OCR_FOLDER, 'manifest.json'), join(folder, 'manifest.json'))
    await writeFile(join(folder, 'deu.traineddata.gz'), data)
    await expect(engineIn(folder)).rejects.toMatchObject({ code: 'ocr-data-checksum' })
  })

  it.each(['not JSON', '{}', '{"files":[]}', '{"files":[{"path":"deu.traineddata.gz"}]}'])('refuses the manifest %s', async (manifest) => {
    await copyFile(join(OCR_FOLDER, 'deu.traineddata.gz'), join(folder, 'deu.traineddata.gz'))
    await writeFile(join(folder, 'manifest.json'), manifest)
    await expect(engineIn(folder)).rejects.toMatchObject({ code: 'ocr-data-checksum' })
  })
})
