/** `postlotse watch DIR… --out DIR`: reads and delivers what arrives in folders, until Ctrl-C. Moves and deletes nothing. */
import { statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Config, loadConfig } from '../../app/config/load-config.ts'
import { createPostlotse, type PostlotseOptions } from '../../app/create-postlotse.ts'
import { createFolderView } from '../../app/watch/folder-view.ts'
import { liesInside } from '../../app/watch/lies-inside.ts'
import { type WatchEvents, watchFolders } from '../../app/watch/watch-folders.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { WrongCallMessages } from '../../shared/messages/cli-messages.ts'
import { createSpawnEngine } from '../../workers/spawn-engine.ts'
import type { Command, CommandIo } from '../command.ts'
import { cleanText } from '../output/fit-text.ts'
import { type LineWriter, openLineWriter } from '../output/line-writer.ts'
import { createWatchLog } from '../output/watch-log.ts'
import { CONFIG_OPTIONS, DEFAULT_JOBS, parseJobs, parseOptions, toConfigSources } from '../parse-options.ts'

const OPTIONS = {
  ...CONFIG_OPTIONS,
  json: { type: 'string' },
  out: { type: 'string' },
  every: { type: 'string' },
  jobs: { type: 'string' },
  'no-split': { type: 'boolean' },
} as const

/** Seconds between two looks. */
const EVERY = { default: 2, least: 0.1, most: 3600 } as const

export const watchCommand: Command = {
  name: 'watch',
  usage: (texts) => texts.watch.usage(DEFAULT_JOBS, EVERY.default),
  run,
}

/** Exit code 0 when stopped by Ctrl-C. */
async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const { wrongCall, watch: texts } = io.catalogue.cli
  const { values, positionals: folders } = parseOptions(args, OPTIONS, wrongCall)
  const seconds = parseSeconds(values.every, wrongCall)
  const jobs = parseJobs(values.jobs, wrongCall)
  const outFolder = checkFolders(folders, values, wrongCall)
  const config = loadConfig(toConfigSources(values, io.env))
  const writer = openLineWriter(values.json, 'append', io)
  const options: PostlotseOptions = {
    spawn: createSpawnEngine({ limits: config.settings.limits, modelsFolder: path.resolve(config.modelsFolder), ocrFolder: config.ocrFolder }),
    jobs,
    noSplit: values['no-split'] ?? false,
    outFolder,
  }
  const stopping = () => io.err(`${texts.stopping}\n`)
  io.signal.addEventListener('abort', stopping, { once: true })
  io.err(`${texts.started(folders.map(cleanText).join(', '), seconds)}\n`)
  try {
    await watchFolders(
      {
        view: createFolderView(folders, config.settings.limits),
        open: () => createPostlotse(config, options),
        now: Date.now,
        pause: (signal) => pause(seconds, signal),
        events: eventsFor(config, writer, io),
      },
      io.signal,
    )
  } finally {
    io.signal.removeEventListener('abort', stopping)
    writer.close()
  }
  io.err(`${texts.stopped}\n`)
  return 0
}

/** Existing folders, and targets that would not be read as mail themselves; returns the absolute target. Throws usage. */
function checkFolders(
  folders: readonly string[],
  values: { readonly out?: string | undefined; readonly json?: string | undefined },
  texts: WrongCallMessages,
): string {
  const fail = (detail: string) => new PostlotseError('usage', detail)
  if (folders.length === 0) throw fail(texts.noFolder)
  if (values.out === undefined) throw fail(texts.noTarget)
  if (values.json === '-') throw fail(texts.onlyFile('--json'))
  for (const folder of folders) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw fail(texts.notAFolder(folder))
    for (const target of [values.out, values.json]) if (target !== undefined && liesInside(target, folder)) throw fail(texts.targetInside(target, folder))
  }
  return path.resolve(values.out)
}

function eventsFor(config: Config, writer: LineWriter, { catalogue: { cli }, out, err }: CommandIo): WatchEvents {
  const log = createWatchLog({ messages: cli, plan: config.plan, out, now: Date.now })
  let away: readonly string[] = []
  return {
    onLine: (line) => {
      writer.write(line)
      log.document(line)
    },
    onKnown: log.known,
    onWaiting: log.waiting,
    onGone: (gone) => {
      for (const folder of gone) if (!away.includes(folder)) err(`${cli.watch.folderGone(cleanText(folder))}\n`)
      for (const folder of away) if (!gone.includes(folder)) err(`${cli.watch.folderBack(cleanText(folder))}\n`)
      away = gone
    },
  }
}

function parseSeconds(value: string | undefined, texts: WrongCallMessages): number {
  if (value === undefined) return EVERY.default
  const seconds = Number(value.replace(',', '.'))
  if (!(seconds >= EVERY.least && seconds <= EVERY.most)) throw new PostlotseError('usage', texts.wrongNumber('--every', value, EVERY.least, EVERY.most))
  return seconds
}

async function pause(seconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(seconds * 1000, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}
