/**
 * Fits the weights of the learned field choice (electron/core/stages/find-fields/choice) on the marked letters in models/training/corpus and writes them there.
 * Run: `node scripts/fit-field-choices.ts [--dry] [--fields=person.name,…]`. Prints four-fold cross-validated figures; takes about a minute.
 * Model: conditional logit with «none» as an option of utility 0, L2-regularised, full-batch Adagrad. Several right options share the credit.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { documentView } from '../electron/core/stages/find-fields/build-document-view.ts'
import { optionsOfFields } from '../electron/core/stages/find-fields/choice/choice-fields.ts'
import { ruleFeatures } from '../electron/core/stages/find-fields/choice/rule-features.ts'
import { findByRules } from '../electron/core/stages/find-fields/finders/find-by-rules.ts'
import type { ClassifiedDocument } from '../electron/shared/domain/document.ts'
import type { RecognizedPage, Word } from '../electron/shared/domain/page.ts'
import { taxonomySchema } from '../electron/shared/taxonomy/taxonomy.ts'
import { foldValue } from '../electron/shared/text/fold-text.ts'
import { findAmounts } from '../electron/shared/text/german-amount.ts'
import { findDates } from '../electron/shared/text/german-date.ts'
import { nameParts } from '../electron/shared/text/person-name.ts'

interface Example {
  readonly options: readonly Int32Array[]
  readonly right: readonly boolean[]
  readonly fold: number
  readonly weight: number
}
interface Data {
  readonly examples: Example[]
  readonly ids: Map<string, number>
  readonly counts: number[]
}

const CORPUS = new URL('../models/training/corpus/', import.meta.url)
const WEIGHTS = new URL('../electron/core/stages/find-fields/choice/choice-weights.ts', import.meta.url)
const TAXONOMY = new URL('../resources/taxonomy/taxonomy.yaml', import.meta.url)
const [EPOCHS, L2, RATE, LEAST_COUNT, LEAST_WEIGHT, MOST_FEATURES] = [120, 0.0015, 0.25, 4, 0.06, 800]
/** A document whose value is no option teaches little: only that the others are wrong. */
const LOST_WEIGHT = 0.3
/** The letters mark landlord and employer where the letterhead is theirs, and no sender beside it. */
const SENDER_IS: Readonly<Record<string, string>> = {
  mietvertrag: 'landlord.name',
  mietbescheinigung: 'landlord.name',
  nebenkostenabrechnung: 'landlord.name',
  wohnungsverlust: 'landlord.name',
  lohnabrechnung: 'employer.name',
  arbeitsvertrag: 'employer.name',
  'kuendigung-arbeit': 'employer.name',
}
/** Types whose letters often leave the issuer unmarked; they teach nothing about senders. */
const SENDER_UNMARKED = ['kontoauszug', 'arbeitsunfaehigkeit', 'urkunde']

const taxonomy = taxonomySchema.parse(parse(readFileSync(TAXONOMY, 'utf8')))
const only = process.argv
  .find((arg) => arg.startsWith('--fields='))
  ?.slice(9)
  .split(',')
const data = readData()
const tables = readTables()
for (const [field, set] of data) tables.set(field, fitField(field, set))
if (!process.argv.includes('--dry')) writeTables(tables)

function readData(): Map<string, Data> {
  const sets = new Map<string, Data>()
  for (const file of readdirSync(CORPUS)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const letters = `\n${readFileSync(new URL(file, CORPUS), 'utf8')}`.split('\n=== ').slice(1)
    for (const [i, letter] of letters.entries()) addLetter(sets, file.slice(0, -4), letter.slice(letter.indexOf('\n') + 1), i % 4)
  }
  return sets
}

function addLetter(sets: Map<string, Data>, type: string, text: string, fold: number): void {
  const marks: [string, string][] = []
  const plain = text.replace(/\[\[([\w.]+)\|([^\]]*)\]\]/g, (_, name: string, value: string) => {
    marks.push([name, value])
    return value
  })
  const view = documentView({ pages: layOut(plain), type: { id: type }, embedded: [], spans: [] } as unknown as ClassifiedDocument, taxonomy)
  const rules = findByRules(view)
  for (const [field, options] of optionsOfFields(view)) {
    if (options.length === 0 || (only && !only.includes(field))) continue
    let truth = marks.filter(([name]) => name === field).map(([, value]) => value)
    if (field === 'sender.name' && truth.length === 0) {
      if (SENDER_UNMARKED.includes(type)) continue
      truth = marks.filter(([name]) => name === SENDER_IS[type]).map(([, value]) => value)
    }
    const set = sets.get(field) ?? { examples: [], ids: new Map<string, number>(), counts: [] }
    sets.set(field, set)
    const mine = rules.filter((rule) => rule.name === field)
    const right = options.map((option) => truth.some((value) => isSame(field, value, option.surface, option.normalized)))
    const said = ruleFeatures(mine)
    const encoded = options.map((option) => encode(set, [...option.features, ...said(option)]))
    set.examples.push({ options: encoded, right, fold, weight: truth.length > 0 && !right.includes(true) ? LOST_WEIGHT : 1 })
  }
}

function encode({ ids, counts }: Data, features: readonly string[]): Int32Array {
  return Int32Array.from(new Set(features), (feature) => {
    const id = ids.get(feature) ?? ids.size
    ids.set(feature, id)
    counts[id] = (counts[id] ?? 0) + 1
    return id
  })
}

/** A text as pages of words: every character as wide as the next, lines wrapped at 110 characters. */
function layOut(text: string): RecognizedPage[] {
  return text.split('\f').map((page, i) => {
    const words: Word[] = []
    let [row, line] = [0, -1]
    for (const printed of page.split('\n').flatMap(wrap)) {
      const found = [...printed.matchAll(/\S+/g)]
      if (found.length > 0) line++
      for (const word of found)
        words.push({ text: word[0], box: [0.05 + word.index * 0.0085, 0.03 + row * 0.0125, word[0].length * 0.0085, 0.0095], confidence: 1, line })
      row++
    }
    return { number: i + 1, source: 'pdf-text', words, formValues: [], confidence: 1, turnedDegrees: 0, skewDegrees: 0, blank: words.length === 0, issues: [] }
  })
}

function wrap(line: string): string[] {
  const rows: string[] = []
  let rest = line.replace(/\t/g, '        ')
  while (rest.length > 110) {
    const cut = rest.lastIndexOf(' ', 110)
    if (cut < 60) break
    rows.push(rest.slice(0, cut))
    rest = rest.slice(cut + 1)
  }
  return [...rows, rest]
}

function isSame(field: string, truth: string, surface: string, normalized: string | undefined): boolean {
  if (foldValue(truth) === foldValue(surface)) return true
  if (field.startsWith('amount.') || field.startsWith('rent.')) return findAmounts(truth)[0]?.value === (normalized ?? findAmounts(surface)[0]?.value)
  if (field.endsWith('.name'))
    return sameWords(nameParts(truth), nameParts(surface)) || (field === 'sender.name' && overlap(nameParts(truth), nameParts(surface)) >= 0.6)
  const [a, b] = [findDates(truth)[0], findDates(surface)[0]]
  return a?.day !== undefined && a.day === b?.day && a.month === b.month && (a.iso === undefined || b.iso === undefined || a.iso === b.iso)
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && overlap(a, b) === 1
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b])
  return all.size === 0 ? 0 : [...all].filter((word) => a.includes(word) && b.includes(word)).length / all.size
}

function fitField(field: string, set: Data): string {
  const figures = [0, 1, 2, 3].map((fold) =>
    evaluate(
      train(
        set,
        set.examples.filter((e) => e.fold !== fold),
      ),
      set.examples.filter((e) => e.fold === fold),
    ),
  )
  const [hits = 0, false_ = 0, missed = 0] = [0, 1, 2].map((i) => figures.reduce((sum, figure) => sum + (figure[i] ?? 0), 0))
  process.stdout.write(`${field.padEnd(22)} documents ${set.examples.length} cross-validated F1 ${((2 * hits) / (2 * hits + false_ + missed)).toFixed(3)}\n`)
  const weights = train(set, set.examples)
  return [...set.ids]
    .map(([feature, id]) => [feature, weights[id] ?? 0] as const)
    .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, MOST_FEATURES)
    .map(([feature, weight]) => `${feature.replace(/\s/g, '')} ${weight.toFixed(2)}`)
    .join(' ')
}

function train({ ids, counts }: Data, examples: readonly Example[]): Float64Array {
  const [weights, squares, gradient] = [new Float64Array(ids.size), new Float64Array(ids.size), new Float64Array(ids.size)]
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    gradient.fill(0)
    for (const example of examples) addGradient(example, weights, gradient)
    for (let id = 0; id < ids.size; id++) {
      if ((counts[id] ?? 0) < LEAST_COUNT) continue
      const slope = (gradient[id] ?? 0) / examples.length + L2 * (weights[id] ?? 0)
      squares[id] = (squares[id] ?? 0) + slope * slope
      weights[id] = (weights[id] ?? 0) - (RATE * slope) / (Math.sqrt(squares[id] ?? 0) + 1e-8)
    }
  }
  return weights
}

function addGradient({ options, right, weight }: Example, weights: Float64Array, gradient: Float64Array): void {
  const { each, none } = softmax(options, weights)
  const share = right.includes(true) ? each.reduce((sum, p, i) => sum + (right[i] ? p : 0), 0) : none
  options.forEach((features, i) => {
    const p = each[i] ?? 0
    const delta = (p - (right[i] ? p / share : 0)) * weight
    if (Math.abs(delta) > 1e-5) for (const id of features) gradient[id] = (gradient[id] ?? 0) + delta
  })
}

function softmax(options: readonly Int32Array[], weights: Float64Array): { each: number[]; none: number } {
  const utilities = options.map((features) => features.reduce((sum, id) => sum + (weights[id] ?? 0), 0))
  const highest = Math.max(0, ...utilities)
  const total = utilities.reduce((sum, utility) => sum + Math.exp(utility - highest), Math.exp(-highest))
  return { each: utilities.map((utility) => Math.exp(utility - highest) / total), none: Math.exp(-highest) / total }
}

/** Right, wrong and missed values when the best option is reported from probability 0.4 on. */
function evaluate(weights: Float64Array, examples: readonly Example[]): [number, number, number] {
  const figures: [number, number, number] = [0, 0, 0]
  for (const { options, right, weight } of examples) {
    const { each } = softmax(options, weights)
    const best = each.indexOf(Math.max(...each))
    const exists = right.includes(true) || weight < 1
    const isReported = (each[best] ?? 0) >= 0.4
    if (isReported && right[best]) figures[0]++
    else {
      if (isReported) figures[1]++
      if (exists) figures[2]++
    }
  }
  return figures
}

function readTables(): Map<string, string> {
  return new Map([...readFileSync(WEIGHTS, 'utf8').matchAll(/^ {2}'([\w.]+)':\s*`([^`]*)`,$/gm)].map((match) => [match[1] ?? '', match[2] ?? '']))
}

function writeTables(all: ReadonlyMap<string, string>): void {
  const old = readFileSync(WEIGHTS, 'utf8')
  const rows = [...all].sort().map(([field, table]) => `  '${field}': \`${table}\`,`)
  writeFileSync(WEIGHTS, `${old.slice(0, old.indexOf('= {\n') + 4)}${rows.join('\n')}${old.slice(old.indexOf('\n}\n\nconst parsed'))}`)
}
