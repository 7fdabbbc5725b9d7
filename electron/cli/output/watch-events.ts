/** What happens in the watched folders, told in three places: the terminal (file names), the JSON lines, and the service's log (ids and codes only). */
import type { Log } from '../../app/log/log.ts'
import type { WatchServiceEvents } from '../../app/watch/watch-service.ts'
import { ERROR_TABLE } from '../../shared/domain/errors.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { DistributionPlan } from '../../shared/routing/distribution-plan.ts'
import type { CommandIo } from '../command.ts'
import { cleanText } from './fit-text.ts'
import type { LineWriter } from './line-writer.ts'
import { createWatchLog } from './watch-log.ts'

export interface WatchEventsOptions {
  readonly io: CommandIo
  readonly log: Log
  readonly writer: LineWriter
  readonly plan: DistributionPlan
}

export function createWatchEvents({ io: { catalogue, out, err }, log, writer, plan }: WatchEventsOptions): WatchServiceEvents {
  const { watch: texts } = catalogue.cli
  const terminal = createWatchLog({ messages: catalogue.cli, plan, out, now: Date.now })
  /** Told once for each file and reason. */
  const waiting = new Map<string, string>()
  let away: readonly string[] = []
  return {
    onLine: (line) => {
      writer.write(line)
      terminal.document(line)
      log.info('document', factsOf(line))
    },
    onKnown: (file) => {
      terminal.known(file)
      log.info('known')
    },
    onWaiting: (file, code) => {
      if (waiting.get(file) === code) return
      waiting.set(file, code)
      terminal.waiting(file, code)
      log.warn('waiting', { code })
    },
    onEnd: ({ id, path, attempts }, { failed, original }) => {
      waiting.delete(path)
      log.info('job', { id, attempts, failed: failed ?? 'no', original })
    },
    onGone: (gone) => {
      for (const folder of gone) if (!away.includes(folder)) err(`${texts.folderGone(cleanText(folder))}\n`)
      for (const folder of away) if (!gone.includes(folder)) err(`${texts.folderBack(cleanText(folder))}\n`)
      away = gone
      log.warn('folders-away', { count: gone.length })
    },
    onPause: (paused) => {
      err(`${paused ? texts.paused : texts.resumed}\n`)
      log.info(paused ? 'paused' : 'resumed')
    },
    onProblem: (code) => {
      if (code !== null && ERROR_TABLE[code].retryable) err(`${catalogue.errors[code].title} ${catalogue.errors[code].nextStep}\n`)
      log.warn('problem', { code: code ?? 'none' })
    },
  }
}

/** The id without the name of an attachment. */
function factsOf({ id, source, status, type, route, error }: ResultLine): Record<string, string> {
  const plain = (id ?? source.sha256).split('#')[0] ?? ''
  return { id: plain, status, type: type?.id ?? '-', desk: route?.desk ?? '-', code: error?.code ?? '-' }
}
