/** Electron's `safeStorage`: the account's protection is a key in a file of the data folder. Deleting that file is «another account». */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { app } from './app.ts'

const NONCE = 12
const TAG = 16

export const safeStorage = {
  isEncryptionAvailable: (): boolean => true,
  getSelectedStorageBackend: (): string => 'gnome_libsecret',
  encryptString: (text: string): Buffer => {
    const nonce = randomBytes(NONCE)
    const cipher = createCipheriv('aes-256-gcm', accountKey(), nonce)
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
  },
  /** Throws for what another key sealed, as the real one does. */
  decryptString: (sealed: Buffer): string => {
    const decipher = createDecipheriv('aes-256-gcm', accountKey(), sealed.subarray(0, NONCE))
    decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
  },
}

function accountKey(): Buffer {
  const file = path.join(app.getPath('userData'), 'stand-in-account.key')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32))
  return readFileSync(file)
}
