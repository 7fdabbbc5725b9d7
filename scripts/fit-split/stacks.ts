/** Stacks of scanned mail, composed of recognised pages, with the truth about where documents begin. The same seed gives the same stacks. */
import type { RecognizedPage } from '../../electron/shared/domain/page.ts'
import { separatorText } from '../../electron/shared/domain/separator.ts'
import { pick } from '../random/seeded.ts'
import type { Mail } from './mail.ts'

export interface Stack {
  readonly pages: readonly RecognizedPage[]
  /** Numbers of the pages on which a document begins, the first one among them. */
  readonly starts: ReadonlySet<number>
}

/** How many documents: 3 to 40, 8 on average (exponential above the least). */
const DOCUMENTS = { least: 3, most: 40, mean: 8 } as const
/** Of 100 places in a stack (heuristic). Long letters have 2 to 8 pages; a pair is two documents of one sender. */
const SHARES = { single: 66, long: 18, enclosure: 7, pair: 9 } as const
/** Shares of stacks scanned on both sides, with a separator sheet here and there, and of longer documents whose sheets fell out of order. */
const [DUPLEX, WITH_SHEETS, SHUFFLED] = [0.2, 0.15, 0.07]
/** A sheet lies before one document in three of such a stack. */
const SHEET = 0.33

export function composeStack(mail: Mail, random: () => number): Stack {
  const count = Math.min(DOCUMENTS.most, DOCUMENTS.least + Math.round(-Math.log(1 - random()) * (DOCUMENTS.mean - DOCUMENTS.least)))
  const isDuplex = random() < DUPLEX
  const hasSheets = random() < WITH_SHEETS
  const pages: RecognizedPage[] = []
  const starts = new Set<number>()
  const add = (page: RecognizedPage) => pages.push({ ...page, number: pages.length + 1 })
  const addBack = () => isDuplex && pages.length % 2 === 1 && add(pick([EMPTY, ...mail.blank.flat(2)], random))
  while (starts.size < count) {
    const { kind, documents } = drawGroup(mail, random)
    for (const document of documents) {
      if (hasSheets && random() < SHEET) {
        add(SEPARATOR_SHEET)
        addBack()
      }
      starts.add(pages.length + 1)
      for (const page of kind === 'long' && random() < SHUFFLED ? shuffled(document, random) : document) add(page)
      addBack()
    }
  }
  return { pages, starts }
}

function drawGroup(mail: Mail, random: () => number): { readonly kind: keyof typeof SHARES; readonly documents: readonly (readonly RecognizedPage[])[] } {
  let left = random() * Object.values(SHARES).reduce((sum, share) => sum + share, 0)
  for (const [kind, share] of Object.entries(SHARES) as [keyof typeof SHARES, number][]) {
    left -= share
    if (left < 0) return { kind, documents: pick(mail[kind], random) }
  }
  return { kind: 'single', documents: pick(mail.single, random) }
}

/** Two sheets changed places, or the document lies back to front. */
function shuffled(document: readonly RecognizedPage[], random: () => number): readonly RecognizedPage[] {
  if (document.length < 3) return document
  if (random() < 0.3) return document.toReversed()
  const at = Math.floor(random() * (document.length - 1))
  return document.map((page, i) => (i === at ? (document[at + 1] ?? page) : i === at + 1 ? (document[at] ?? page) : page))
}

const EMPTY: RecognizedPage = {
  number: 1,
  source: 'ocr',
  words: [],
  formValues: [],
  confidence: 1,
  turnedDegrees: 0,
  skewDegrees: 0,
  blank: true,
  issues: [],
}
const SEPARATOR_SHEET: RecognizedPage = { ...EMPTY, blank: false, codes: [{ format: 'QRCode', text: separatorText({}) }] }
