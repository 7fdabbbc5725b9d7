/** Answers the requests of the Reallabor. */
import { toPdf } from '../../adapters/print/to-pdf.ts'
import { berlinDay } from '../../shared/calendar/berlin-day.ts'
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { LabAssumptions, LabReport, labRequests } from '../../shared/ipc/requests/lab.ts'
import { CATALOGUES } from '../../shared/messages/catalogue.ts'
import { saveExport } from '../export/save-export.ts'
import { presentTaxonomy } from '../preferences/present-rules.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { labReport } from './lab-report.ts'
import { createLabRun, type LabRun } from './lab-run.ts'
import { printedReport } from './printed-report.ts'

type Handlers = HandlersOf<typeof labRequests>

export function createLabHandlers(context: WorkplaceContext): Handlers {
  const run = createLabRun(context)
  return {
    'lab.start': async ({ folder }) => {
      run.start(folder)
      return null
    },
    'lab.cancel': async () => {
      run.cancel()
      return null
    },
    'lab.state': async () => ({ ...run.state() }),
    'lab.report': async (assumptions) => reportOf(context, run, assumptions) ?? null,
    'lab.save': (input) => saveReport(context, run, input),
  }
}

function reportOf({ config, store, engine }: WorkplaceContext, run: LabRun, assumptions: LabAssumptions): LabReport | undefined {
  const result = run.result()
  return result && labReport(result, assumptions, { taxonomy: presentTaxonomy(store.values, config), engine })
}

type SaveInput = Parameters<Handlers['lab.save']>[0]

async function saveReport(context: WorkplaceContext, run: LabRun, { language, assumptions }: SaveInput): Promise<{ file: string } | null> {
  const report = reportOf(context, run, assumptions)
  if (!report) return null
  const catalogue = CATALOGUES[language]
  const at = context.now()
  const file = await saveExport(context, {
    name: `${catalogue.window.lab.fileName} ${berlinDay(at)}.pdf`,
    note: { what: 'lab', format: 'pdf', documents: report.documents },
    contents: () => toPdf(printedReport(report, presentTaxonomy(context.store.values, context.config), catalogue), at),
  })
  return file === undefined ? null : { file }
}
