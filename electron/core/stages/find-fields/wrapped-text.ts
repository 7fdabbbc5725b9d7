/** Values that a line break cuts in two: «Aktenzeichen II-3 / 5099/26», «Frau Gülsüm / Werner». The mention lies on the first part and reads as both. */
import { foldText } from '../../../shared/text/fold-text.ts'
import { isGivenName } from '../../../shared/text/given-names.ts'
import type { Mention } from '../../../shared/text/mention.ts'
import { findNames, type NameMention } from '../../../shared/text/person-name.ts'
import type { DocumentView } from './document-view.ts'

const CODE_HEAD = /(?<![\w.,/-])[A-ZÄÖÜ]{1,4}(?:-\d{1,2})?$/
const CODE_TAIL = /^\d[\w./-]*\d(?![\w/])/

export function wrappedCodes(view: Pick<DocumentView, 'lines' | 'grid'>, row: number): Mention[] {
  const broken = breakAfter(view, row)
  if (!broken) return []
  const [head, tail] = [CODE_HEAD.exec(broken.text)?.[0], CODE_TAIL.exec(broken.next)?.[0]]
  return head && tail ? [{ from: broken.text.length - head.length, to: broken.text.length, surface: `${head} ${tail}` }] : []
}

export function wrappedNames(view: Pick<DocumentView, 'lines' | 'grid'>, row: number): NameMention[] {
  const broken = breakAfter(view, row)
  if (!broken) return []
  const given = broken.text.split(' ').at(-1) ?? ''
  if (!isGivenName(foldText(given)) || !/^\p{Lu}/u.test(given)) return []
  const joined = `${given} ${broken.next}`
  const name = findNames(joined)[0]
  if (name?.from !== 0 || !name.surface.includes(' ')) return []
  return [{ from: broken.text.length - given.length, to: broken.text.length, surface: name.surface, basis: 'given-name' }]
}

/** The end of a line of running text and the start of the next one. */
function breakAfter(view: Pick<DocumentView, 'lines' | 'grid'>, row: number): { text: string; next: string } | undefined {
  const [line, next] = [view.lines[row], view.lines[row + 1]]
  const isProse = view.grid.row(row).length === 1 && view.grid.row(row + 1).length === 1
  if (!line || !next || line.page !== next.page || !isProse || line.text.length < 40) return undefined
  return { text: line.text, next: next.text }
}
