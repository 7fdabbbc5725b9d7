/**
 * How probable it is that each page of a scanned stack begins a new document. A wrong cut costs more than a missed one (a torn letter misleads,
 * a long one is seen), so a cut needs clearly more than even odds.
 */
import type { CutProbability } from '../../../shared/domain/document.ts'
import type { InspectedPage, RecognizedPage } from '../../../shared/domain/page.ts'
import type { CancelSignal } from '../../ports/cancel-signal.ts'
import type { DocumentReader } from '../../ports/document-reader.ts'
import { logOddsOf, modelFeatures, printedFeatures, toProbability } from './cut-probability.ts'
import { eachBoundary } from './page-boundaries.ts'

export interface CutContext {
  readonly reader: DocumentReader
  readonly signal: CancelSignal
  /** For the sizes of the pages; may be empty. */
  readonly inspected: readonly InspectedPage[]
}

/** Probability from which a cut is made. */
const CUT_FROM = 0.6
/** Log-odds below which no vote of the model could bring a cut into sight: the model is not asked (probability about 2 %). */
const HOPELESS = -4
/** People scan stacks, they do not write them: a born-digital file is one document unless the evidence is overwhelming (log-odds, heuristic). */
const BORN_DIGITAL = -3.5

/** One decision for every page with text but the first, in order; blank pages have none, they belong to the document before them. */
export async function decideCuts(pages: readonly RecognizedPage[], { reader, signal, inspected }: CutContext): Promise<CutProbability[]> {
  const withText = pages.filter((page) => !page.blank && page.words.length > 0)
  if (withText.length < 2) return []
  const decide = (firstPage: (page: number) => number) =>
    eachBoundary(pages, inspected, (boundary) => {
      const logOdds = prior + logOddsOf({ ...printedFeatures(boundary), ...modelFeatures(firstPage(boundary.page)) })
      return [{ page: boundary.page, logOdds }, isCut(toProbability(logOdds))]
    })
  const prior = isScan(withText) ? 0 : BORN_DIGITAL
  const hopeful = decide(() => 1)
  if (hopeful.every(({ logOdds }) => logOdds < HOPELESS)) return hopeful.map(toDecision)
  const { firstPage } = await reader.read(pages, signal)
  const byNumber = new Map(pages.map((page, i) => [page.number, firstPage[i]]))
  return decide((page) => byNumber.get(page) ?? 0.5).map(toDecision)
}

export function isCut(probability: number): boolean {
  return probability >= CUT_FROM
}

function toDecision({ page, logOdds }: { readonly page: number; readonly logOdds: number }): CutProbability {
  return { page, probability: toProbability(logOdds) }
}

/** Mostly read from pixels. */
function isScan(pages: readonly RecognizedPage[]): boolean {
  return pages.filter((page) => page.source === 'ocr').length * 2 > pages.length
}
