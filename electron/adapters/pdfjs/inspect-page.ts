/** What a PDF page itself says: its words, form values, and what else is on it. */
import type { InspectedPage } from '../../shared/domain/page.ts'
import { formValuesOf, type Widget } from './form-values.ts'
import { wordsOf } from './glyph-words.ts'
import { imageFraction } from './image-coverage.ts'
import type { LoadedPage } from './load-page.ts'
import { inReadingOrder } from './reading-order.ts'
import type { PaintedGlyph } from './shown-text.ts'

export async function inspectPage(page: LoadedPage, number: number): Promise<InspectedPage> {
  const { painted, widthPt, heightPt, viewport } = page
  const words = inReadingOrder(wordsOf(painted.glyphs), page)
  // Broken annotations must not cost the printed page.
  const widgets = (await page.proxy.getAnnotations().catch(() => [])) as readonly Widget[]
  return {
    number,
    widthPt,
    heightPt,
    words,
    formValues: formValuesOf(widgets, { number, widthPt, heightPt, viewport, words }),
    imageFraction: imageFraction(painted.images, page),
    hasMarks: painted.hasDrawings || painted.images.length > 0,
    invisibleText: isMostlyInvisible(painted.glyphs),
  }
}

/** Stands for a page that cannot be read, so that page numbers hold and rasterising it names the error. A4. */
export function unreadablePage(number: number): InspectedPage {
  return { number, widthPt: 595, heightPt: 842, words: [], formValues: [], imageFraction: 0, hasMarks: true, invisibleText: false }
}

function isMostlyInvisible(glyphs: readonly PaintedGlyph[]): boolean {
  const printed = glyphs.filter((glyph) => glyph.text.trim() !== '')
  return printed.filter((glyph) => !glyph.visible).length * 2 > printed.length
}
