/** A store with many documents, made before the app starts: reading 10,000 letters would take hours. Returns the passphrase that opens it. */
import { createStartup } from '../../../electron/app/startup/create-startup.ts'
import type { Store } from '../../../electron/core/ports/store/store.ts'

/** `fill` puts in what the test needs; everything it writes is on disk when this resolves. */
export async function seedStore(dataFolder: string, fill: (store: Store) => void): Promise<string> {
  let opened: Store | undefined
  const startup = createStartup({
    dataFolder,
    // No account: the app finds the store locked and asks for the passphrase.
    keyProtector: { isAvailable: () => false, protect: () => new Uint8Array(), unprotect: () => undefined },
    open: async (store) => {
      opened = store
    },
  })
  await startup.begin()
  const state = await startup.handlers['startup.state'](null)
  if (state.kind !== 'new') throw new Error(`the folder holds a store already: ${state.kind}`)
  await startup.handlers['startup.acknowledge'](null)
  if (opened === undefined) throw new Error('the new store did not open')
  fill(opened)
  opened.close()
  return state.passphrase
}
