/** A fresh Windows of Debian's wine in a folder of its own: starts programs, reads its registry, knows its paths. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface Wine {
  /** Its drive C. */
  readonly drive: string
  /** Exit status of a program; a path of this machine is drive Z. */
  run(program: string, args: readonly string[]): number
  /** Text of the registry below a key, '' if there is no such key. */
  registry(key: string): string
  remove(): void
}

/** The account's name in C:\users. */
export const ACCOUNT = 'clerk'
/** Milliseconds; an installation of some thousand files takes about half a minute. */
const LIMIT_MS = 280_000

export function startWine(): Wine {
  const prefix = mkdtempSync(path.join(tmpdir(), 'postlotse-wine-'))
  const account = ACCOUNT
  // wine makes the desktop and documents of its account links to the home folder, and enters shortcuts into the menu of the machine: neither is wanted.
  const own = { HOME: path.join(prefix, 'home'), USER: account, LOGNAME: account, DISPLAY: '', WINEDLLOVERRIDES: 'winemenubuilder.exe=d' }
  mkdirSync(path.join(own.HOME, 'Desktop'), { recursive: true })
  writeFileSync(path.join(own.HOME, 'Desktop', 'Notiz.txt'), '') // wine's installer removes the desktop itself with the last shortcut on it
  const env = { ...process.env, ...own, WINEPREFIX: prefix, WINEDEBUG: '-all' }
  const call = (program: string, args: readonly string[]) => spawnSync(program, args, { env, encoding: 'utf8', timeout: LIMIT_MS })
  const run = (program: string, args: readonly string[]) => call('wine', [program, ...args]).status ?? -1
  call('wineboot', ['-i'])
  run('reg', ['add', String.raw`HKCU\Software\Wine`, '/v', 'Version', '/d', 'win10', '/f'])
  return {
    drive: path.join(prefix, 'drive_c'),
    run,
    registry: (key) => {
      const { status, stdout } = call('wine', ['reg', 'query', key, '/s', '/reg:64'])
      return status === 0 ? stdout.replaceAll('\r', '') : ''
    },
    remove: () => {
      call('wineserver', ['-k'])
      rmSync(prefix, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

/** A path of this machine as Windows names it under wine. */
export function onDriveZ(file: string): string {
  return `Z:${file.replaceAll('/', '\\')}`
}
