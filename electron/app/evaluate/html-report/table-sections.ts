/** Types, fields and wrong documents, row by row. */
import path from 'node:path'
import { html } from './html.ts'
import { type Section, table } from './section.ts'

/** Rows below it are marked: the type or field that deserves work first. */
const WEAK_F1 = 0.7

export const typesSection: Section = ({ texts, report, typeName, percent }) => {
  const { columns } = texts
  const rows = report.types
    .toSorted((a, b) => a.f1 - b.f1 || b.documents - a.documents || a.id.localeCompare(b.id))
    .map(({ id, documents, correct, given, precision, recall, f1 }) => ({
      cells: [typeName(id), documents, correct, given - correct, percent(precision), percent(recall), percent(f1)],
      ...markOf(f1),
    }))
  return {
    title: texts.page.sections.types,
    body: table([columns.type, columns.documents, columns.correct, columns.wrong, columns.precision, columns.recall, 'F1'], rows),
  }
}

export const fieldsSection: Section = ({ texts, report, fieldName, percent }) => {
  const { columns } = texts
  const title = texts.page.sections.fields
  if (!report.fields) return { title, body: html`<p>${texts.page.noFields}</p>` }
  const all = [
    { name: texts.allFields, kind: { kind: 'total' as const }, ...report.fields },
    ...report.fieldFigures.map((one) => ({ kind: markOf(one.f1), ...one })),
  ]
  const rows = all.map(({ name, kind, correct, of, wrong, precision, recall, f1 }) => ({
    cells: [fieldName(name), correct, of - correct, wrong, percent(precision), percent(recall), percent(f1)],
    ...kind,
  }))
  return {
    title,
    body: html`<p>${texts.page.fieldsNote}</p>
${table([columns.field, columns.correct, columns.missed, columns.wrong, columns.precision, columns.recall, 'F1'], rows)}`,
  }
}

export const wrongSection: Section = ({ texts, report, typeName, folder, percent }) => {
  const { columns, page } = texts
  const rows = report.wrong.map(({ path: file, truth, answer, confidence }) => ({
    cells: [path.relative(folder, file), typeName(truth), typeName(answer), percent(confidence)],
  }))
  return {
    title: page.sections.wrong,
    body:
      rows.length === 0
        ? html`<p>${page.noneWrong}</p>`
        : html`<p>${page.wrongNote}</p>${table([columns.file, columns.truth, columns.answer, columns.confidence], rows, (column) => column < 3)}`,
  }
}

function markOf(f1: number): { readonly kind?: 'weak' } {
  return f1 < WEAK_F1 ? { kind: 'weak' } : {}
}
