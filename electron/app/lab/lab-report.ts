/** The report of a run under given assumptions. Pure: other assumptions need no second reading. */
import path from 'node:path'
import type { LabAssumptions, LabReport } from '../../shared/ipc/requests/lab.ts'
import type { Taxonomy } from '../../shared/taxonomy/taxonomy.ts'
import { type EvaluationReport, evaluateResults } from '../evaluate/evaluate-results.ts'
import { answeringLine } from '../evaluate/judge-documents.ts'
import { shareOf } from '../evaluate/share-interval.ts'
import type { LabResult } from './lab-run.ts'

export interface ReportContext {
  readonly taxonomy: Taxonomy
  readonly engine: Readonly<Record<string, string>>
}

export function labReport(result: LabResult, assumptions: LabAssumptions, { taxonomy, engine }: ReportContext): LabReport {
  const { truths, lines } = result
  const report = evaluateResults(truths, lines, { taxonomy, maxError: assumptions.maxError })
  const { best } = report.automation
  return {
    folder: result.folder,
    at: result.at,
    engine: { ...engine },
    documents: report.documents,
    unlabelled: result.unlabelled,
    type: report.type,
    department: report.department ?? null,
    urgency: report.urgency ?? null,
    immediate: report.immediate ? { ...report.immediate } : null,
    coverage: { share: best?.coverage ?? 0, threshold: best?.threshold ?? null, errors: best?.errors ?? 0, errorLimit: best?.errorLimit ?? 1 },
    confusions: report.confusions.map((one) => ({ ...one })),
    fields: report.fieldFigures.filter(({ of }) => of > 0).map(({ name, correct, of }) => ({ name, share: shareOf(correct, of) })),
    unread: unreadOf(result),
    splitWrongly: report.splitWrongly,
    minutes: minutesOf(result, report, assumptions),
    assumptions,
  }
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
