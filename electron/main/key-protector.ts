/** The database key under the protection of the account: Electron's safeStorage. */
import { safeStorage } from 'electron'
import type { StartupOptions } from '../app/startup/create-startup.ts'

export function createKeyProtector(): StartupOptions['keyProtector'] {
  return {
    isAvailable: () => safeStorage.isEncryptionAvailable() && !isPlainText(),
    protect: (secret) => safeStorage.encryptString(secret),
    unprotect: (wrapped) => {
      try {
        return safeStorage.decryptString(Buffer.from(wrapped))
      } catch {
        return undefined // another account, another machine, or damaged
      }
    },
  }
}

/** Linux without a secret service: Chromium would «encrypt» with a key that everybody knows. */
function isPlainText(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
}
