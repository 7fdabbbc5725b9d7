/** What a pack brings: its heads alone, the shipped reader, and both together, on the same documents that the heads were not fitted on. */
import { NO_TYPE } from '../../adapters/transformers/reader-config.ts'
import type { Reading } from '../../core/ports/document-reader.ts'
import type { PackOpinion, PoolWeights } from '../../core/ports/pack-reader.ts'
import { chooseDepartment } from '../../core/stages/classify/choose-department.ts'
import { departmentCues } from '../../core/stages/classify/department-cues.ts'
import type { Scored } from '../../shared/domain/document.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'
import type { Taxonomy } from '../../shared/taxonomy/taxonomy.ts'
import { admissionSteps } from '../evaluate/admission-steps.ts'
import { accuracyOf } from '../evaluate/classification-figures.ts'
import { calibrationBins, coverageAtPrecision, expectedCalibrationError } from '../evaluate/confidence-figures.ts'
import { type Share, shareOf } from '../evaluate/share-interval.ts'
import type { FittedHeads } from './fit-heads.ts'
import type { PackExamples } from './pack-examples.ts'
import { crossEntropy, fitPool, type PoolCase, pool, withNoType, withoutNoType, withPack } from './pool-opinions.ts'

export interface PackFigures {
  /** Best guess right, over the documents of a known type. */
  readonly type: Share
  /** Share 0..1 of all documents, surest guess first, of which 99 % were right. Documents of no type are wrong with any guess. Observed, no promise. */
  readonly coverageAt99: number
  /** 0..1, of the best guess. */
  readonly calibrationError: number
  /** Over the documents whose department is known; absent if none is. */
  readonly department?: Share
}

export interface PackReport {
  readonly format: 'postlotse.pack-report/1'
  readonly taught: number
  readonly heldOut: number
  readonly readerIsFresh: PackExamples['readerIsFresh']
  readonly pooling: FittedHeads['pooling']
  readonly ridge: number
  readonly weights: PackOpinion['weights']
  readonly pack: PackFigures
  readonly reader: PackFigures
  readonly together: PackFigures
}

/** A document that the heads were not fitted on. */
export interface HeldOut {
  readonly pages: readonly RecognizedPage[]
  /** null: of none of the types. */
  readonly type: string | null
  readonly department?: string
  readonly reading: Reading
  /** What the heads say. */
  readonly types: readonly Scored[]
  readonly departments: readonly Scored[]
}

type Opinion = Pick<Reading, 'types' | 'departments'>

const HIGH_PRECISION = 0.99
/** The reader's word alone, which a pack must improve on; it is calibrated as it is. */
const READER_ALONE = [1, 0]
const NO_USE: PoolWeights = { reader: 1, pack: 0 }

/**
 * Weights are fitted on each half for the figures of the other one, so that no document is judged by weights that it helped to choose. The weights that
 * are kept come from all; where the halves were no better for them (in cross-entropy) the pack does not count.
 */
export function measurePack(heldOut: readonly HeldOut[], taxonomy: Taxonomy): Pick<PackReport, 'weights' | 'pack' | 'reader' | 'together'> {
  const halves = [heldOut.filter((_, i) => i % 2 === 0), heldOut.filter((_, i) => i % 2 === 1)] as const
  const [types, departments] = [fitWeights(halves, typeCase), fitWeights(halves, departmentCase)]
  const documents = halves.flat()
  const figures = (opinions: readonly Opinion[]) => figuresOf(documents, opinions, taxonomy)
  return {
    weights: { types: types.kept, departments: departments.kept },
    pack: figures([...halves[0].map(alone(halves[1])), ...halves[1].map(alone(halves[0]))]),
    reader: figures(documents.map((one) => one.reading)),
    together: figures(halves.flatMap((half, h) => half.map(together({ types: types.forHalf(h), departments: departments.forHalf(h) })))),
  }
}

interface FittedWeights {
  readonly kept: PoolWeights
  /** Weights that the documents of that half did not help to choose. */
  forHalf(half: number): PoolWeights
}

function fitWeights([first, second]: readonly [readonly HeldOut[], readonly HeldOut[]], caseOf: (one: HeldOut) => PoolCase[]): FittedWeights {
  const [one, other] = [first.flatMap(caseOf), second.flatMap(caseOf)]
  const fit = (cases: readonly PoolCase[]): PoolWeights => {
    const [reader = 1, pack = 0] = fitPool(cases, READER_ALONE)
    return pack > 0 ? { reader, pack } : NO_USE
  }
  const [fromOne, fromOther, kept] = [fit(one), fit(other), fit([...one, ...other])]
  const helps = crossEntropy(other, listed(fromOne)) + crossEntropy(one, listed(fromOther)) < crossEntropy([...one, ...other], READER_ALONE)
  return helps && kept.pack > 0 ? { kept, forHalf: (half) => (half === 0 ? fromOther : fromOne) } : { kept: NO_USE, forHalf: () => NO_USE }
}

function listed({ reader, pack }: PoolWeights): number[] {
  return [reader, pack]
}

function typeCase({ reading, types, type }: HeldOut): PoolCase[] {
  return poolCase(withNoType(reading.types), types, type ?? NO_TYPE)
}

function departmentCase({ reading, departments, department }: HeldOut): PoolCase[] {
  return poolCase(reading.departments, departments, department)
}

/** Nothing can be learned where one of the two does not know the right answer. */
function poolCase(reader: readonly Scored[], pack: readonly Scored[], truth: string | undefined): PoolCase[] {
  const own = new Map(pack.map(({ id, confidence }) => [id, confidence]))
  const shared = reader.filter(({ id }) => own.has(id))
  const index = shared.findIndex(({ id }) => id === truth)
  return index === -1 ? [] : [{ opinions: [shared.map(({ confidence }) => confidence), shared.map(({ id }) => own.get(id) ?? 0)], truth: index }]
}

function together(weights: PackOpinion['weights']): (one: HeldOut) => Opinion {
  return ({ reading, types, departments }) => withPack(reading, { types, departments, weights })
}

/** The heads' own word, made as sharp or flat as it deserves. */
function alone(fitted: readonly HeldOut[]): (one: HeldOut) => Opinion {
  const cases = fitted.flatMap(({ types, type }) => {
    const truth = types.findIndex(({ id }) => id === (type ?? NO_TYPE))
    return truth === -1 ? [] : [{ opinions: [types.map(({ confidence }) => confidence)], truth }]
  })
  const sharpness = fitPool(cases, [1])
  return ({ types, departments }) => {
    const sharpened = pool([types.map(({ confidence }) => confidence)], sharpness)
    return { types: withoutNoType(types.map(({ id }, i) => ({ id, confidence: sharpened[i] ?? 0 }))), departments }
  }
}

function figuresOf(documents: readonly HeldOut[], opinions: readonly Opinion[], taxonomy: Taxonomy): PackFigures {
  const guesses = documents.map(({ type }, i) => {
    const best = opinions[i]?.types[0]
    return { truth: type, answer: best?.id ?? '', confidence: best?.confidence ?? 0 }
  })
  const known = documents.flatMap(({ pages, department }, i) => {
    const opinion = opinions[i]
    if (department === undefined || !opinion || opinion.departments.length === 0) return []
    return [chooseDepartment(opinion.departments, opinion.types, departmentCues(pages), taxonomy).id === department]
  })
  return {
    type: accuracyOf(guesses.filter(({ truth }) => truth !== null)),
    coverageAt99: coverageAtPrecision(admissionSteps(guesses), guesses.length, HIGH_PRECISION),
    calibrationError: expectedCalibrationError(calibrationBins(guesses)),
    ...(known.length > 0 ? { department: shareOf(known.filter(Boolean).length, known.length) } : {}),
  }
}
