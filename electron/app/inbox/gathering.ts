/** Tells once what happened many times: reading 300 scans must not redraw the window 300 times. */

export interface Gathering {
  /** Something happened: it is told within GATHERING_MS. */
  note(): void
  /** Tells at once what was noted. */
  flush(): void
}

const GATHERING_MS = 250

export function createGathering(tell: () => void): Gathering {
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    tell()
  }
  return {
    note: () => {
      timer ??= setTimeout(flush, GATHERING_MS)
    },
    flush,
  }
}
