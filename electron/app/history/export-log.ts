/** The log as a file: JSON with everything that proves it, CSV for a spreadsheet, PDF for the printed file. */
import type { PrintDocument } from '../../adapters/print/print-document.ts'
import { toPdf } from '../../adapters/print/to-pdf.ts'
import { toCsv } from '../../adapters/spreadsheet/to-csv.ts'
import { type AuditEntry, MACHINE_USER } from '../../shared/domain/audit.ts'
import type { HistoryFilter } from '../../shared/ipc/requests/history.ts'
import { describeEntry, type Names } from './describe-entry.ts'

export interface LogExport {
  /** Oldest first. */
  readonly entries: readonly AuditEntry[]
  readonly filter: HistoryFilter
  readonly names: Names
  /** Name of a document's file; undefined where it is not known any more. */
  readonly documentName: (id: string) => string | undefined
  /** Milliseconds since 1970. */
  readonly at: number
  readonly version: string
}

/** Entries as they are stored: whoever wants to check the hashes needs nothing else (see AuditEntry.hash). */
export function logAsJson({ entries, filter, at, version }: LogExport): string {
  return `${JSON.stringify({ format: 'postlotse.log/1', version, exportedAt: new Date(at).toISOString(), filter, entries }, null, 2)}\n`
}

export function logAsCsv(log: LogExport): string {
  const { columns, actions } = log.names.catalogue.window.history
  return toCsv({
    columns: [columns.number, columns.at, columns.user, columns.action, columns.document, columns.sentence, columns.hash].map((header) => ({
      header,
      width: 20,
    })),
    rows: log.entries.map((entry) => [
      entry.number,
      SORTABLE.format(new Date(entry.at)),
      userName(entry.user, log.names),
      actions[entry.action],
      documentOf(entry, log) ?? null,
      describeEntry(entry, log.names),
      entry.hash,
    ]),
  })
}

export function logAsPdf(log: LogExport): Promise<Uint8Array> {
  return toPdf(printedLog(log), log.at)
}

function printedLog(log: LogExport): PrintDocument {
  const { names, entries } = log
  const { columns, print } = names.catalogue.window.history
  const { language } = names.catalogue
  const readable = readableTimes(language)
  const count = entries.length.toLocaleString(language)
  return {
    title: print.title,
    subtitle: [periodOf(log), print.entries(count, entries.length === 1)].join(' · '),
    language,
    footer: print.made(readable(log.at), log.version),
    pageOf: print.pageOf,
    blocks: [
      {
        kind: 'table',
        columns: [
          { header: columns.number, share: 0.08, align: 'right' },
          { header: columns.at, share: 0.15 },
          { header: columns.user, share: 0.13 },
          { header: columns.document, share: 0.22 },
          { header: columns.sentence, share: 0.42 },
        ],
        rows: entries.map((entry) => [
          String(entry.number),
          readable(entry.at),
          userName(entry.user, names),
          documentOf(entry, log) ?? '',
          describeEntry(entry, names),
        ]),
      },
    ],
  }
}

function periodOf({ filter: { from, to }, names }: LogExport): string {
  const { print } = names.catalogue.window.history
  const { language } = names.catalogue
  const day = (iso: string) => new Date(`${iso}T12:00:00Z`).toLocaleDateString(language, { dateStyle: 'medium' })
  if (from !== undefined && to !== undefined) return print.period(day(from), day(to))
  if (from !== undefined) return print.since(day(from))
  return to === undefined ? print.all : print.until(day(to))
}

function documentOf({ documentId }: AuditEntry, { documentName }: LogExport): string | undefined {
  return documentId === undefined ? undefined : (documentName(documentId) ?? documentId)
}

function userName(user: string, { catalogue }: Names): string {
  return user === MACHINE_USER ? catalogue.window.history.machine : user
}

/** `30.11.2026, 07:31` in Berlin. Made once: a format costs more than a thousand of its uses. */
function readableTimes(language: string): (time: string | number) => string {
  const format = new Intl.DateTimeFormat(language, { timeZone: 'Europe/Berlin', dateStyle: 'medium', timeStyle: 'short' })
  return (time) => format.format(new Date(time))
}

/** `2026-11-30 07:31:05` in Berlin: Excel reads it as a time in every language. */
const SORTABLE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' })
