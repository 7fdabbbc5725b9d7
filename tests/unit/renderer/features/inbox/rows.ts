/** A row of the inbox for tests; what a test is not about stays ordinary. */
import type { DocumentRow } from '../../../../../electron/shared/domain/mail-document.ts'

export function row(id: string, changes: Partial<DocumentRow> = {}): DocumentRow {
  return {
    id,
    sourceId: id,
    name: `${id}.pdf`,
    pages: [1, 1],
    state: 'review',
    typeId: 'rechnung',
    typeConfidence: 0.9,
    departmentId: null,
    deskId: null,
    urgency: 'normal',
    person: null,
    documentDate: null,
    deadline: null,
    reasons: [],
    errorCode: null,
    arrivedAt: '2026-03-02T07:30:00.000Z',
    decidedAt: null,
    corrected: false,
    ...changes,
  }
}

export function ids(rows: readonly DocumentRow[]): string[] {
  return rows.map(({ id }) => id)
}
