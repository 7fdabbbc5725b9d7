/** The numbers that are offered, in order, and the present one even if it is none of them. */
export function choicesWith(offered: readonly number[], present: number): number[] {
  return [...new Set([...offered, present])].sort((a, b) => a - b)
}
