/** The statistics as tables for CSV and XLSX. */

import type { CellValue, Sheet, SheetColumn } from '../../adapters/spreadsheet/sheet.ts'
import type { Share, Statistics, StatisticsFilter } from '../../shared/ipc/requests/statistics.ts'
import type { Catalogue } from '../../shared/messages/catalogue.ts'
import { errorTitle } from '../../shared/messages/error-title.ts'

export interface SheetNames {
  readonly catalogue: Catalogue
  readonly typeLabel: (id: string | null) => string
  readonly deskLabel: (id: string | null) => string
}

const HOUR = 60

export function statisticsSheets(statistics: Statistics, filter: StatisticsFilter, names: SheetNames): Sheet[] {
  const { file, columns } = names.catalogue.window.statistics
  const count: SheetColumn = { header: columns.count, width: 10 }
  return [
    overviewSheet(statistics, filter, names),
    { name: file.days, columns: [{ header: columns.day, width: 12 }, count], rows: statistics.byDay.map((one) => [one.day, one.count]) },
    {
      name: file.types,
      columns: [{ header: columns.type, width: 52 }, count],
      rows: statistics.byType.map((one) => [names.typeLabel(one.typeId), one.count]),
    },
    {
      name: file.desks,
      columns: [{ header: columns.desk, width: 52 }, count],
      rows: statistics.byDesk.map((one) => [names.deskLabel(one.deskId), one.count]),
    },
    {
      name: file.quarantine,
      columns: [{ header: columns.reason, width: 60 }, count],
      rows: statistics.quarantine.map((one) => [errorTitle(names.catalogue.errors, one.code), one.count]),
    },
  ]
}

/** All tables one under the other, as a CSV file has no tabs. */
export function oneSheet(sheets: readonly Sheet[]): Omit<Sheet, 'name'> {
  const width = Math.max(...sheets.map(({ columns }) => columns.length))
  const blank: CellValue[] = []
  const [first, ...others] = sheets
  return {
    columns: Array.from({ length: width }, (_, i) => first?.columns[i] ?? { header: '', width: 10 }),
    rows: [...(first?.rows ?? []), ...others.flatMap(({ name, columns, rows }) => [blank, [name], columns.map(({ header }) => header), ...rows])],
  }
}

function overviewSheet(statistics: Statistics, { from, to, deskId }: StatisticsFilter, names: SheetNames): Sheet {
  const { file, columns, overview, pace: texts, urgent, filters } = names.catalogue.window.statistics
  const { errors, pace } = statistics
  const share = (label: string, { count, of, low, high }: Share): CellValue[] => [label, count, of, ...(of === 0 ? [] : [count / of, low, high])]
  const hours = (minutes: number | undefined) => (minutes === undefined ? overview.hidden : Math.round((minutes / HOUR) * 10) / 10)
  return {
    name: file.overview,
    columns: [
      { header: columns.figure, width: 48 },
      { header: columns.value, width: 22, format: 'decimal' },
      { header: columns.of, width: 10 },
      { header: columns.share, width: 10, format: 'percent' },
      { header: columns.low, width: 12, format: 'percent' },
      { header: columns.high, width: 12, format: 'percent' },
    ],
    rows: [
      [overview.from, from],
      [overview.to, to],
      [overview.desk, deskId === undefined ? filters.allDesks : names.deskLabel(deskId)],
      [overview.documents, statistics.documents],
      [overview.open, statistics.open],
      share(overview.unchanged, statistics.unchanged),
      share(overview.typeErrors, errors.type),
      share(overview.deskErrors, errors.desk),
      share(overview.urgencyErrors, errors.urgency),
      share(overview.fieldErrors, errors.fields),
      [urgent.immediate, statistics.urgent.immediate],
      [urgent.immediateOpen, statistics.urgent.immediateOpen],
      [urgent.withDeadline, statistics.urgent.withDeadline],
      [urgent.overdue, statistics.urgent.overdue],
      [overview.median, hours(pace?.medianMinutes)],
      [overview.ninetieth, hours(pace?.ninetiethMinutes)],
      ...(pace === null ? [] : [share(texts.sameDay, pace.sameDay), share(texts.inTime, pace.inTime)]),
    ],
  }
}
