/** How a document is named to people: file, attachment inside it, pages if it does not begin with the first one. Never the folders above. */
import path from 'node:path'
import type { TableMessages } from '../../shared/messages/cli-messages.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'

export function documentName({ source }: ResultLine, messages: TableMessages): string {
  const base = path.basename(source.path)
  const inner = source.attachment === undefined ? base : `${base} › ${path.basename(source.attachment)}`
  const [first, last] = source.pages ?? [1, 1]
  return first === 1 ? inner : `${inner} ${messages.pages(first, last)}`
}
