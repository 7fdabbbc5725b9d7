/** The main process's end of the link to the host, and what it keeps for assertions. */
import type { HostCalls, MainCalls, StandInRecord } from '../calls.ts'
import { createLink } from '../link.ts'

export const record: StandInRecord = { switches: [], schemes: [], windows: [], requests: [], calls: [], dialogs: [], shown: [], menu: [], tray: undefined }

/** Filled by the modules of the stand-in, before the host can call. */
const answers: Partial<MainCalls> = { record: () => structuredClone(record) }

export function answerHost(calls: Partial<MainCalls>): void {
  Object.assign(answers, calls)
}

export const host = createLink<HostCalls>(
  {
    send: (message) => void process.send?.(message, undefined, undefined, () => undefined), // the host may be gone
    onMessage: (listener) => void process.on('message', listener),
  },
  answers,
)

/** Ends the process after everything said has reached the host. */
export function exitAfterTalking(code: number): void {
  if (process.send) process.send({ kind: 'answer', id: 0, value: undefined }, () => process.exit(code))
  else process.exit(code)
}

/** For calls whose failure means only that the window is gone. */
export function quietly(promise: Promise<unknown>): void {
  promise.catch(() => undefined)
}
