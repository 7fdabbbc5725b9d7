/** `postlotse models add FOLDER`: takes an encoder in, fits its heads on this machine and says what it brings. */
import path from 'node:path'
import { createRemotePorts } from '../../app/engines/remote-ports.ts'
import { addPack } from '../../app/models/add-pack.ts'
import { labelledExamples } from '../../app/models/labelled-examples.ts'
import { shippedExamples } from '../../app/models/pack-examples.ts'
import type { PackFigures, PackReport } from '../../app/models/pack-report.ts'
import { berlinDay } from '../../shared/calendar/berlin-day.ts'
import type { ModelMessages } from '../../shared/messages/model-messages.ts'
import { createSpawnEngine } from '../../workers/spawn-engine.ts'
import type { CommandIo } from '../command.ts'
import { alignedTable } from '../output/aligned-table.ts'
import { cleanText } from '../output/fit-text.ts'
import { createProgressLine, type ProgressLine } from '../output/progress-line.ts'
import { DEFAULT_JOBS, type toConfigSources } from '../parse-options.ts'
import { readConfig } from '../read-config.ts'

export interface AddModelCall {
  /** As typed. */
  readonly folder: string
  readonly values: Parameters<typeof toConfigSources>[0] & {
    readonly id?: string | undefined
    readonly licence?: string | undefined
    /** Labelled folder; absent: the marked letters of the checkout. */
    readonly examples?: string | undefined
    readonly json?: boolean | undefined
  }
}

export async function addModel({ folder, values }: AddModelCall, io: CommandIo): Promise<void> {
  const config = readConfig(values, io)
  const { limits, ocrPagesPerProcess } = config.settings
  const spawn = createSpawnEngine({ limits, modelsFolder: path.resolve(config.modelsFolder), ocrFolder: config.ocrFolder })
  const remote = createRemotePorts({ spawn, limits, ocrProcesses: DEFAULT_JOBS, ocrPagesPerProcess })
  const progress = createProgressLine(io)
  const given = values.examples
  const examples = () =>
    given === undefined ? shippedExamples(config) : labelledExamples({ folder: path.resolve(given), config, remote, signal: io.signal, onFile: progress.show })
  try {
    const { id, licence } = values
    const pack = { folder, version: berlinDay(Date.now()), examples, ...(id === undefined ? {} : { id }), ...(licence === undefined ? {} : { licence }) }
    const added = await addPack(pack, { config, reader: remote.reader, packs: remote.packs, signal: io.signal, onProgress: showing(progress, folder) })
    progress.clear()
    const texts = io.catalogue.cli.models
    if (values.json) io.out(`${JSON.stringify(added, null, 2)}\n`)
    else io.out(`${texts.added(cleanText(added.id), added.licence)}\n\n${reportText(added.report, texts)}\n${texts.howToUse(cleanText(added.id))}\n`)
  } finally {
    progress.clear()
    remote.stop()
  }
}

function showing(progress: ProgressLine, folder: string): (done: number, total: number) => void {
  return (done, total) => progress.show(folder, done, total)
}

function reportText(report: PackReport, texts: ModelMessages): string {
  const { rows, figures, share, error } = texts
  const row = (name: string, { type, coverageAt99, calibrationError, department }: PackFigures) => [
    name,
    share(type.correct / type.of),
    share(coverageAt99),
    error(calibrationError),
    department ? share(department.correct / department.of) : '–',
  ]
  const head = ['', figures.type, figures.coverage, figures.calibration, figures.department]
  const table = alignedTable([head, row(rows.pack, report.pack), row(rows.reader, report.reader), row(rows.together, report.together)])
  const { reader, pack } = report.weights.types
  return `${texts.fitted(report)}\n${table}${pack > 0 ? texts.weights(reader, pack) : texts.noUse}\n${noteOf(report, texts)}`
}

function noteOf({ readerIsFresh }: PackReport, texts: ModelMessages): string {
  const note = { yes: '', no: texts.readerHasLearned, types: texts.readerHasLearnedDepartments }[readerIsFresh]
  return note === '' ? '' : `${note}\n`
}
