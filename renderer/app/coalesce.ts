/** The first call runs at once; calls within `pause` milliseconds after a run are put together into one at its end. */
export function coalesce(run: () => unknown, pause: number): () => void {
  let waiting = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const begin = () => {
    waiting = false
    timer = setTimeout(() => {
      timer = undefined
      if (waiting) begin()
    }, pause)
    run()
  }
  return () => {
    if (timer === undefined) begin()
    else waiting = true
  }
}
