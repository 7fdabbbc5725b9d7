/** Answers the requests of the Auswertung. */
import { toCsv } from '../../adapters/spreadsheet/to-csv.ts'
import { toXlsx } from '../../adapters/spreadsheet/to-xlsx.ts'
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { Statistics, StatisticsFilter, statisticsRequests } from '../../shared/ipc/requests/statistics.ts'
import { CATALOGUES } from '../../shared/messages/catalogue.ts'
import type { Language } from '../../shared/messages/language.ts'
import { typeById } from '../../shared/taxonomy/taxonomy.ts'
import { saveExport } from '../export/save-export.ts'
import { followLog } from '../history/follow-log.ts'
import { presentTaxonomy } from '../preferences/present-rules.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { computeStatistics } from './compute-statistics.ts'
import { isAboutDecisions } from './decisions-of.ts'
import { oneSheet, type SheetNames, statisticsSheets } from './statistics-sheets.ts'

type Handlers = HandlersOf<typeof statisticsRequests>

export function createStatisticsHandlers(context: WorkplaceContext): Handlers {
  const { store, ports } = context
  const decided = followLog(store.audit, (entry) => (isAboutDecisions(entry) ? entry : undefined))
  const compute = async (filter: StatisticsFilter) =>
    computeStatistics({ entries: await decided(), rows: store.documents.rows(), filter, today: ports.clock.today() })
  return {
    'statistics.get': compute,
    'statistics.export': async (input) => exportStatistics(context, await compute(input.filter), input),
  }
}

type ExportInput = Parameters<Handlers['statistics.export']>[0]

async function exportStatistics(
  context: WorkplaceContext,
  statistics: Statistics,
  { language, filter, format }: ExportInput,
): Promise<{ file: string } | null> {
  const names = namesOf(context, language)
  const sheets = statisticsSheets(statistics, filter, names)
  const file = await saveExport(context, {
    name: `${names.catalogue.window.statistics.file.name} ${filter.from} ${filter.to}.${format}`,
    note: { what: 'statistics', format, from: filter.from, to: filter.to },
    contents: () => (format === 'csv' ? toCsv(oneSheet(sheets)) : toXlsx(sheets)),
  })
  return file === undefined ? null : { file }
}

function namesOf({ store, config, rules }: WorkplaceContext, language: Language): SheetNames {
  const catalogue = CATALOGUES[language]
  const { unknownType, noDesk } = catalogue.window.frame.names
  const taxonomy = presentTaxonomy(store.values, config)
  const { desks } = rules().plan
  return {
    catalogue,
    typeLabel: (id) => (id === null ? unknownType : (typeById(taxonomy, id)?.label[language] ?? id)),
    deskLabel: (id) => (id === null ? noDesk : (desks.find((desk) => desk.id === id)?.label ?? id)),
  }
}
