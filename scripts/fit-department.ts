/**
 * Fits the weights by which the department of a document is chosen on the marked letters in models/training/corpus and writes them to
 * electron/core/stages/classify/{department-weights,type-shares}.ts. Run: `node scripts/fit-department.ts [--dry]`; about ten minutes on two cores.
 * The model's opinion comes from an n-gram model that has not seen the letter (./fit-department/opinions.ts); `unknown.txt`, which measures, teaches nothing.
 * Model: multinomial logit, L2-regularised, full-batch Adagrad; each letter as written and with errors of recognition. Figures are from four folds.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { homeOf, leaningsOf } from '../electron/core/stages/classify/choose-department.ts'
import { departmentCues } from '../electron/core/stages/classify/department-cues.ts'
import type { TypeShares } from '../electron/core/stages/classify/type-shares.ts'
import { type DocumentType, taxonomySchema } from '../electron/shared/taxonomy/taxonomy.ts'
import { damaged, type Letter, pagesOf, readLetters } from './fit-department/letters.ts'
import { fitLogit, type LogitExample, type LogitWeights, probabilities } from './fit-department/logit.ts'
import { FOLDS, outOfFoldOpinions } from './fit-department/opinions.ts'
import { seeded } from './random/seeded.ts'

interface Reading {
  readonly letter: Letter
  readonly isNoisy: boolean
  readonly types: readonly { readonly id: string; readonly confidence: number }[]
  readonly departments: readonly { readonly id: string; readonly confidence: number }[]
  readonly cues: readonly string[]
}

const WEIGHTS = new URL('../electron/core/stages/classify/department-weights.ts', import.meta.url)
const SHARES = new URL('../electron/core/stages/classify/type-shares.ts', import.meta.url)
const TAXONOMY = new URL('../resources/taxonomy/taxonomy.yaml', import.meta.url)
/** Share of words that recognition damages in a poor scan. */
const DAMAGE = 0.1
/** Letters that a type's row is given at its home beforehand. */
const SMOOTHING = 2
const NO_TYPE = 'none'
/** Smaller ones are left out. */
const [LEAST_WEIGHT, LEAST_SHARE] = [0.02, 0.005]

const taxonomy = taxonomySchema.parse(parse(readFileSync(TAXONOMY, 'utf8')))
const departments = taxonomy.departments.map(({ id }) => id)
const homes = [...new Set([...taxonomy.types.map(homeOf), homeOf(undefined)])]
const readings = readAll()
const cueNames = [...new Set(readings.flatMap(({ cues }) => cues))].sort()
const figures = crossValidate()
process.stdout.write(`${figures}\n`)
if (!process.argv.includes('--dry')) write(fitOn(readings), figures)

function readAll(): Reading[] {
  const random = seeded(9)
  const letters = readLetters().filter(({ type }) => type !== 'unknown')
  const versions = letters.map(({ pages }) => [pages, damaged(pages, DAMAGE, random)])
  const types = taxonomy.types.map(({ id }) => id)
  const opinions = outOfFoldOpinions(letters, versions, { types, departments })
  return letters.flatMap((letter, i) =>
    (opinions[i] ?? []).map((opinion, version) => ({
      letter,
      isNoisy: version > 0,
      types: types.map((id, t) => ({ id, confidence: opinion.types[t] ?? 0 })),
      departments: departments.map((id, d) => ({ id, confidence: opinion.departments[d] ?? 0 })),
      cues: [...departmentCues(pagesOf(versions[i]?.[version] ?? []))],
    })),
  )
}

function crossValidate(): string {
  const right = { written: 0, noisy: 0, modelAlone: 0, letters: 0 }
  let [claimed, hits] = [0, 0]
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeldOut = ({ letter }: Reading) => letter.index % FOLDS === fold
    const { weights, shares } = fitOn(readings.filter((reading) => !isHeldOut(reading)))
    for (const reading of readings.filter(isHeldOut)) {
      const each = probabilities(exampleOf(reading, shares), weights)
      const isRight = bestOf(each) === reading.letter.department
      claimed += Math.max(...each)
      hits += Number(isRight)
      if (reading.isNoisy) right.noisy += Number(isRight)
      else {
        right.written += Number(isRight)
        right.modelAlone += Number(bestOf(reading.departments.map(({ confidence }) => confidence)) === reading.letter.department)
        right.letters++
      }
    }
  }
  const percent = (count: number) => `${((100 * count) / right.letters).toFixed(1)} %`
  const sure = `mean confidence ${((100 * claimed) / readings.length).toFixed(1)} % for ${((100 * hits) / readings.length).toFixed(1)} % right`
  return `${right.letters} letters, four folds: right ${percent(right.written)} as written, ${percent(right.noisy)} with 10 % damaged words, the n-gram model alone ${percent(right.modelAlone)}; ${sure}.`
}

function bestOf(each: readonly number[]): string | undefined {
  return departments[each.indexOf(Math.max(...each))]
}

function fitOn(some: readonly Reading[]): { weights: LogitWeights; shares: TypeShares } {
  const shares = sharesOf(some)
  const examples = some.map((reading) => exampleOf(reading, shares))
  return { weights: fitLogit(examples, cueNames.map(departmentOfCue), departments.length, homes.length), shares }
}

function exampleOf({ letter, types, departments: model, cues }: Reading, shares: TypeShares): LogitExample {
  const leanings = leaningsOf(model, types, taxonomy, shares)
  const known = new Map(taxonomy.types.map((type) => [type.id, type]))
  const rest = 1 - types.reduce((sum, { confidence }) => sum + confidence, 0)
  const atHome = homes.map((home) => types.reduce((sum, { id, confidence }) => sum + (homeOf(known.get(id)) === home ? confidence : 0), 0))
  return {
    model: leanings.map((leaning) => leaning.model),
    usual: leanings.map((leaning) => leaning.usual),
    homes: atHome.map((share, i) => share + (homes[i] === homeOf(undefined) ? rest : 0)),
    cues: cues.map((cue) => cueNames.indexOf(cue)),
    right: departments.indexOf(letter.department),
  }
}

function departmentOfCue(cue: string): number {
  return departments.indexOf(cue.slice(0, cue.indexOf('/')))
}

function sharesOf(some: readonly Reading[]): TypeShares {
  const written = some.filter(({ isNoisy }) => !isNoisy)
  const row = (type: DocumentType | undefined): TypeShares[string] => {
    const own = written.filter(({ letter }) => (type ? letter.type === type.id : !taxonomy.types.some(({ id }) => id === letter.type)))
    const home = type?.dept ?? 'poststelle'
    const count = (id: string) => own.filter(({ letter }) => letter.department === id).length
    const before = (id: string) => SMOOTHING * (0.1 / departments.length + (id === home ? 0.9 : 0))
    return { home, shares: Object.fromEntries(departments.map((id) => [id, (count(id) + before(id)) / (own.length + SMOOTHING)])) }
  }
  return { ...Object.fromEntries(taxonomy.types.map((type) => [type.id, row(type)])), [NO_TYPE]: row(undefined) }
}

function write({ weights, shares }: ReturnType<typeof fitOn>, provenance: string): void {
  const table = (names: readonly string[], values: readonly number[]) => names.map((name, i) => [name, values[i] ?? 0] as const)
  const { model, usual } = weights
  const rows = [
    `model: ${rounded(model)}`,
    `usual: ${rounded(usual)}`,
    `base: ${literal(table(departments, weights.base))}`,
    `hearing: ${literal(table(homes, weights.hearing))}`,
    `byCue: {\n${table(cueNames, weights.cues)
      .filter(([, weight]) => weight >= LEAST_WEIGHT)
      .map(([name, weight]) => `    '${name}': ${rounded(weight)},\n`)
      .join('')}  }`,
  ]
  replaceIn(WEIGHTS, [/^ \* Fitted on .*$/m, ` * Fitted on ${provenance}`], rows)
  const perType = Object.entries(shares).map(([type, { home, shares: own }]) => {
    const said = Object.entries(own).filter(([, share]) => share >= LEAST_SHARE)
    return `${keyOf(type)}: { home: '${home}', shares: ${literal(said)} }`
  })
  replaceIn(SHARES, undefined, perType)
}

/** Replaces a note in the file's comment and the rows of the table at its end. */
function replaceIn(file: URL, note: readonly [RegExp, string] | undefined, rows: readonly string[]): void {
  const old = readFileSync(file, 'utf8')
  const noted = note ? old.replace(...note) : old
  writeFileSync(file, `${noted.slice(0, noted.indexOf(' = {\n') + 5)}${rows.map((row) => `  ${row},\n`).join('')}}\n`)
}

function literal(entries: readonly (readonly [string, number])[]): string {
  return `{ ${entries.map(([name, value]) => `${keyOf(name)}: ${rounded(value)}`).join(', ')} }`
}

function keyOf(name: string): string {
  return /^[a-z]\w*$/.test(name) ? name : `'${name}'`
}

function rounded(value: number): number {
  return Number(value.toFixed(2))
}
