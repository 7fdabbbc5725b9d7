/** From per-word tag probabilities to field values: runs of words on one page (BIO decoding, Ramshaw & Marcus 1995). */
import type { TaggedSpan } from '../../shared/domain/document.ts'
import type { Word } from '../../shared/domain/page.ts'

/** Where the tags of each field stand in the output of the token head. */
export interface FieldTag {
  readonly name: string
  /** Index of `B-name`; -1 if the model has none. */
  readonly begin: number
  /** Index of `I-name`; -1 if the model has none. */
  readonly inside: number
  /** 0..1: how far the model's spans of this field can be trusted, measured on documents it was not trained on. */
  readonly reliability: number
}

/** Below this confidence a span is no proposal (heuristic; ranking weighs the rest). */
const LEAST_CONFIDENCE = 0.2

/** What one word most likely is, apart from «no field». */
interface Mark {
  readonly word: number
  readonly field: number
  /** P(B) + P(I) of the field. */
  readonly probability: number
  readonly begins: boolean
  /** More probable than «no field». */
  readonly sure: boolean
}

/** Fields without a measured reliability count in full. */
export function fieldTagsOf(tags: readonly string[], reliability: Readonly<Record<string, number>> = {}): FieldTag[] {
  const names = [...new Set(tags.filter((tag) => tag !== 'O').map((tag) => tag.slice(2)))]
  return names.map((name) => ({ name, begin: tags.indexOf(`B-${name}`), inside: tags.indexOf(`I-${name}`), reliability: reliability[name] ?? 1 }))
}

/** `probabilities[i]` holds the tag probabilities of word i, `O` first; undefined for a word that was not read. */
export function decodeSpans(
  page: number,
  words: readonly Word[],
  probabilities: readonly (readonly number[] | undefined)[],
  fields: readonly FieldTag[],
): TaggedSpan[] {
  const runs: Mark[][] = []
  probabilities.forEach((tags, word) => {
    const mark = tags && markOf(word, tags, fields)
    const run = runs.at(-1)
    if (!mark) return
    if (run && continues(run, mark, words)) run.push(mark)
    else runs.push([mark])
  })
  return runs
    .filter((run, i) => !isFringe(run, runs[i - 1]) && !isFringe(run, runs[i + 1]))
    .map((run) => spanOf(page, run, fields))
    .filter((span) => span.confidence >= LEAST_CONFIDENCE)
}

function markOf(word: number, tags: readonly number[], fields: readonly FieldTag[]): Mark | undefined {
  let best: Mark | undefined
  fields.forEach((field, index) => {
    const begin = tags[field.begin] ?? 0
    const inside = tags[field.inside] ?? 0
    const probability = begin + inside
    if (probability > (best?.probability ?? 0)) best = { word, field: index, probability, begins: begin > inside, sure: probability > (tags[0] ?? 0) }
  })
  return best !== undefined && (best.sure || best.probability >= LEAST_CONFIDENCE) ? best : undefined
}

/** A value goes on in the next word of its own line or of the next line. */
function continues(run: readonly Mark[], mark: Mark, words: readonly Word[]): boolean {
  const last = run.at(-1)
  if (!last || mark.begins || mark.word !== last.word + 1 || mark.field !== last.field || mark.sure !== last.sure) return false
  return (words[mark.word]?.line ?? 0) - (words[last.word]?.line ?? 0) <= 1
}

/** Doubtful words that lean on a sure value of the same field are its surroundings, not another value. */
function isFringe(run: readonly Mark[], neighbour: readonly Mark[] | undefined): boolean {
  const first = run[0]
  const last = run.at(-1)
  const other = neighbour?.[0]
  if (!first || !last || !other || first.sure || !other.sure || other.field !== first.field) return false
  return other.word === last.word + 1 || neighbour?.at(-1)?.word === first.word - 1
}

function spanOf(page: number, run: readonly Mark[], fields: readonly FieldTag[]): TaggedSpan {
  const first = run[0]
  const last = run.at(-1)
  const field = fields[first?.field ?? 0]
  return {
    name: field?.name ?? '',
    page,
    firstWord: first?.word ?? 0,
    lastWord: last?.word ?? 0,
    confidence: (run.reduce((sum, mark) => sum + mark.probability, 0) / run.length) * (field?.reliability ?? 1),
  }
}
