/** Puts what a person says about each file beside the line that answers for it. */
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { Answered } from './classification-figures.ts'
import type { Truth } from './truth.ts'

export interface Judged extends Answered {
  readonly path: string
  readonly labels: Truth['labels']
  /** undefined: the file was not read. */
  readonly line: ResultLine | undefined
  /** The most probable type with its probability 0..1, also where that was too little for an answer; a file that was not read has none. */
  readonly guess: { readonly id: string | null; readonly confidence: number }
  /** Into how many documents the file was cut; one is right. */
  readonly parts: number
}

/** Lines are matched by `source.path`. */
export function judgeDocuments(truths: readonly Truth[], lines: readonly ResultLine[]): Judged[] {
  const byPath = Map.groupBy(
    lines.filter((line) => line.type !== undefined),
    (line) => line.source.path,
  )
  return truths.map((truth) => judge(truth, byPath.get(truth.path) ?? []))
}

/** The line that answers for a file; undefined if it was not read. `lines` are those of that file. */
export function answeringLine(lines: readonly ResultLine[]): ResultLine | undefined {
  return lines.filter((line) => line.type !== undefined).reduce<ResultLine | undefined>((a, b) => (a === undefined || speaksBefore(b, a) ? b : a), undefined)
}

/**
 * Of several documents cut from one file the longest speaks for it, then the surest. A missing answer differs from every truth, also from
 * null; «unknown» never goes without a person, so it has no confidence that could admit it.
 */
function judge({ path, labels }: Truth, lines: readonly ResultLine[]): Judged {
  const line = answeringLine(lines)
  const type = line?.type
  const answer = type === undefined ? '' : type.id
  return {
    path,
    labels,
    line,
    truth: labels.type,
    answer,
    confidence: answer === null ? 0 : (type?.confidence ?? 0),
    guess: { id: type?.id ?? type?.alternatives[0]?.id ?? null, confidence: type?.confidence ?? 0 },
    parts: lines.length,
  }
}

function speaksBefore(a: ResultLine, b: ResultLine): boolean {
  const difference = pagesOf(a) - pagesOf(b)
  return difference === 0 ? (a.type?.confidence ?? 0) > (b.type?.confidence ?? 0) : difference > 0
}

function pagesOf(line: ResultLine): number {
  const [first, last] = line.source.pages ?? [1, 1]
  return last - first + 1
}
