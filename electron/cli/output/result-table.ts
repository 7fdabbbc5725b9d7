/** The table a person sees after `classify`: one row per document, as wide as the terminal, then a summary. */
import type { ErrorCode } from '../../shared/domain/errors.ts'
import type { Catalogue } from '../../shared/messages/catalogue.ts'
import type { TableMessages } from '../../shared/messages/cli-messages.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { DistributionPlan } from '../../shared/routing/distribution-plan.ts'
import { type Taxonomy, typeById } from '../../shared/taxonomy/taxonomy.ts'
import { documentName } from './document-name.ts'
import { fitText, wrapText } from './fit-text.ts'
import { paint, type Terminal } from './terminal.ts'

export interface ResultTable {
  add(line: ResultLine): void
  finish(): void
}

export interface TableOptions {
  readonly taxonomy: Taxonomy
  readonly plan: DistributionPlan
  readonly catalogue: Catalogue
  readonly terminal: Terminal
  readonly out: (text: string) => void
}

type Column = keyof TableMessages['columns']
type Widths = Readonly<Record<Column, number>>

const GAP = '  '
/** Widest useful columns; on a narrow terminal they shrink in these proportions. */
const ROOMY = { file: 34, type: 40, desk: 30 } as const
/** Below this a column says nothing any more, and the row is rather wider than the terminal. */
const LEAST = 8

export function createResultTable(options: TableOptions): ResultTable {
  const { out, terminal } = options
  const messages = options.catalogue.cli.table
  const widths = widthsFor(terminal.columns, messages)
  const counts: Record<ResultLine['status'], number> = { proposed: 0, routed: 0, review: 0, quarantined: 0 }
  let urgent = 0
  let headed = false
  return {
    add(line) {
      if (!headed) out(`${header(widths, messages)}\n`)
      headed = true
      counts[line.status]++
      if (line.urgency === 'immediate') urgent++
      out(`${line.error ? errorRow(line, line.error.code as ErrorCode, widths, options) : documentRow(line, widths, options)}\n`)
    },
    finish: () => out(`${headed ? '\n' : ''}${messages.summary(counts, urgent)}\n`),
  }
}

/** Fixed columns take what their words need; file, type and desk share the rest. */
function widthsFor(columns: number, messages: TableMessages): Widths {
  const widest = (head: string, cells: readonly string[]) => Math.max(...[head, ...cells].map((text) => [...text].length))
  const fixed = {
    confidence: widest(messages.columns.confidence, [certainty(1, messages)]),
    urgency: widest(messages.columns.urgency, Object.values(messages.urgency)),
    status: widest(messages.columns.status, Object.values(messages.status)),
  }
  const gaps = GAP.length * (Object.keys(messages.columns).length - 1)
  const rest = columns - gaps - fixed.confidence - fixed.urgency - fixed.status
  const share = Math.min(1, rest / (ROOMY.file + ROOMY.type + ROOMY.desk))
  const shrunk = (width: number) => Math.max(LEAST, Math.floor(width * share))
  return { ...fixed, file: shrunk(ROOMY.file), type: shrunk(ROOMY.type), desk: shrunk(ROOMY.desk) }
}

function header(widths: Widths, { columns }: TableMessages): string {
  const order: readonly Column[] = ['file', 'type', 'confidence', 'desk', 'urgency', 'status']
  const row = order.map((column) => fitText(columns[column], widths[column])).join(GAP)
  return `${row.trimEnd()}\n${'─'.repeat(row.length)}`
}

/** Whole per cent; never 100, because no reading is certain. */
function certainty(confidence: number, messages: TableMessages): string {
  return confidence > 0.99 ? `> ${messages.percent(99)}` : messages.percent(Math.round(confidence * 100))
}

function documentRow(line: ResultLine, widths: Widths, { taxonomy, plan, catalogue, terminal }: TableOptions): string {
  const messages = catalogue.cli.table
  const type = typeById(taxonomy, line.type?.id ?? null)
  const desk = plan.desks.find((d) => d.id === line.route?.desk)
  const urgency = fitText(messages.urgency[line.urgency ?? 'normal'], widths.urgency)
  const status = messages.status[line.status]
  return [
    fitText(documentName(line, messages), widths.file),
    fitText(type?.label[catalogue.language] ?? messages.unknownType, widths.type),
    certainty(line.type?.confidence ?? 0, messages).padStart(widths.confidence),
    fitText(desk?.label ?? line.route?.desk ?? '', widths.desk),
    line.urgency === 'immediate' ? paint(urgency, 'red', terminal) : urgency,
    line.status === 'review' ? paint(status, 'yellow', terminal) : status,
  ].join(GAP)
}

/** The sentence of the code instead of columns, on as many lines as it needs. */
function errorRow(line: ResultLine, code: ErrorCode, widths: Widths, { catalogue, terminal }: TableOptions): string {
  const messages = catalogue.cli.table
  const { title, nextStep } = catalogue.errors[code]
  const indent = ' '.repeat(widths.file) + GAP
  const lines = wrapText(`${messages.status.quarantined}: ${title} ${nextStep}`, terminal.columns - indent.length)
  const rows = lines.map((text, i) => (i === 0 ? fitText(documentName(line, messages), widths.file) + GAP : indent) + text)
  return rows.map((row) => paint(row, 'dim', terminal)).join('\n')
}
