/** Cuts stacks as the product does and compares with the truth. */
import type { DocumentReader, Reading } from '../../electron/core/ports/document-reader.ts'
import { splitStage } from '../../electron/core/stages/split/split-stage.ts'
import type { CutProbability, DocumentCut, RecognizedSource } from '../../electron/shared/domain/document.ts'
import type { RecognizedPage } from '../../electron/shared/domain/page.ts'
import type { Stack } from './stacks.ts'

export interface JudgedStack {
  readonly documents: number
  /** Cuts that were made rightly, made wrongly, missed; the beginning of the stack is none. */
  readonly found: number
  readonly wrong: number
  readonly missed: number
  readonly confidence: number
  /** Sum of the overlaps (intersection over union) of cut with true documents that overlap by more than half, and their number. */
  readonly overlap: number
  readonly matched: number
  /** Documents that were cut. */
  readonly cut: number
  /** Pages at which a cut was made wrongly or missed. */
  readonly mistakes: readonly CutProbability[]
}

export interface SplitFigures {
  readonly stacks: number
  readonly documents: number
  readonly pageF1: number
  readonly wrongCuts: number
  readonly missedCuts: number
  /** Panoptic quality of documents (Kirillov 2019): overlap of the matched ones, divided by matched plus half of what is unmatched on either side. */
  readonly panopticQuality: number
  readonly stacksRight: number
  /** By threshold: share of stacks whose confidence reaches it, and share of these that are right. */
  readonly automatic: readonly { readonly threshold: number; readonly share: number; readonly right: number }[]
}

const SIGNAL = { aborted: false, throwIfAborted: () => undefined }
const SOURCE = { path: 'stapel.tif', sha256: '0'.repeat(64), sizeBytes: 1, mediaType: 'image/tiff', issues: [] } as const

/** `firstPage`: the model's vote on a page. */
export async function judgeStack({ pages, starts }: Stack, firstPage: (page: RecognizedPage) => number): Promise<JudgedStack> {
  const source: RecognizedSource = {
    source: SOURCE,
    content: { kind: 'paged', file: SOURCE.path, mediaType: SOURCE.mediaType },
    inspected: [],
    embedded: [],
    pages,
  }
  const {
    cuts,
    splitConfidence,
    cutProbabilities = [],
  } = await splitStage(readerWith(firstPage), 'automatic').run(source, { signal: SIGNAL, report: () => undefined })
  const cutStarts = new Set(cuts.map((cut) => cut.firstPage))
  const [trueOnes, made] = [[...starts].slice(1), [...cutStarts].slice(1)]
  const truth = [...starts].map((first, i) => ({ firstPage: first, lastPage: lastOf(pages, [...starts][i + 1]) }))
  const overlaps = truth.map((document) => Math.max(0, ...cuts.map((cut) => overlapOf(document, cut)))).filter((share) => share > 0.5)
  return {
    documents: starts.size,
    found: made.filter((page) => starts.has(page)).length,
    wrong: made.filter((page) => !starts.has(page)).length,
    missed: trueOnes.filter((page) => !cutStarts.has(page)).length,
    confidence: splitConfidence,
    overlap: overlaps.reduce((sum, share) => sum + share, 0),
    matched: overlaps.length,
    cut: cuts.length,
    mistakes: cutProbabilities.filter(({ page }) => cutStarts.has(page) !== starts.has(page)),
  }
}

/** `thresholds`: from which a stack is cut without a person. */
export function figuresOf(judged: readonly JudgedStack[], thresholds: readonly number[]): SplitFigures {
  const sum = (value: (stack: JudgedStack) => number) => judged.reduce((total, stack) => total + value(stack), 0)
  const [found, wrong, missed] = [sum((s) => s.found), sum((s) => s.wrong), sum((s) => s.missed)]
  const [documents, cut, matched] = [sum((s) => s.documents), sum((s) => s.cut), sum((s) => s.matched)]
  return {
    stacks: judged.length,
    documents,
    pageF1: (2 * found) / (2 * found + wrong + missed),
    wrongCuts: wrong,
    missedCuts: missed,
    panopticQuality: sum((s) => s.overlap) / (matched + (documents - matched) / 2 + (cut - matched) / 2),
    stacksRight: judged.filter(isRight).length / judged.length,
    automatic: thresholds.map((threshold) => {
      const sure = judged.filter(({ confidence }) => confidence >= threshold)
      return { threshold, share: sure.length / judged.length, right: sure.filter(isRight).length / sure.length }
    }),
  }
}

function isRight({ wrong, missed }: JudgedStack): boolean {
  return wrong === 0 && missed === 0
}

function readerWith(firstPage: (page: RecognizedPage) => number): DocumentReader {
  const nothing = { types: [], unknownThreshold: 0, departments: [], urgencies: [], spans: [], evidence: [], embedding: [] } satisfies Omit<
    Reading,
    'firstPage'
  >
  return { read: async (pages) => ({ ...nothing, firstPage: pages.map(firstPage) }) }
}

/** Sheets between documents and their backs belong to none. */
function lastOf(pages: readonly RecognizedPage[], next: number | undefined): number {
  if (next === undefined) return pages.length
  const before = pages.slice(0, next - 1)
  const sheet = before.findLastIndex(({ codes }) => codes !== undefined)
  return sheet >= before.length - 2 && sheet >= 0 ? sheet : before.length
}

function overlapOf(a: DocumentCut, b: DocumentCut): number {
  const common = Math.min(a.lastPage, b.lastPage) - Math.max(a.firstPage, b.firstPage) + 1
  return common <= 0 ? 0 : common / (a.lastPage - a.firstPage + b.lastPage - b.firstPage + 2 - common)
}
