/**
 * How a store is opened where no person sits: a key file that holds the recovery passphrase, one line. The account that runs the service is the
 * only one that may read it. `postlotse watch` makes one at its first start; for the store of the desktop app IT writes the app's passphrase into
 * one. Key files of systemd (LoadCredential) are kept from others by systemd itself.
 */
import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { newPassphrase, normalizedPassphrase } from './passphrase.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Permission bits of group and others. */
const OTHERS = 0o077
const CREDENTIAL = 'postlotse-key'

/** Given by option, by POSTLOTSE_KEY_FILE, by systemd; else in the account's own settings folder. */
export function serviceKeyFile(given: string | undefined, env: Environment, platform: NodeJS.Platform = process.platform): string {
  const chosen = given ?? env['POSTLOTSE_KEY_FILE']
  if (chosen) return path.resolve(chosen)
  const { CREDENTIALS_DIRECTORY: credentials, LOCALAPPDATA: local, XDG_CONFIG_HOME: config } = env
  if (credentials) return path.join(credentials, CREDENTIAL)
  if (platform === 'win32' && local) return path.join(local, 'Postlotse', 'service.key')
  return path.join(config || path.join(os.homedir(), '.config'), 'postlotse', 'service.key')
}

/** Throws key-file-missing, key-file-open (others may read it), passphrase-wrong for an empty one. */
export function readServiceKey(file: string, env: Environment, platform: NodeJS.Platform = process.platform): string {
  const text = readOwn(file, isCredential(file, env) || platform === 'win32')
  if (normalizedPassphrase(text) === '') throw new PostlotseError('passphrase-wrong', file)
  return text.trim()
}

/** Makes a key file with a new passphrase, or takes the one that is there. `isNew`: it was made now and should be copied to a safe place. */
export function readOrMakeServiceKey(file: string, env: Environment): { readonly passphrase: string; readonly isNew: boolean } {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    const handle = openSync(file, 'wx', 0o600)
    try {
      const passphrase = newPassphrase()
      writeFileSync(handle, `${passphrase}\n`)
      fsyncSync(handle)
      return { passphrase, isNew: true }
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || isCredential(file, env)) return { passphrase: readServiceKey(file, env), isNew: false }
    throw new PostlotseError('output-not-writable', `${file}: ${code ?? 'failed'}`, { cause: error })
  }
}

function isCredential(file: string, env: Environment): boolean {
  const folder = env['CREDENTIALS_DIRECTORY']
  return folder !== undefined && path.dirname(file) === path.resolve(folder)
}

/** The rights are those of the open file, so that nothing can be put in its place in between. */
function readOwn(file: string, isGuarded: boolean): string {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch (cause) {
    throw new PostlotseError('key-file-missing', `${file}: ${(cause as NodeJS.ErrnoException).code ?? 'failed'}`, { cause })
  }
  try {
    if (!isGuarded && (fstatSync(handle).mode & OTHERS) !== 0) throw new PostlotseError('key-file-open', file)
    return readFileSync(handle, 'utf8')
  } finally {
    closeSync(handle)
  }
}
