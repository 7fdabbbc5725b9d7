/** The inbox line of a document: present values, a person's where there are any. */
import type { ResultLine } from '../result/result-line.ts'
import { decidedLine } from './decided-line.ts'
import type { Correction, DocumentRow, DocumentState } from './mail-document.ts'
import { sourceName } from './source-name.ts'

export interface RowFacts {
  readonly id: string
  readonly sourceId: string
  readonly line: ResultLine
  readonly corrections: readonly Correction[]
  readonly state: DocumentState
  readonly arrivedAt: string
  readonly decidedAt: string | null
}

export function rowOfLine({ id, sourceId, line, corrections, state, arrivedAt, decidedAt }: RowFacts): DocumentRow {
  const decided = decidedLine(line, corrections)
  return {
    id,
    sourceId,
    name: sourceName(line.source),
    pages: line.source.pages ?? null,
    state,
    typeId: decided.type?.id ?? null,
    typeConfidence: decided.type?.confidence ?? 0,
    departmentId: decided.department?.id ?? null,
    deskId: decided.route?.desk ?? null,
    urgency: decided.urgency ?? 'normal',
    person: fieldValue(decided, 'person.name') ?? fieldValue(decided, 'child.name') ?? null,
    documentDate: fieldValue(decided, 'document.date') ?? null,
    deadline: decided.deadlines?.map((deadline) => deadline.date).toSorted()[0] ?? null,
    reasons: (line.review?.reasons ?? []).map((reason) => reason.code).filter((code, i, all) => all.indexOf(code) === i),
    errorCode: line.error?.code ?? null,
    arrivedAt,
    decidedAt,
    corrected: corrections.length > 0,
  }
}

/** State of a document nobody has looked at yet. */
export function firstState(line: ResultLine): DocumentState {
  return line.status === 'routed' ? 'confirmed' : line.status
}

function fieldValue(line: ResultLine, name: string): string | undefined {
  const field = line.fields?.find((candidate) => candidate.name === name)
  return field?.normalized ?? field?.value
}
