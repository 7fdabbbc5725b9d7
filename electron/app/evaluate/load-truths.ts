/**
 * Finds the labelled files of a folder. A file's label is its truth file (`<name>.json` beside it, in `truth/`, or in the folder given by
 * option), or else the folder it lies in, if that is named like a document type.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { type Taxonomy, typeById } from '../../shared/taxonomy/taxonomy.ts'
import { type Truth, type TruthLabels, truthLabelsSchema } from './truth.ts'

export interface LabelledFolder {
  /** In order of their paths. */
  readonly truths: readonly Truth[]
  /** Files without a label; they are not read. */
  readonly unlabelled: readonly string[]
}

const TRUTH_FOLDER = 'truth'

/** Throws usage if the folder is missing, holds no labelled file, or a label names an unknown type. */
export function loadTruths(folder: string, taxonomy: Taxonomy, truthFolder?: string): LabelledFolder {
  const truths: Truth[] = []
  const unlabelled: string[] = []
  for (const file of filesOf(folder, truthFolder)) {
    const labels = labelsOf(file, folder, taxonomy, truthFolder)
    if (labels) truths.push({ path: file, labels })
    else unlabelled.push(file)
  }
  if (truths.length === 0) throw new PostlotseError('usage', `${folder}: no labelled file (folders named like types, or truth files)`)
  return { truths, unlabelled }
}

function filesOf(folder: string, truthFolder: string | undefined): string[] {
  const besides = [path.join(folder, TRUTH_FOLDER), ...(truthFolder === undefined ? [] : [truthFolder])].map((one) => path.resolve(one))
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && path.extname(entry.name) !== '.json')
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !besides.includes(path.resolve(path.dirname(file))))
      .sort()
  } catch (cause) {
    throw new PostlotseError('usage', `${folder} cannot be listed`, { cause })
  }
}

function labelsOf(file: string, folder: string, taxonomy: Taxonomy, truthFolder: string | undefined): TruthLabels | undefined {
  const name = `${path.basename(file, path.extname(file))}.json`
  const places = [path.dirname(file), path.join(folder, TRUTH_FOLDER), ...(truthFolder === undefined ? [] : [truthFolder])]
  const truthFile = places.map((place) => path.join(place, name)).find((candidate) => existsSync(candidate))
  if (truthFile !== undefined) return readTruth(truthFile, taxonomy)
  const type = typeById(taxonomy, path.basename(path.dirname(path.resolve(file))))
  return type && { type: type.id }
}

function readTruth(file: string, taxonomy: Taxonomy): TruthLabels {
  let labels: TruthLabels
  try {
    labels = truthLabelsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new PostlotseError('usage', `${file} is no truth file`, { cause })
  }
  if (labels.type !== null && !typeById(taxonomy, labels.type)) throw new PostlotseError('usage', `${file}: unknown type «${labels.type}»`)
  return labels
}
