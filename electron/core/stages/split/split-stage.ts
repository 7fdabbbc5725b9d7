/**
 * Finds where one document of a scanned stack ends and the next begins. A wrong cut costs more than a missed one (a torn letter misleads,
 * a long one is seen), so a cut needs clearly more than even odds. Blank pages belong to the document before them and are never dropped.
 */
import type { DocumentCut, RecognizedSource, SplitSource } from '../../../shared/domain/document.ts'
import type { RecognizedPage } from '../../../shared/domain/page.ts'
import type { Stage, StageContext } from '../../pipeline/stage.ts'
import type { DocumentReader } from '../../ports/document-reader.ts'
import { MODEL_LIMIT, modelLogOdds, PRIOR, printedLogOdds, toProbability } from './cut-probability.ts'
import { type PageView, viewOf } from './page-view.ts'

/** Probability from which a cut is made. */
const CUT_FROM = 0.7
/** Log-odds below which no vote of the model could bring a cut into sight: the model is not asked (probability about 2 %). */
const HOPELESS = -4

export function splitStage(reader: DocumentReader, noSplit: boolean): Stage<RecognizedSource, SplitSource> {
  return {
    id: 'split',
    weight: 1,
    run: async (source, context) => {
      const withText = source.pages.filter((page) => !page.blank && page.words.length > 0)
      if (noSplit || source.content.kind === 'text' || withText.length < 2) return { ...source, ...whole(source.pages) }
      return { ...source, ...(await cutPages(source.pages, withText, reader, context)) }
    },
  }
}

type Cuts = Pick<SplitSource, 'cuts' | 'splitConfidence'>

async function cutPages(pages: readonly RecognizedPage[], withText: readonly RecognizedPage[], reader: DocumentReader, context: StageContext): Promise<Cuts> {
  const views = withText.map(viewOf)
  const prior = isScan(withText) ? PRIOR.scan : PRIOR.bornDigital
  const unaided = decide(views, prior, () => 0)
  if (unaided.every(({ logOdds }) => logOdds + MODEL_LIMIT < HOPELESS)) return toCuts(pages, unaided)
  const { firstPage } = await reader.read(pages, context.signal)
  const byNumber = new Map(pages.map((page, i) => [page.number, firstPage[i] ?? 0.5]))
  return toCuts(
    pages,
    decide(views, prior, (view) => modelLogOdds(byNumber.get(view.number) ?? 0.5)),
  )
}

interface Decision {
  /** Page that may begin a document. */
  readonly page: number
  readonly logOdds: number
}

/** Goes through the pages in order; what a page is compared with begins anew after each cut. */
function decide(views: readonly PageView[], prior: number, modelVote: (view: PageView) => number): Decision[] {
  let current = views.slice(0, 1)
  return views.slice(1).map((after) => {
    const logOdds = printedLogOdds({ before: current, after }, prior) + modelVote(after)
    current = isCut(logOdds) ? [after] : [...remembered(current), after]
    return { page: after.number, logOdds }
  })
}

/** The first page names sender and matter, the last ones are nearest; a file of 2,000 pages must not be compared page by page with all before. */
function remembered(pages: readonly PageView[]): PageView[] {
  return [...pages.slice(0, 1), ...pages.slice(1).slice(-3)]
}

function isCut(logOdds: number): boolean {
  return toProbability(logOdds) >= CUT_FROM
}

function toCuts(pages: readonly RecognizedPage[], decisions: readonly Decision[]): Cuts {
  const first = pages[0]?.number ?? 1
  const last = pages.at(-1)?.number ?? first
  const starts = [first, ...decisions.filter((d) => isCut(d.logOdds)).map((d) => d.page)]
  const cuts: DocumentCut[] = starts.map((firstPage, i) => ({ firstPage, lastPage: (starts[i + 1] ?? last + 1) - 1 }))
  const splitConfidence = decisions.map((d) => toProbability(d.logOdds)).reduce((product, p) => product * Math.max(p, 1 - p), 1)
  return { cuts, splitConfidence }
}

function whole(pages: readonly RecognizedPage[]): Cuts {
  const firstPage = pages[0]?.number ?? 1
  return { cuts: [{ firstPage, lastPage: pages.at(-1)?.number ?? firstPage }], splitConfidence: 1 }
}

/** Mostly read from pixels. */
function isScan(pages: readonly RecognizedPage[]): boolean {
  return pages.filter((page) => page.source === 'ocr').length * 2 > pages.length
}
