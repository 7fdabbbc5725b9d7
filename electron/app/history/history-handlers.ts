/** Answers the requests of Verlauf und Protokoll. */

import { berlinDay } from '../../shared/calendar/berlin-day.ts'
import type { AuditEntry } from '../../shared/domain/audit.ts'
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { HistoryEntry, HistoryFilter, historyRequests } from '../../shared/ipc/requests/history.ts'
import { CATALOGUES } from '../../shared/messages/catalogue.ts'
import type { Language } from '../../shared/messages/language.ts'
import { saveExport } from '../export/save-export.ts'
import { presentTaxonomy } from '../preferences/present-rules.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { describeEntry, detailsOf, type Names } from './describe-entry.ts'
import { logAsCsv, logAsJson, logAsPdf } from './export-log.ts'
import { followLog } from './follow-log.ts'
import { readLog } from './read-log.ts'

type Handlers = HandlersOf<typeof historyRequests>

export function createHistoryHandlers(context: WorkplaceContext): Handlers {
  const { store } = context
  const users = followLog(store.audit, (entry) => entry.user)
  return {
    'history.list': async ({ language, filter, before, limit }) => {
      const found = await firstOf(readLog(store.audit, filter, before), limit + 1)
      const entries = found.slice(0, limit)
      const documentName = documentNames(context, entries)
      const names = namesOf(context, language)
      return { entries: entries.map((entry) => toHistoryEntry(entry, names, documentName)), more: found.length > limit }
    },
    'history.users': async () => [...new Set(await users())].toSorted(),
    'history.verify': async () => store.audit.verify(),
    'history.export': (input) => exportLog(context, input),
  }
}

type ExportInput = Parameters<Handlers['history.export']>[0]

const WRITERS = { json: logAsJson, csv: logAsCsv, pdf: logAsPdf } as const

async function exportLog(context: WorkplaceContext, { language, filter, format }: ExportInput): Promise<{ file: string; entries: number } | null> {
  const entries = (await firstOf(readLog(context.store.audit, filter), Number.POSITIVE_INFINITY)).toReversed()
  const names = namesOf(context, language)
  const at = context.now()
  const log = { entries, filter, names, documentName: documentNames(context, entries), at, version: context.config.version }
  const file = await saveExport(context, {
    name: `${names.catalogue.window.history.fileName} ${berlinDay(at)}.${format}`,
    note: { what: 'log', format, entries: entries.length, ...noteOf(filter) },
    contents: () => WRITERS[format](log),
  })
  return file === undefined ? null : { file, entries: entries.length }
}

function noteOf(filter: HistoryFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined))
}

function namesOf({ config, store, rules }: WorkplaceContext, language: Language): Names {
  return { taxonomy: presentTaxonomy(store.values, config), plan: rules().plan, catalogue: CATALOGUES[language] }
}

function documentNames({ store }: WorkplaceContext, entries: readonly AuditEntry[]): (id: string) => string | undefined {
  const ids = new Set(entries.flatMap(({ documentId }) => (documentId === undefined ? [] : [documentId])))
  const names = new Map(store.documents.rowsOf([...ids]).map((row) => [row.id, row.name]))
  return (id) => names.get(id)
}

function toHistoryEntry(entry: AuditEntry, names: Names, documentName: (id: string) => string | undefined): HistoryEntry {
  const { number, at, user, action, documentId = null } = entry
  return {
    number,
    at,
    user,
    action,
    documentId,
    documentName: documentId === null ? null : (documentName(documentId) ?? null),
    sentence: describeEntry(entry, names),
    details: detailsOf(entry, names),
  }
}

async function firstOf<T>(items: AsyncIterable<T>, count: number): Promise<T[]> {
  const taken: T[] = []
  for await (const item of items) {
    taken.push(item)
    if (taken.length >= count) break
  }
  return taken
}
