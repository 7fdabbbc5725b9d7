/**
 * Documents with known answers, from which heads are fitted: the marked letters that come with the checkout, or a folder labelled as for `evaluate`.
 * A part of them is held out to measure.
 */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { readReference } from '../../adapters/transformers/read-reference.ts'
import { pageOfText } from '../../core/stages/pages/page-of-text.ts'
import type { Scored } from '../../shared/domain/document.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'
import { type Taxonomy, typeById } from '../../shared/taxonomy/taxonomy.ts'
import type { Config } from '../config/load-config.ts'
import { SHIPPED } from '../config/paths.ts'

export interface Example {
  readonly pages: readonly RecognizedPage[]
  /** null: of none of the types. */
  readonly type: string | null
  readonly department?: string
  /** What the shipped reader says without having learned from it; absent: ask it. */
  readonly readerTypes?: readonly Scored[]
}

export interface PackExamples {
  readonly taught: readonly Example[]
  readonly heldOut: readonly Example[]
  /** Whether what the shipped reader says of those held out is said without having learned from them; if not, its figures are better than it is. */
  readonly readerIsFresh: 'yes' | 'types' | 'no'
}

const FIFTH = 5
/** Corpus files of documents of no type: for learning, and for measuring only. */
const NO_TYPE_FILES = ['unknown-training.txt', 'unknown.txt']
const HEADER = /^=== dept=(\S+) .*$/m

/** The marked letters of the checkout, those held out that the reader comes with as its reference. Throws pack-examples where there are no letters. */
export async function shippedExamples({ modelsFolder, taxonomy }: Pick<Config, 'modelsFolder' | 'taxonomy'>): Promise<PackExamples> {
  const reference = (await readReference(modelsFolder)) ?? []
  return markedExamples(SHIPPED.letters, taxonomy, new Map(reference.map(({ text, types }) => [text, types])))
}

/**
 * The marked letters of a folder, one file a type. `reference`: letters that are held out, by their text, with the types that the shipped reader gave them
 * before it learned from them. Without any, a fifth of each type is held out, and the reader has learned from most of it.
 */
export async function markedExamples(folder: string, taxonomy: Taxonomy, reference: ReadonlyMap<string, readonly Scored[]>): Promise<PackExamples> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new PostlotseError('pack-examples', `no marked letters in ${folder}`, { cause })
  })
  const files = names.filter((name) => NO_TYPE_FILES.includes(name) || typeById(taxonomy, path.parse(name).name)).sort()
  const letters = (await Promise.all(files.map((name) => readLetters(folder, name)))).flat()
  if (reference.size === 0) return { ...fifthHeldOut(letters.map(({ example }) => example)), readerIsFresh: 'no' }
  const fresh = new Map([...reference].map(([text, types]) => [folded(text), types]))
  const taught = letters.filter(({ text }) => !fresh.has(folded(text))).map(({ example }) => example)
  const heldOut = letters.flatMap(({ text, example }) => {
    const readerTypes = fresh.get(folded(text))
    return readerTypes ? [{ ...example, readerTypes }] : []
  })
  return { taught, heldOut, readerIsFresh: 'types' }
}

/** Every fifth of each type. */
export function fifthHeldOut(examples: readonly Example[]): Pick<PackExamples, 'taught' | 'heldOut'> {
  const groups = [...Map.groupBy(examples, (example) => example.type).values()]
  const isHeldOut = (i: number) => i % FIFTH === FIFTH - 1
  return {
    taught: groups.flatMap((group) => group.filter((_, i) => !isHeldOut(i))),
    heldOut: groups.flatMap((group) => group.filter((_, i) => isHeldOut(i))),
  }
}

async function readLetters(folder: string, name: string): Promise<{ readonly text: string; readonly example: Example }[]> {
  const contents = `\n${await readFile(path.join(folder, name), 'utf8')}`
  const type = NO_TYPE_FILES.includes(name) ? null : path.parse(name).name
  return contents
    .split(/\n(?==== dept=)/)
    .slice(1)
    .map((letter) => {
      const department = HEADER.exec(letter)?.[1]
      const text = letter.slice(letter.indexOf('\n') + 1).replaceAll(/\[\[[\w.]+\|([^\]]*)\]\]/g, '$1')
      return { text, example: { pages: text.split('\f').map(pageOf), type, ...(department === undefined ? {} : { department }) } }
    })
}

function pageOf(text: string, i: number): RecognizedPage {
  const { number, words, formValues } = pageOfText(text, i + 1)
  return { number, source: 'embedded', words, formValues, confidence: 1, turnedDegrees: 0, skewDegrees: 0, blank: words.length === 0, issues: [] }
}

/** What stays of a text however its lines are broken. */
function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
