/** Compares result lines with what people say about the same files. Pure: the command line reads the files, this counts. */
import type { ResultLine } from '../../shared/result/result-line.ts'
import { type Answered, accuracyOf, type Confusion, confusions, macroF1, type TypeFigures, typeFigures } from './classification-figures.ts'
import { areaUnderRiskCoverage, type CalibrationBin, type Coverage, calibrationBins, coverageAtError, expectedCalibrationError } from './confidence-figures.ts'
import type { Truth } from './truth.ts'

/** How many of how many. */
export interface Share {
  readonly correct: number
  readonly of: number
}

export interface EvaluationReport {
  readonly format: 'postlotse.evaluation/1'
  readonly documents: number
  /** Files that gave no answer (quarantined); they count as wrong with confidence 0. */
  readonly unread: number
  /** Files that were cut into several documents although each is one. */
  readonly splitWrongly: number
  /** 0..1 */
  readonly accuracy: number
  readonly macroF1: number
  /** Right type among the first three guesses, 0..1. */
  readonly top3: number
  /** Over the files whose truth names one; absent if none does. */
  readonly department?: Share
  readonly urgency?: Share
  /** Of the truly immediate documents, those found; and other documents that were called immediate. */
  readonly immediate?: { readonly found: number; readonly of: number; readonly falseAlarms: number }
  readonly types: readonly TypeFigures[]
  readonly confusions: readonly Confusion[]
  readonly calibrationError: number
  readonly calibration: readonly CalibrationBin[]
  readonly aurc: number
  /** What could go without a person at this error rate. */
  readonly automation: Coverage & { readonly maxError: number }
}

interface Judged extends Answered {
  readonly labels: Truth['labels']
  readonly line: ResultLine | undefined
}

/** `truths` must not be empty; lines are matched by `source.path`. `maxError` 0..1. */
export function evaluateResults(truths: readonly Truth[], lines: readonly ResultLine[], maxError: number): EvaluationReport {
  const byPath = Map.groupBy(
    lines.filter((line) => line.type !== undefined),
    (line) => line.source.path,
  )
  const judged = truths.map((truth) => judge(truth, byPath.get(truth.path) ?? []))
  const types = typeFigures(judged)
  const calibration = calibrationBins(judged)
  return {
    format: 'postlotse.evaluation/1',
    documents: truths.length,
    unread: judged.filter((one) => one.line === undefined).length,
    splitWrongly: truths.filter((truth) => (byPath.get(truth.path)?.length ?? 0) > 1).length,
    accuracy: accuracyOf(judged),
    macroF1: macroF1(types),
    top3: judged.filter(isAmongThree).length / judged.length,
    ...departmentAndUrgency(judged),
    types,
    confusions: confusions(judged),
    calibrationError: expectedCalibrationError(calibration),
    calibration,
    aurc: areaUnderRiskCoverage(judged),
    automation: { maxError, ...coverageAtError(judged, maxError) },
  }
}

/** The line that answers for a file; undefined if it was not read. `lines` are those of that file. */
export function answeringLine(lines: readonly ResultLine[]): ResultLine | undefined {
  return lines.filter((line) => line.type !== undefined).reduce<ResultLine | undefined>((a, b) => (a === undefined || speaksBefore(b, a) ? b : a), undefined)
}

/** Of several documents cut from one file the longest speaks for it, then the surest. A missing answer differs from every truth, also from null. */
function judge(truth: Truth, lines: readonly ResultLine[]): Judged {
  const line = answeringLine(lines)
  return { truth: truth.labels.type, answer: line?.type === undefined ? '' : line.type.id, confidence: line?.type?.confidence ?? 0, labels: truth.labels, line }
}

function speaksBefore(a: ResultLine, b: ResultLine): boolean {
  const difference = pagesOf(a) - pagesOf(b)
  return difference === 0 ? (a.type?.confidence ?? 0) > (b.type?.confidence ?? 0) : difference > 0
}

function pagesOf(line: ResultLine): number {
  const [first, last] = line.source.pages ?? [1, 1]
  return last - first + 1
}

function isAmongThree(one: Judged): boolean {
  const guesses = [one.answer, ...(one.line?.type?.alternatives ?? []).map((alternative) => alternative.id)]
  return guesses
    .filter((guess, i) => i === 0 || guess !== one.answer)
    .slice(0, 3)
    .includes(one.truth)
}

function departmentAndUrgency(judged: readonly Judged[]): Pick<EvaluationReport, 'department' | 'urgency' | 'immediate'> {
  const withDepartment = judged.filter((one) => one.labels.department !== undefined)
  const withUrgency = judged.filter((one) => one.labels.urgency !== undefined)
  const calledImmediate = withUrgency.filter((one) => one.line?.urgency === 'immediate')
  const found = calledImmediate.filter((one) => one.labels.urgency === 'immediate').length
  return {
    ...(withDepartment.length > 0
      ? { department: { correct: withDepartment.filter((one) => one.line?.department?.id === one.labels.department).length, of: withDepartment.length } }
      : {}),
    ...(withUrgency.length > 0
      ? {
          urgency: { correct: withUrgency.filter((one) => one.line?.urgency === one.labels.urgency).length, of: withUrgency.length },
          immediate: { found, of: withUrgency.filter((one) => one.labels.urgency === 'immediate').length, falseAlarms: calledImmediate.length - found },
        }
      : {}),
  }
}
