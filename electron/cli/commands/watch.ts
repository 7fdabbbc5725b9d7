/** `postlotse watch`: reads and delivers what arrives in folders, until it is told to end; as a service for months. Also tells a running one to pause. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Config } from '../../app/config/load-config.ts'
import { createLog, type Log } from '../../app/log/log.ts'
import { serviceKeyFile } from '../../app/startup/service-key.ts'
import { type OpenWatchService, type OpenWatchServiceOptions, openWatchService, serviceFolderOf } from '../../app/watch/open-watch-service.ts'
import { requestPause } from '../../app/watch/pause-request.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { createSpawnEngine } from '../../workers/spawn-engine.ts'
import type { Command, CommandIo } from '../command.ts'
import { cleanText } from '../output/fit-text.ts'
import { openLineWriter } from '../output/line-writer.ts'
import { createWatchEvents } from '../output/watch-events.ts'
import { DEFAULT_JOBS, parseJobs, parseOptions } from '../parse-options.ts'
import { readConfig } from '../read-config.ts'
import { dataFolderOf, EVERY, foldersOf, parseSeconds, WATCH_OPTIONS } from '../watch-options.ts'

/** Milliseconds that running files have to end after the first wish to stop; systemd kills after 90 s. */
const GRACE_MS = 60_000
/** Milliseconds between two tries to open a store that a desktop app has for itself. */
const STORE_TRY_MS = 5_000

export const watchCommand: Command = {
  name: 'watch',
  usage: (texts) => texts.watch.usage(DEFAULT_JOBS, EVERY.default),
  run,
}

/** Exit code 0 when stopped by Ctrl-C. */
async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const { wrongCall, watch: texts } = io.catalogue.cli
  const { values, positionals } = parseOptions(args, WATCH_OPTIONS, wrongCall)
  const dataFolder = dataFolderOf(values, wrongCall)
  if (values.pause || values.resume) {
    if (!existsSync(dataFolder)) throw new PostlotseError('usage', wrongCall.notAFolder(dataFolder))
    requestPause(serviceFolderOf(dataFolder), values.pause === true)
    io.err(`${values.pause ? texts.pauseAsked : texts.resumeAsked}\n`)
    return 0
  }
  const everyMs = parseSeconds(values.every, wrongCall) * 1000
  const jobs = parseJobs(values.jobs, wrongCall)
  const plans = foldersOf(positionals, values, wrongCall)
  const config = readConfig(values, io)
  const writer = openLineWriter(values.json, 'append', io)
  const log = createLog(path.join(serviceFolderOf(dataFolder), 'logs'))
  if (config.policy.problem) log.warn('policy-not-used', { code: config.policy.problem.code })
  try {
    await watch({
      io,
      log,
      options: {
        config,
        store: { dataFolder, keyFile: serviceKeyFile(values['key-file'], io.env), env: io.env, shared: values.data !== undefined },
        plans,
        spawn: spawnFor(config),
        jobs,
        everyMs,
        events: createWatchEvents({ io, log, writer, plan: config.plan }),
        onBug: (error) => log.error('service-failed', error),
      },
    })
  } finally {
    writer.close()
  }
  io.err(`${texts.stopped}\n`)
  return 0
}

interface Watching {
  readonly io: CommandIo
  readonly log: Log
  readonly options: OpenWatchServiceOptions
}

async function watch({ io, log, options }: Watching): Promise<void> {
  const { watch: texts } = io.catalogue.cli
  const service = await openWhenFree(options, io)
  if (!service) return
  const grace = new AbortController()
  const stopping = () => {
    io.err(`${texts.stopping}\n`)
    setTimeout(GRACE_MS, undefined, { ref: false }).then(() => grace.abort())
  }
  io.signal.addEventListener('abort', stopping, { once: true })
  if (io.signal.aborted) stopping()
  if (service.madeKeyFile) io.err(`${texts.keyFileMade(cleanText(options.store.keyFile))}\n`)
  const folders = service.health().folders.map((folder) => cleanText(folder.path))
  io.err(`${texts.started(folders.join(', '), options.everyMs / 1000)}\n`)
  log.info('start', { version: options.config.version, folders: folders.length, jobs: options.jobs })
  try {
    await service.run(io.signal, AbortSignal.any([io.hurry, grace.signal]))
    log.info('end')
  } catch (error) {
    log.error('end', error)
    throw error
  } finally {
    io.signal.removeEventListener('abort', stopping)
    await service.close()
  }
}

/** Waits for a desktop app that has the store for itself to be started anew. Undefined if it was told to end meanwhile. */
async function openWhenFree(options: OpenWatchServiceOptions, io: CommandIo): Promise<OpenWatchService | undefined> {
  for (let told = false; !io.signal.aborted; told = true) {
    try {
      return await openWatchService(options)
    } catch (error) {
      if (!options.store.shared || !(error instanceof PostlotseError) || error.code !== 'store-in-use') throw error
      if (!told) io.err(`${io.catalogue.cli.watch.storeInUse}\n`)
      await setTimeout(STORE_TRY_MS, undefined, { signal: io.signal }).catch(() => undefined)
    }
  }
  return undefined
}

function spawnFor({ settings, modelsFolder, ocrFolder }: Config): OpenWatchServiceOptions['spawn'] {
  return createSpawnEngine({ limits: settings.limits, modelsFolder: path.resolve(modelsFolder), ocrFolder })
}
