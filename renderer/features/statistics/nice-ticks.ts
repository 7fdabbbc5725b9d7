/** Round numbers for the axis of a chart of counts: steps of 1, 2 or 5 times a power of ten, from 0 to at least `largest`. */
const MOST_STEPS = 5

export function niceTicks(largest: number): number[] {
  const rough = Math.max(1, largest / MOST_STEPS)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, i) => i * step)
}
