/** Every amount of money of a document as an option for the amount fields; equal amounts are one option that has the features of all its places. */
import { findAmounts } from '../../../../shared/text/german-amount.ts'
import type { DocumentView } from '../document-view.ts'
import type { Option } from './choice-model.ts'
import { bucket, mentionFeatures, withType } from './mention-features.ts'

export function amountOptions(view: DocumentView): Option[] {
  const amounts = view.lines.flatMap((line, row) =>
    findAmounts(line.text)
      .filter((a) => (a.hasCurrency || a.hasCents) && Number(a.value) !== 0)
      .map((amount) => ({ line, row, amount })),
  )
  const sizes = [...new Set(amounts.map(({ amount }) => Math.abs(Number(amount.value))))].sort((a, b) => b - a)
  return amounts.map(({ line, row, amount }, order) => {
    const rank = sizes.indexOf(Math.abs(Number(amount.value)))
    const features = [
      ...mentionFeatures(view, row, amount),
      `rank:${bucket(rank, [0, 1, 3])}`,
      ...(sizes.length === 1 ? ['rank:only'] : []),
      `o:${bucket(order, [0, 1, 3])}`,
      ...(order === amounts.length - 1 ? ['o:last'] : []),
      ...(amounts.some((other) => other !== amounts[order] && other.amount.value === amount.value) ? ['o:again'] : []),
      amount.hasCurrency ? 'f:currency' : 'f:bare',
      ...(amount.value.startsWith('-') ? ['f:minus'] : []),
      `near:${bucket(Math.abs(Number(amount.value)), [30, 100, 300, 700, 1500, 4000])}`,
    ]
    return {
      from: amount.from,
      to: amount.to,
      surface: amount.surface,
      line,
      row,
      normalized: amount.value,
      repair: amount.repair,
      features: withType(view, features),
    }
  })
}
