/** Waits for what happens by itself. A test that waits in vain is ended by the time limit of its project. */
export async function waitFor(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** A door that keeps whoever comes until it is opened. */
export function createGate() {
  const { promise, resolve } = Promise.withResolvers<void>()
  const gate = {
    /** How many came. */
    reached: 0,
    open: resolve,
    pass: async () => {
      gate.reached++
      await promise
    },
  }
  return gate
}
