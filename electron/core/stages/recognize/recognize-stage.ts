/** Gives every page its final text: the file's own where that is trustworthy, OCR elsewhere. Pages are read side by side; order is kept. */
import type { PagedSource, RecognizedSource } from '../../../shared/domain/document.ts'
import type { InspectedPage, RecognizedPage } from '../../../shared/domain/page.ts'
import type { Stage, StageContext } from '../../pipeline/stage.ts'
import type { BarcodeReader } from '../../ports/barcode-reader.ts'
import type { OcrEngine } from '../../ports/ocr-engine.ts'
import type { PageReader } from '../../ports/page-reader.ts'
import { recognizePage } from './recognize-page.ts'

/** Pages under way at a time. The engine pool decides how many are really read at once; this bounds the page images in memory. */
const PAGES_UNDER_WAY = 8

/** Page failures become issues of their page; everything else passes through and ends the stage. */
export function recognizeStage(pages: PageReader, ocr: OcrEngine, barcodes?: BarcodeReader): Stage<PagedSource, RecognizedSource> {
  return {
    id: 'recognize',
    weight: 12,
    async run(input, context) {
      const { content } = input
      if (content.kind === 'text') return { ...input, pages: input.inspected.map(embeddedPage) }
      const tools = { pages, ocr, signal: context.signal, ...(barcodes === undefined ? {} : { barcodes }) }
      return { ...input, pages: await eachPage(input.inspected, context, (page) => recognizePage(content, page, tools)) }
    },
  }
}

function embeddedPage(page: InspectedPage): RecognizedPage {
  const { number, words, formValues } = page
  return { number, source: 'embedded', words, formValues, confidence: 1, turnedDegrees: 0, skewDegrees: 0, blank: words.length === 0, issues: [] }
}

async function eachPage(
  pages: readonly InspectedPage[],
  { signal, report }: StageContext,
  recognize: (page: InspectedPage) => Promise<RecognizedPage>,
): Promise<RecognizedPage[]> {
  const results = new Map<number, RecognizedPage>()
  const waiting = pages.entries()
  let hasFailed = false
  const lane = async () => {
    for (const [i, page] of waiting) {
      if (hasFailed) return
      signal.throwIfAborted()
      try {
        results.set(i, await recognize(page))
      } catch (error) {
        hasFailed = true
        throw error
      }
      report(results.size / pages.length)
    }
  }
  await Promise.all(Array.from({ length: PAGES_UNDER_WAY }, lane))
  return pages.flatMap((_, i) => results.get(i) ?? [])
}
