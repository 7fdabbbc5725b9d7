/**
 * How probable it is that each page of a scanned stack begins a new document. A wrong cut costs more than a missed one (a torn letter misleads,
 * a long one is seen), so a cut needs clearly more than even odds.
 */
import type { CutProbability } from '../../../shared/domain/document.ts'
import type { RecognizedPage } from '../../../shared/domain/page.ts'
import type { CancelSignal } from '../../ports/cancel-signal.ts'
import type { DocumentReader } from '../../ports/document-reader.ts'
import { MODEL_LIMIT, modelLogOdds, PRIOR, printedLogOdds, toProbability } from './cut-probability.ts'
import { type PageView, viewOf } from './page-view.ts'

/** Probability from which a cut is made. */
const CUT_FROM = 0.7
/** Log-odds below which no vote of the model could bring a cut into sight: the model is not asked (probability about 2 %). */
const HOPELESS = -4

/** One decision for every page with text but the first, in order; blank pages have none, they belong to the document before them. */
export async function decideCuts(pages: readonly RecognizedPage[], reader: DocumentReader, signal: CancelSignal): Promise<CutProbability[]> {
  const withText = pages.filter((page) => !page.blank && page.words.length > 0)
  if (withText.length < 2) return []
  const views = withText.map(viewOf)
  const prior = isScan(withText) ? PRIOR.scan : PRIOR.bornDigital
  const unaided = decide(views, prior, () => 0)
  if (unaided.every(({ logOdds }) => logOdds + MODEL_LIMIT < HOPELESS)) return unaided.map(toDecision)
  const { firstPage } = await reader.read(pages, signal)
  const byNumber = new Map(pages.map((page, i) => [page.number, firstPage[i] ?? 0.5]))
  return decide(views, prior, (view) => modelLogOdds(byNumber.get(view.number) ?? 0.5)).map(toDecision)
}

export function isCut(probability: number): boolean {
  return probability >= CUT_FROM
}

interface Odds {
  readonly page: number
  readonly logOdds: number
}

/** Goes through the pages in order; what a page is compared with begins anew after each cut. */
function decide(views: readonly PageView[], prior: number, modelVote: (view: PageView) => number): Odds[] {
  let current = views.slice(0, 1)
  return views.slice(1).map((after) => {
    const logOdds = printedLogOdds({ before: current, after }, prior) + modelVote(after)
    current = isCut(toProbability(logOdds)) ? [after] : [...remembered(current), after]
    return { page: after.number, logOdds }
  })
}

/** The first page names sender and matter, the last ones are nearest; a file of 2,000 pages must not be compared page by page with all before. */
function remembered(pages: readonly PageView[]): PageView[] {
  return [...pages.slice(0, 1), ...pages.slice(1).slice(-3)]
}

function toDecision({ page, logOdds }: Odds): CutProbability {
  return { page, probability: toProbability(logOdds) }
}

/** Mostly read from pixels. */
function isScan(pages: readonly RecognizedPage[]): boolean {
  return pages.filter((page) => page.source === 'ocr').length * 2 > pages.length
}
