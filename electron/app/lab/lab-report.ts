/** The report of a run under given assumptions. Pure: other assumptions need no second reading. */
import path from 'node:path'
import type { LabAssumptions, LabReport, LabShare } from '../../shared/ipc/requests/lab.ts'
import type { Taxonomy } from '../../shared/taxonomy/taxonomy.ts'
import { answeringLine, type EvaluationReport, evaluateResults, type Share } from '../evaluate/evaluate-results.ts'
import { fieldFigures } from '../evaluate/field-figures.ts'
import { shareInterval } from '../evaluate/share-interval.ts'
import type { LabResult } from './lab-run.ts'

export interface ReportContext {
  readonly taxonomy: Taxonomy
  readonly engine: Readonly<Record<string, string>>
}

export function labReport(result: LabResult, assumptions: LabAssumptions, { taxonomy, engine }: ReportContext): LabReport {
  const { truths, lines } = result
  const report = evaluateResults(truths, lines, assumptions.maxError)
  const { coverage, threshold, errors, errorLimit } = report.automation
  return {
    folder: result.folder,
    at: result.at,
    engine: { ...engine },
    documents: report.documents,
    unlabelled: result.unlabelled,
    type: withInterval({ correct: Math.round(report.accuracy * report.documents), of: report.documents }),
    department: report.department ? withInterval(report.department) : null,
    urgency: report.urgency ? withInterval(report.urgency) : null,
    immediate: report.immediate ? { ...report.immediate } : null,
    coverage: { share: coverage, threshold: threshold ?? null, errors, errorLimit },
    confusions: report.confusions.map((one) => ({ ...one })),
    fields: fieldFigures(truths, lines, taxonomy).map(({ name, correct, of }) => ({ name, share: withInterval({ correct, of }) })),
    unread: unreadOf(result),
    splitWrongly: report.splitWrongly,
    minutes: minutesOf(result, report, assumptions),
    assumptions,
  }
}

function withInterval({ correct, of }: Share): LabShare {
  return { correct, of, ...shareInterval(correct, of) }
}

function unreadOf({ lines, folder }: LabResult): LabReport['unread'] {
  return lines.flatMap((line) => (line.error === undefined ? [] : [{ name: path.relative(folder, line.source.path), code: line.error.code }]))
}

/** What counts as proposed is what the present settings propose; everything else is work by hand, as before. */
function minutesOf({ truths, lines }: LabResult, { documents }: EvaluationReport, { minutesByHand, minutesPerCheck }: LabAssumptions): LabReport['minutes'] {
  const byPath = Map.groupBy(lines, (line) => line.source.path)
  const proposals = truths.flatMap((truth) => {
    const line = answeringLine(byPath.get(truth.path) ?? [])
    return line?.status === 'proposed' || line?.status === 'routed' ? [{ right: line.type?.id === truth.labels.type }] : []
  })
  const wrong = proposals.filter(({ right }) => !right).length
  const byHand = documents * minutesByHand
  const withProgram = proposals.length * minutesPerCheck + (documents - proposals.length + wrong) * minutesByHand
  return { byHand, withProgram, saved: byHand - withProgram, proposed: proposals.length, proposedWrong: wrong }
}
