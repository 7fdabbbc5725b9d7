/** The text of an HTML e-mail. Nothing is loaded: images are dropped, links lose their address. */
import { convert } from 'html-to-text'

const GAP = '   '

const OPTIONS = {
  wordwrap: false,
  formatters: {
    /** Cells of a row stand beside each other with a column gap. */
    cell: (element: { readonly children: unknown }, walk: (children: unknown, builder: unknown) => void, builder: { addLiteral(text: string): void }) => {
      walk(element.children, builder)
      builder.addLiteral(GAP)
    },
  },
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { ignoreHref: true } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'table', format: 'block' },
    { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
  ],
} as const

export function htmlText(html: string): string {
  return convert(html, OPTIONS)
}
