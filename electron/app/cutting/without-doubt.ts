/** A document whose pages stay together is not read a second time: only the doubt about its cuts goes. */
import { proposalStatus } from '../../core/stages/route/proposal-status.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { Settings } from '../../shared/settings/settings.ts'

/** Undefined for what was never read to the end: that is worth another try. */
export function withoutDoubt(line: ResultLine, settings: Settings): ResultLine | undefined {
  const { type } = line
  if (type === undefined || line.status === 'quarantined') return undefined
  const reasons = (line.review?.reasons ?? []).filter(({ code }) => code !== 'split-uncertain')
  return attended({ ...line, status: proposalStatus({ type }, reasons, settings), review: { needed: false, reasons } })
}

/** A person is at it, so nothing goes by itself. */
export function attended(line: ResultLine): ResultLine {
  if (line.status === 'quarantined') return line
  const status = line.status === 'review' ? 'review' : 'proposed'
  return { ...line, status, review: { needed: status === 'review', reasons: line.review?.reasons ?? [] } }
}
