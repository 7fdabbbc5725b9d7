/** Work that must not overlap: each waits for the one before it, in the order of asking. */
export interface OneAtATime {
  run<T>(work: () => Promise<T>): Promise<T>
}

export function createOneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run: (work) => {
      const mine = last.then(work)
      last = mine.catch(() => undefined)
      return mine
    },
  }
}
