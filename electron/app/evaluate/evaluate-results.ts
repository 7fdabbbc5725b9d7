/** Compares result lines with what people say about the same files. Pure: the command line reads the files, this counts. */
import type { CoverageCurve } from '../../shared/ipc/requests/preferences.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { Taxonomy } from '../../shared/taxonomy/taxonomy.ts'
import { admissionSteps } from './admission-steps.ts'
import { accuracyOf, type Confusion, confusions, isCorrect, macroF1, type TypeFigures, typeFigures } from './classification-figures.ts'
import { areaUnderRiskCoverage, type CalibrationBin, calibrationBins, coverageAtPrecision, expectedCalibrationError } from './confidence-figures.ts'
import { coverageCurve } from './coverage-curve.ts'
import { type FieldFigure, type FieldTotals, fieldFigures, fieldTotals } from './field-figures.ts'
import { type Judged, judgeDocuments } from './judge-documents.ts'
import { type Share, shareOf } from './share-interval.ts'
import type { Truth } from './truth.ts'
import { type UnknownFigures, unknownFigures } from './unknown-figures.ts'

export interface EvaluationOptions {
  readonly taxonomy: Taxonomy
  /** Allowed share 0..1 of wrong types among what would go without a person. */
  readonly maxError: number
}

/** The figures of some documents. */
export interface Figures {
  readonly documents: number
  /** Files that gave no answer (quarantined); they count as wrong with confidence 0. */
  readonly unread: number
  /** Files that were cut into several documents although each is one. */
  readonly splitWrongly: number
  readonly type: Share
  /** Right type among the first three guesses. */
  readonly top3: Share
  readonly macroF1: number
  /** Over the files whose truth names one; absent if none does. */
  readonly department?: Share
  readonly urgency?: Share
  /** Of the truly immediate documents, those found; and other documents that were called immediate. */
  readonly immediate?: { readonly found: number; readonly of: number; readonly falseAlarms: number }
  /** Share 0..1 of the documents, surest first, that could have gone with 99 % of them right. Observed, no promise. */
  readonly coverageAt99: number
  readonly calibrationError: number
  readonly aurc: number
  /** Over all fields; absent if no truth names fields. */
  readonly fields?: FieldTotals
}

export interface EvaluationReport extends Figures {
  readonly format: 'postlotse.evaluation/2'
  /** Documents with a text of their own, and those of which at least a page was read by text recognition; absent where there are none. */
  readonly bySource: { readonly text?: Figures; readonly ocr?: Figures }
  readonly types: readonly TypeFigures[]
  readonly confusions: readonly Confusion[]
  readonly calibration: readonly CalibrationBin[]
  /** What could go without a person at the allowed error rate. */
  readonly automation: CoverageCurve & { readonly maxError: number }
  /** The same within one type, for types that were given to enough documents; each promise stands for itself. */
  readonly typeThresholds: readonly { readonly id: string; readonly documents: number; readonly best: CoverageCurve['best'] }[]
  /** Absent if no document is of no known type. */
  readonly unknown?: UnknownFigures
  readonly fieldFigures: readonly FieldFigure[]
  /** Documents with a wrong type, surest first: what a person should look at. */
  readonly wrong: readonly { readonly path: string; readonly truth: string | null; readonly answer: string | null; readonly confidence: number }[]
}

const GUESSES = 3
const HIGH_PRECISION = 0.99

/** `truths` must not be empty; lines are matched by `source.path`. */
export function evaluateResults(truths: readonly Truth[], lines: readonly ResultLine[], { taxonomy, maxError }: EvaluationOptions): EvaluationReport {
  const judged = judgeDocuments(truths, lines)
  const [ocr, text] = [judged.filter(isRecognised), judged.filter((one) => one.line !== undefined && !isRecognised(one))]
  const unknown = unknownFigures(judged)
  return {
    format: 'postlotse.evaluation/2',
    ...figuresOf(judged, taxonomy),
    bySource: { ...(text.length > 0 ? { text: figuresOf(text, taxonomy) } : {}), ...(ocr.length > 0 ? { ocr: figuresOf(ocr, taxonomy) } : {}) },
    types: typeFigures(judged),
    confusions: confusions(judged),
    calibration: calibrationBins(judged.map(asGuess)),
    automation: { maxError, ...coverageCurve(judged, maxError) },
    typeThresholds: typeThresholds(judged, maxError),
    ...(unknown ? { unknown } : {}),
    fieldFigures: fieldFigures(judged, taxonomy),
    wrong: judged
      .filter((one) => !isCorrect(one))
      .map(({ path, truth, answer, guess }) => ({ path, truth, answer, confidence: guess.confidence }))
      .toSorted((a, b) => b.confidence - a.confidence || a.path.localeCompare(b.path)),
  }
}

function figuresOf(judged: readonly Judged[], taxonomy: Taxonomy): Figures {
  const steps = admissionSteps(judged)
  const type = accuracyOf(judged)
  const fields = fieldTotals(fieldFigures(judged, taxonomy))
  return {
    documents: judged.length,
    unread: judged.filter((one) => one.line === undefined).length,
    splitWrongly: judged.filter((one) => one.parts > 1).length,
    type,
    top3: shareOf(judged.filter(isAmongFirst).length, judged.length),
    macroF1: macroF1(typeFigures(judged)),
    ...departmentAndUrgency(judged),
    coverageAt99: coverageAtPrecision(steps, judged.length, HIGH_PRECISION),
    calibrationError: expectedCalibrationError(calibrationBins(judged.map(asGuess))),
    aurc: areaUnderRiskCoverage(steps, judged.length, judged.length - type.correct),
    ...(fields ? { fields } : {}),
  }
}

/** Calibration is about the probability that the model gives its best guess, also where that was too little for an answer. */
function asGuess({ truth, guess }: Judged) {
  return { truth, answer: guess.id ?? '', confidence: guess.confidence }
}

function isRecognised({ line }: Judged): boolean {
  return line?.text?.source === 'ocr' || line?.text?.source === 'mixed'
}

function isAmongFirst(one: Judged): boolean {
  const guesses = [one.answer, ...(one.line?.type?.alternatives ?? []).map((alternative) => alternative.id)]
  return [...new Set(guesses)].slice(0, GUESSES).includes(one.truth)
}

function typeThresholds(judged: readonly Judged[], maxError: number): EvaluationReport['typeThresholds'] {
  const byAnswer = Map.groupBy(
    judged.filter((one) => one.confidence > 0),
    (one) => one.answer ?? '',
  )
  return [...byAnswer]
    .map(([id, documents]) => ({ id, curve: coverageCurve(documents, maxError) }))
    .filter(({ curve }) => curve.documents >= curve.needed)
    .map(({ id, curve }) => ({ id, documents: curve.documents, best: curve.best }))
    .toSorted((a, b) => b.documents - a.documents || a.id.localeCompare(b.id))
}

function departmentAndUrgency(judged: readonly Judged[]): Pick<Figures, 'department' | 'urgency' | 'immediate'> {
  const withDepartment = judged.filter((one) => one.labels.department !== undefined)
  const withUrgency = judged.filter((one) => one.labels.urgency !== undefined)
  const calledImmediate = withUrgency.filter((one) => one.line?.urgency === 'immediate')
  const found = calledImmediate.filter((one) => one.labels.urgency === 'immediate').length
  return {
    ...(withDepartment.length > 0
      ? { department: shareOf(withDepartment.filter((one) => one.line?.department?.id === one.labels.department).length, withDepartment.length) }
      : {}),
    ...(withUrgency.length > 0
      ? {
          urgency: shareOf(withUrgency.filter((one) => one.line?.urgency === one.labels.urgency).length, withUrgency.length),
          immediate: { found, of: withUrgency.filter((one) => one.labels.urgency === 'immediate').length, falseAlarms: calledImmediate.length - found },
        }
      : {}),
  }
}
