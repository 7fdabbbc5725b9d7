/**
 * Files given to the program from outside: arguments of the first start (also the drag on the icon and «open with»), arguments of a second start,
 * and macOS' open-file. They wait here until somebody can take them.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { App } from 'electron'

export interface OpenedFiles {
  /** Everything that came so far and everything that will come. `again`: the program was started a second time, with or without files. */
  deliverTo(receiver: (paths: readonly string[], again: boolean) => void): void
}

/** Must run before Electron is ready: macOS sends its first open-file early. `argv` is process.argv. */
export function collectOpenedFiles(app: Pick<App, 'on' | 'isPackaged'>, argv: readonly string[]): OpenedFiles {
  const waiting: { readonly paths: readonly string[]; readonly again: boolean }[] = []
  let receiver: ((paths: readonly string[], again: boolean) => void) | undefined
  const take = (paths: readonly string[], again: boolean) => {
    if (receiver) receiver(paths, again)
    else waiting.push({ paths, again })
  }
  take(filesOf(argv, process.cwd(), app.isPackaged), false)
  app.on('second-instance', (_event, otherArgv, folder) => take(filesOf(otherArgv, folder, app.isPackaged), true))
  app.on('open-file', (event, file) => {
    event.preventDefault()
    take([file], false)
  })
  return {
    deliverTo: (given) => {
      receiver = given
      for (const { paths, again } of waiting.splice(0)) given(paths, again)
    },
  }
}

/** Arguments that are files or folders. The first is the program; in a checkout the next one is the app. Switches are Chromium's and Node's. */
export function filesOf(argv: readonly string[], folder: string, packaged: boolean): string[] {
  return argv
    .slice(1)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .slice(packaged ? 0 : 1)
    .map((argument) => path.resolve(folder, argument))
    .filter((file) => existsSync(file))
}
