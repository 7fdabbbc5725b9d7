import type { Store } from '../../../electron/core/ports/store/store.ts'

export interface StoreUnderTest {
  /** The open, at first empty store of this test. */
  store(): Store
  /** Closes it and opens it again, as a restart of the program does. */
  reopen(): Store
}
