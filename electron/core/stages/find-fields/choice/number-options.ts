/** Small numbers, as figures or words, as options for the fields that count or grade. */
import { mentionsOf } from '../../../../shared/text/mention.ts'
import type { DocumentView } from '../document-view.ts'
import { readCount } from '../value-of-kind.ts'
import type { Option } from './choice-model.ts'
import { bucket, mentionFeatures, withType } from './mention-features.ts'

const NUMBER =
  /(?<![\p{L}\d.,/:-])(?:100|\d{1,2}|eine[rnm]?|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zweit|dritt|viert|fünft)(?![\p{L}\d]|[.,:/]\d|\.(?! *$))/giu
/** Degrees of disability are tens from 20 to 100 (§ 152 SGB IX). */
const ALLOWED: Readonly<Record<string, (value: number) => boolean>> = {
  'disability.degree': (value) => value >= 20 && value <= 100 && value % 10 === 0,
  'household.size': (value) => value >= 1 && value <= 15,
}

export const NUMBER_FIELDS = Object.keys(ALLOWED)

export function numberOptions(view: DocumentView, field: string): Option[] {
  const allowed = ALLOWED[field]
  const numbers = view.lines.flatMap((line, row) => mentionsOf(line.text, NUMBER).map((mention) => ({ line, row, mention, value: numberOf(mention.surface) })))
  const fitting = numbers.filter(({ value }) => allowed?.(value))
  const values = [...new Set(fitting.map(({ value }) => value))]
  return fitting.map(({ line, row, mention, value }, order) => {
    const features = [
      ...mentionFeatures(view, row, mention),
      `h:${value}`,
      /\d/.test(mention.surface) ? 'f:figures' : 'f:spelled',
      `o:${bucket(order, [0, 2, 6])}`,
      `rank:${bucket(values.filter((other) => other > value).length, [0, 1, 3])}`,
      ...(/[☒⊠x]\]? ?$/i.test(line.text.slice(Math.max(0, mention.from - 4), mention.from)) ? ['h:ticked'] : []),
    ]
    return { ...mention, line, row, normalized: String(value), features: withType(view, features) }
  })
}

function numberOf(surface: string): number {
  if (/\d/.test(surface)) return Number(surface)
  return Number(readCount(surface)?.normalized ?? Number.NaN) || ['zweit', 'dritt', 'viert', 'fünft'].indexOf(surface.toLowerCase()) + 2
}
