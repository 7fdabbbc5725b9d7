/** What menu, tray and the system ask of the program. Files that come before the store is open wait for it. */
import { app } from 'electron'
import type { Log } from '../app/log/log.ts'
import type { Workplace } from '../app/workplace/create-workplace.ts'
import type { MenuActions } from './menu-template.ts'
import type { MainWindow } from './windows/main-window.ts'

export interface Commands extends MenuActions {
  pauseWatching(paused: boolean): void
  /** Files from outside; `again`: the program was started a second time, so its window must come to the front. */
  takeOpened(paths: readonly string[], again: boolean): void
  /** The store is open now: takes in what waited. */
  flush(): void
}

export interface CommandsOptions {
  readonly window: MainWindow
  readonly workplace: { present(): Workplace | undefined }
  readonly log: Log
}

type Origin = Parameters<Workplace['queue']['add']>[1]

export function createCommands({ window, workplace, log }: CommandsOptions): Commands {
  const waiting: string[] = []
  const navigate = (view: string) => {
    window.show()
    window.send('window.navigate', { view })
  }
  /** Nobody waits for a command: its failure can only be logged here, the window shows the state that it left. */
  const run = (name: string, work: (open: Workplace) => Promise<unknown>) => {
    const open = workplace.present()
    if (open) work(open).catch((error) => log.error('command-failed', error, { name }))
  }
  const add = async ({ queue }: Workplace, paths: readonly string[], origin: Origin) => {
    if (paths.length === 0) return
    navigate('posteingang')
    await queue.add(paths, origin)
  }
  return {
    navigate,
    addFiles: () => run('add-files', async (open) => add(open, await open.context.dialogs.chooseFiles(), 'window')),
    addFolder: () =>
      run('add-folder', async (open) => {
        const folder = await open.context.dialogs.chooseFolder()
        await add(open, folder === undefined ? [] : [folder], 'window')
      }),
    quit: () => app.quit(),
    pauseWatching: (watchingPaused) => run('pause-watching', ({ handlers }) => handlers['preferences.save']({ watchingPaused })),
    takeOpened: (paths, again) => {
      if (again) window.show()
      if (workplace.present()) run('open-files', (open) => add(open, paths, 'opened'))
      else waiting.push(...paths)
    },
    flush: () => run('open-files', (open) => add(open, waiting.splice(0), 'opened')),
  }
}
