/** The row of a document as columns of its table, and back. */

import type { ReviewCode } from '../../shared/domain/issue.ts'
import type { DocumentRow, DocumentState } from '../../shared/domain/mail-document.ts'

export interface DocumentColumns {
  readonly id: string
  readonly source_id: string
  readonly name: string
  readonly first_page: number | null
  readonly last_page: number | null
  readonly state: string
  readonly type_id: string | null
  readonly type_confidence: number
  readonly department_id: string | null
  readonly desk_id: string | null
  readonly urgency: string
  readonly person: string | null
  readonly document_date: string | null
  readonly deadline: string | null
  readonly reasons: string
  readonly error_code: string | null
  readonly arrived_at: string
  readonly decided_at: string | null
  readonly corrected: number
}

export const DOCUMENT_COLUMNS = [
  'id',
  'source_id',
  'name',
  'first_page',
  'last_page',
  'state',
  'type_id',
  'type_confidence',
  'department_id',
  'desk_id',
  'urgency',
  'person',
  'document_date',
  'deadline',
  'reasons',
  'error_code',
  'arrived_at',
  'decided_at',
  'corrected',
] as const satisfies readonly (keyof DocumentColumns)[]

export function toColumns(row: DocumentRow): DocumentColumns {
  return {
    id: row.id,
    source_id: row.sourceId,
    name: row.name,
    first_page: row.pages?.[0] ?? null,
    last_page: row.pages?.[1] ?? null,
    state: row.state,
    type_id: row.typeId,
    type_confidence: row.typeConfidence,
    department_id: row.departmentId,
    desk_id: row.deskId,
    urgency: row.urgency,
    person: row.person,
    document_date: row.documentDate,
    deadline: row.deadline,
    reasons: row.reasons.join(' '),
    error_code: row.errorCode,
    arrived_at: row.arrivedAt,
    decided_at: row.decidedAt,
    corrected: row.corrected ? 1 : 0,
  }
}

/** The columns were written by `toColumns` under the database's checksums; their values are not checked again for each of 10,000 rows. */
export function toRow(columns: DocumentColumns): DocumentRow {
  const { first_page: first, last_page: last } = columns
  return {
    id: columns.id,
    sourceId: columns.source_id,
    name: columns.name,
    pages: first === null || last === null ? null : [first, last],
    state: columns.state as DocumentState,
    typeId: columns.type_id,
    typeConfidence: columns.type_confidence,
    departmentId: columns.department_id,
    deskId: columns.desk_id,
    urgency: columns.urgency as DocumentRow['urgency'],
    person: columns.person,
    documentDate: columns.document_date,
    deadline: columns.deadline,
    reasons: columns.reasons === '' ? [] : (columns.reasons.split(' ') as ReviewCode[]),
    errorCode: columns.error_code,
    arrivedAt: columns.arrived_at,
    decidedAt: columns.decided_at,
    corrected: columns.corrected === 1,
  }
}
