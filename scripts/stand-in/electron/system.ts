/** The rest of Electron that the app uses: dialogs, file manager, screens, colours, pictures. */
import { EventEmitter } from 'node:events'
import type { OpenDialogOptions, SaveDialogOptions } from 'electron'
import { host, quietly, record } from './host.ts'

export const dialog = {
  showOpenDialog: async (...args: readonly unknown[]) => {
    const filePaths = await ask('open', args.at(-1) as OpenDialogOptions)
    return { canceled: filePaths.length === 0, filePaths: [...filePaths] }
  },
  showSaveDialog: async (...args: readonly unknown[]) => {
    const [filePath = ''] = await ask('save', args.at(-1) as SaveDialogOptions)
    return { canceled: filePath === '', filePath }
  },
  showErrorBox: (title: string, text: string) => {
    record.dialogs.push({ kind: 'error', options: { title, text } })
    process.stderr.write(`${title}\n${text}\n`)
  },
}

export const shell = { showItemInFolder: (file: string) => void record.shown.push(file) }

const AREA = { x: 0, y: 0, width: 1920, height: 1040 }
export const screen = { getAllDisplays: () => [{ id: 1, bounds: { ...AREA, height: 1080 }, workArea: AREA, scaleFactor: 1 }] }

export const nativeImage = { createFromPath: (file: string) => ({ file, isEmpty: () => false }) }

class StandInTheme extends EventEmitter {
  #source: 'system' | 'light' | 'dark' = 'system'

  get themeSource(): 'system' | 'light' | 'dark' {
    return this.#source
  }

  set themeSource(source: 'system' | 'light' | 'dark') {
    this.#source = source
    quietly(host.call('setColors', source))
    this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }

  readonly shouldUseDarkColorsForSystemIntegratedUI = false
}
export const nativeTheme = new StandInTheme()

function ask(kind: 'open' | 'save', options: OpenDialogOptions | SaveDialogOptions): Promise<readonly string[]> {
  record.dialogs.push({ kind, options })
  return host.call('showDialog', kind, options)
}
