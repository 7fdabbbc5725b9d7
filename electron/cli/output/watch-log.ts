/** The log of `watch`: one plain line per document with time, state, desk, code and file name. Never contents, never folders. */
import path from 'node:path'
import type { CliMessages } from '../../shared/messages/cli-messages.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { DistributionPlan } from '../../shared/routing/distribution-plan.ts'
import { documentName } from './document-name.ts'
import { cleanText, fitText } from './fit-text.ts'

export interface WatchLog {
  document(line: ResultLine): void
  known(file: string): void
  waiting(file: string, code: string): void
}

export interface WatchLogOptions {
  readonly messages: CliMessages
  readonly plan: DistributionPlan
  readonly out: (text: string) => void
  readonly now: () => number
}

const NOTHING = '-'
/** Local time, e.g. `2026-03-05 07:04:00`: the Swedish way of writing it is the ISO one. */
const timeFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' })

export function createWatchLog({ messages, plan, out, now }: WatchLogOptions): WatchLog {
  const states = { ...messages.table.status, known: messages.watch.known, waiting: messages.watch.waiting }
  const stateWidth = Math.max(...Object.values(states).map((text) => text.length))
  const deskWidth = Math.max(...plan.desks.map((desk) => desk.id.length))
  const write = (state: keyof typeof states, desk: string, code: string, name: string) =>
    out(`${timeFormat.format(now())}  ${fitText(states[state], stateWidth)}  ${fitText(desk, deskWidth)}  ${code}  ${cleanText(name)}\n`)
  return {
    document: (line) => write(line.status, line.route?.desk ?? NOTHING, codeOf(line), documentName(line, messages.table)),
    known: (file) => write('known', NOTHING, NOTHING, path.basename(file)),
    waiting: (file, code) => write('waiting', NOTHING, code, path.basename(file)),
  }
}

function codeOf(line: ResultLine): string {
  const reasons = line.review?.reasons.map((reason) => reason.code) ?? []
  return line.error?.code ?? ([...new Set(reasons)].join(',') || NOTHING)
}
