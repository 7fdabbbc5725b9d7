/** Composition root: the product without a window. The command line, the folder watch and the desktop shell all start here. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { createBerlinClock } from '../adapters/clock/berlin-clock.ts'
import { createFolderDelivery } from '../adapters/delivery/folder-delivery.ts'
import { listInputs } from '../adapters/file-system/list-inputs.ts'
import { createHolidays } from '../adapters/holidays/feiertage.ts'
import { createKnownDocuments } from '../adapters/known-documents/in-memory-known-documents.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { SplitProfile } from '../shared/domain/split-profile.ts'
import type { ResultLine } from '../shared/result/result-line.ts'
import { describeEngine } from './config/describe-engine.ts'
import type { Config } from './config/load-config.ts'
import type { SpawnEngine } from './engines/engine-pool.ts'
import { createRemotePorts } from './engines/remote-ports.ts'
import { createIntake } from './intake/intake.ts'
import { openReader } from './models/open-reader.ts'
import { type Input, type RunEvents, runMail } from './run/mail-runner.ts'

export interface PostlotseOptions {
  readonly spawn: SpawnEngine
  /** Files read at the same time, and OCR processes; at least 1. */
  readonly jobs: number
  readonly split: SplitProfile
  /** Absolute folder for finished documents; absent: nothing is delivered. */
  readonly outFolder?: string
  /** The present; absent: today in Berlin. */
  readonly clock?: Clock
}

export interface ClassifyEvents extends RunEvents {
  /** A given folder in which, through all its levels, no file lies. */
  readonly onEmptyFolder?: (folder: string) => void
}

export interface Postlotse {
  /** Reads files and folders; one line per document, in input order. Throws usage for paths that do not exist, cancelled when aborted. */
  classify(paths: readonly string[], signal: AbortSignal, events?: ClassifyEvents): AsyncGenerator<ResultLine>
  /** Ends all engine processes. */
  close(): void
}

export function createPostlotse(config: Config, options: PostlotseOptions): Postlotse {
  const { limits } = config.settings
  const remote = createRemotePorts({ spawn: options.spawn, limits, ocrProcesses: options.jobs, ocrPagesPerProcess: config.settings.ocrPagesPerProcess })
  const intake = createIntake({ containers: remote.containers, limits })
  const ports = {
    ...remote,
    reader: openReader(config, remote),
    clock: options.clock ?? createBerlinClock(),
    holidays: createHolidays(),
    known: createKnownDocuments(),
  }
  const rules = { taxonomy: config.taxonomy, plan: config.plan, settings: config.settings, split: options.split }
  const target = options.outFolder === undefined ? undefined : createFolderDelivery(options.outFolder)

  return {
    async *classify(paths, signal, events) {
      remote.warm()
      const [inputs, engine] = await Promise.all([listInputs(paths), describeEngine(config)])
      if (events?.onEmptyFolder) for (const folder of await emptyFolders(paths, inputs)) events.onEmptyFolder(folder)
      yield* runMail(inputs, { intake, ports, rules, jobs: options.jobs, engine, ...(target ? { target } : {}) }, signal, events)
    },
    close: () => remote.stop(),
  }
}

/** Those of the given folders under which none of the files lies. */
async function emptyFolders(paths: readonly string[], inputs: readonly Input[]): Promise<string[]> {
  const files = inputs.map((input) => path.resolve(input.path))
  const lies = (file: string, folder: string) => file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)
  const without = paths.filter((given) => !files.some((file) => lies(file, path.resolve(given))))
  const areFolders = await Promise.all(without.map(isFolder))
  return without.filter((_, i) => areFolders[i])
}

function isFolder(given: string): Promise<boolean> {
  return stat(given).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
