/** A folder labelled as for `evaluate`, read to examples: every file is one document. Files that cannot be read are no examples. */
import path from 'node:path'
import { createBerlinClock } from '../../adapters/clock/berlin-clock.ts'
import { createHolidays } from '../../adapters/holidays/feiertage.ts'
import { createKnownDocuments } from '../../adapters/known-documents/in-memory-known-documents.ts'
import { createMailPipeline } from '../../core/pipeline/mail-pipeline.ts'
import type { Config } from '../config/load-config.ts'
import type { RemotePorts } from '../engines/remote-ports.ts'
import { loadTruths } from '../evaluate/load-truths.ts'
import type { Truth } from '../evaluate/truth.ts'
import { createIntake } from '../intake/intake.ts'
import { type ReadContext, readSources } from '../run/read-sources.ts'
import { type Example, fifthHeldOut, type PackExamples } from './pack-examples.ts'

/** Files read at a time; OCR processes are as many as `remote` was made with. */
const AT_A_TIME = 4

export interface LabelledFolder {
  readonly folder: string
  readonly config: Config
  readonly remote: RemotePorts
  readonly signal: AbortSignal
  readonly onFile: (path: string, done: number, total: number) => void
}

/** A fifth is held out. Throws usage, cancelled. */
export async function labelledExamples({ folder, config, remote, signal, onFile }: LabelledFolder): Promise<PackExamples> {
  const { taxonomy, settings, plan } = config
  const { truths } = loadTruths(folder, taxonomy)
  const intake = createIntake({ containers: remote.containers, limits: settings.limits })
  const ports = { ...remote, clock: createBerlinClock(), holidays: createHolidays(), known: createKnownDocuments() }
  const context: ReadContext = { pipeline: createMailPipeline(ports, { taxonomy, plan, settings, split: 'never' }).source, signal }
  const read = async ({ path: file, labels }: Truth): Promise<Example[]> => {
    const opened = await intake.open(file, path.dirname(file), signal)
    try {
      const pages = (await readSources(opened.sources, context)).flatMap((source) => (source.ok ? source.split.pages : []))
      const { type, department } = labels
      return pages.length === 0 ? [] : [{ pages, type, ...(department === undefined ? {} : { department }) }]
    } finally {
      await opened.dispose()
    }
  }
  const examples: Example[] = []
  for (let next = 0; next < truths.length; next += AT_A_TIME) {
    onFile(truths[next]?.path ?? '', next, truths.length)
    examples.push(...(await Promise.all(truths.slice(next, next + AT_A_TIME).map(read))).flat())
  }
  return { ...fifthHeldOut(examples), readerIsFresh: 'yes' }
}
