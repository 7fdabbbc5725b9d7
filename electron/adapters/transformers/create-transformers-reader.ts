/**
 * The document reader over transformers.js and onnxruntime: one forward pass of the shipped model for a letter, several for a long stack.
 * Loads once (about 30 MB of weights); calls may overlap but run one after another on one thread. Meant for a process of its own.
 */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DocumentReader, Reading } from '../../core/ports/document-reader.ts'
import type { Scored } from '../../shared/domain/document.ts'
import { fieldPages } from '../../shared/domain/field-pages.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'
import { decodeSpans, type FieldTag, fieldTagsOf } from './decode-spans.ts'
import { verifyModel } from './model-manifest.ts'
import { ngramEvidence } from './ngram-evidence.ts'
import { createNgramHasher, type NgramFeatures } from './ngram-features.ts'
import { cutWindows, type Window } from './page-windows.ts'
import { NO_TYPE, parseReaderConfig, type ReaderConfig } from './reader-config.ts'
import { openReaderSession, type ReaderOutputs } from './reader-session.ts'
import { rememberReadings } from './remember-readings.ts'
import { softmax } from './softmax.ts'

export interface TransformersReaderOptions {
  /** Folder that holds manifest.json. */
  readonly modelsFolder: string
}

const MODEL_ID = 'document-reader'
const REQUIRED_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model.onnx']
/** Windows of one run, which bounds memory. The first run decides about the whole document: what a letter is stands on its first pages. */
const WINDOWS_PER_RUN = 4
/** Words whose n-grams are counted, whole pages: more than any letter has, so that only the rest of a long stack is left out. */
const NGRAM_WORDS = 4_000
/** Feature 0 once: fed in runs whose document heads are not looked at, because an empty list would divide by zero. */
const NO_NGRAMS: NgramFeatures = { ids: [0], counts: [1] }
/** First-page probability of a page without words: the model knows nothing about it. */
const UNKNOWN_PAGE = 0.5

/** Throws model-missing, model-lfs-pointer, model-checksum, model-incompatible. */
export async function createTransformersReader(options: TransformersReaderOptions): Promise<DocumentReader> {
  const modelsFolder = resolve(options.modelsFolder)
  const entry = await verifyModel(modelsFolder, MODEL_ID, REQUIRED_FILES)
  const config = parseReaderConfig(await readFile(join(modelsFolder, entry.path, 'config.json'), 'utf8'))
  const session = await openReaderSession(modelsFolder, entry.path, config)
  const hasher = createNgramHasher(config.ngram.buckets)
  const fields = fieldTagsOf(config.fieldTags, config.fieldReliability)

  return rememberReadings({
    async read(pages, signal) {
      const windows = neededWindows(cutWindows(pages, session.pieces, config), pages.length)
      const deciding = windows.slice(0, WINDOWS_PER_RUN)
      const decidingPages = firstPages(pages)
      const ngrams = hasher.features(decidingPages.flatMap((page) => page.words.map((word) => word.text)))
      if (ngrams.ids.length === 0) return flatReading(pages, config)

      const outputs = await session.run(deciding, ngrams)
      const pageHeads = new PageHeads(pages, config, fields)
      pageHeads.take(deciding, outputs)
      for (let next = WINDOWS_PER_RUN; next < windows.length; next += WINDOWS_PER_RUN) {
        signal.throwIfAborted()
        const batch = windows.slice(next, next + WINDOWS_PER_RUN)
        pageHeads.take(batch, await session.run(batch, NO_NGRAMS))
      }
      const evidence = outputs.contributions ? ngramEvidence(decidingPages, hasher, ngrams, outputs.contributions) : []
      return { ...documentHeads(outputs, config, decidingPages), ...pageHeads.result(), evidence }
    },
  })
}

/** Of pages whose fields nobody asks for only how they begin: a stack of a thousand pages is cut by that. */
function neededWindows(windows: readonly Window[], pages: number): Window[] {
  const read = new Set(fieldPages(Array.from({ length: pages }, (_, page) => page)))
  return windows.filter((window) => window.opensPage || read.has(window.page))
}

/** The first page and further ones as long as their words are not too many. */
function firstPages(pages: readonly RecognizedPage[]): readonly RecognizedPage[] {
  let words = 0
  const end = pages.findIndex((page, i) => {
    words += page.words.length
    return i > 0 && words > NGRAM_WORDS
  })
  return end === -1 ? pages : pages.slice(0, end)
}

function documentHeads(outputs: ReaderOutputs, config: ReaderConfig, pages: readonly RecognizedPage[]) {
  const { temperature } = mostlyOcr(pages) ? config.calibration.ocr : config.calibration.clean
  const length = Math.hypot(...outputs.embedding) || 1
  return {
    types: typesOf(config, softmax(outputs.types, temperature)),
    unknownThreshold: config.unknownThreshold,
    departments: ranked(config.departments, softmax(outputs.departments, temperature)),
    urgencies: ranked(config.urgencies, softmax(outputs.urgencies, temperature)),
    embedding: Array.from(outputs.embedding, (value) => value / length),
  }
}

/** What «none of the types» has is missing in the sum. */
function typesOf(config: ReaderConfig, probabilities: readonly number[]): Scored[] {
  return ranked(config.types, probabilities).filter(({ id }) => id !== NO_TYPE)
}

function mostlyOcr(pages: readonly RecognizedPage[]): boolean {
  const wordsOf = (some: readonly RecognizedPage[]) => some.reduce((sum, page) => sum + page.words.length, 0)
  return wordsOf(pages.filter((page) => page.source === 'ocr')) * 2 > wordsOf(pages)
}

function ranked<Id extends string>(ids: readonly Id[], probabilities: readonly number[]): (Scored & { readonly id: Id })[] {
  return ids.map((id, i) => ({ id, confidence: probabilities[i] ?? 0 })).sort((a, b) => b.confidence - a.confidence)
}

/** Gathers what windows say about single pages: first page, field tags. */
class PageHeads {
  readonly #pages: readonly RecognizedPage[]
  readonly #config: ReaderConfig
  readonly #fields: readonly FieldTag[]
  readonly #firstPage: number[]
  readonly #tags: (readonly number[])[][]

  constructor(pages: readonly RecognizedPage[], config: ReaderConfig, fields: readonly FieldTag[]) {
    this.#pages = pages
    this.#config = config
    this.#fields = fields
    this.#firstPage = pages.map(() => UNKNOWN_PAGE)
    this.#tags = pages.map(() => [])
  }

  take(windows: readonly Window[], outputs: ReaderOutputs): void {
    const tagCount = this.#config.fieldTags.length
    windows.forEach((window, w) => {
      if (window.opensPage) this.#firstPage[window.page] = softmax(outputs.firstPage.subarray(w * 2, w * 2 + 2), 1)[1] ?? UNKNOWN_PAGE
      const { temperature } = this.#pages[window.page]?.source === 'ocr' ? this.#config.fieldCalibration.ocr : this.#config.fieldCalibration.clean
      for (const { word, position } of window.words) {
        const start = (w * outputs.pieces + position) * tagCount
        const tags = this.#tags[window.page]
        if (tags) tags[word] = softmax(outputs.fields.subarray(start, start + tagCount), temperature)
      }
    })
  }

  result(): Pick<Reading, 'firstPage' | 'spans'> {
    return {
      firstPage: this.#firstPage,
      spans: this.#pages.flatMap((page, i) => decodeSpans(page.number, page.words, this.#tags[i] ?? [], this.#fields)),
    }
  }
}

/** Nothing to read: every answer is as good as any other. */
function flatReading(pages: readonly RecognizedPage[], config: ReaderConfig): Reading {
  const flat = (ids: readonly string[]) => ids.map(() => 1 / ids.length)
  return {
    types: typesOf(config, flat(config.types)),
    unknownThreshold: config.unknownThreshold,
    departments: ranked(config.departments, flat(config.departments)),
    urgencies: ranked(config.urgencies, flat(config.urgencies)),
    firstPage: pages.map(() => UNKNOWN_PAGE),
    spans: [],
    evidence: [],
    embedding: [],
  }
}
