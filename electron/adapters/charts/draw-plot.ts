/**
 * Charts as SVG text without scripts, by Observable Plot. Plot draws into a document; linkedom is one without a browser. The document is given
 * with each drawing and nothing global is touched.
 */
import { type PlotOptions, plot } from '@observablehq/plot'
import { parseHTML } from 'linkedom'

/** Colours that stay apart in print and for eyes that do not tell red from green (after Okabe & Ito 2008). */
export const INK = { right: '#1f5ab8', wrong: '#c75000', quiet: '#58616c', line: '#dfe2e6', ground: '#ffffff' } as const

/** `title` is what a screen reader says instead of the picture. */
export function drawPlot(title: string, options: PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const drawing = plot({ ...options, document, style: { fontSize: '11px', fontFamily: 'inherit', color: '#1b1f24', background: INK.ground } })
  drawing.setAttribute('role', 'img')
  drawing.setAttribute('aria-label', title)
  return drawing.outerHTML
}
