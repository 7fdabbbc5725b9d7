/** Protects the database key with the account of the operating system (Windows: DPAPI, macOS: Keychain, Linux: Secret Service). */
export interface KeyProtector {
  /** False where the system offers no such service; then only the recovery passphrase opens the store. */
  isAvailable(): boolean
  protect(secret: string): Uint8Array
  /** Undefined where this account cannot open it, e.g. after a move to another profile. */
  unprotect(wrapped: Uint8Array): string | undefined
}
