/** The system's dialogs, over the window. */
import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { WorkplaceOptions } from '../app/workplace/create-workplace.ts'
import type { MenuMessages } from '../shared/messages/window/menu.de.ts'

/** What the reading accepts; «all files» stays selectable, and a file that cannot be read says why. */
const EXTENSIONS = ['pdf', 'tif', 'tiff', 'jpg', 'jpeg', 'png', 'webp', 'eml', 'msg', 'docx', 'odt', 'xml', 'txt']

export function createDialogs(window: () => BrowserWindow | undefined, texts: () => MenuMessages['dialogs']): WorkplaceOptions['dialogs'] {
  const open = async (options: OpenDialogOptions): Promise<string[]> => {
    const parent = window()
    const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
    return canceled ? [] : filePaths
  }
  return {
    chooseFiles: () => {
      const { chooseFiles, mail, allFiles } = texts()
      const filters = [
        { name: mail, extensions: EXTENSIONS },
        { name: allFiles, extensions: ['*'] },
      ]
      return open({ title: chooseFiles, filters, properties: ['openFile', 'multiSelections'] })
    },
    chooseFile: async (extensions) => {
      const { chooseFile, allFiles } = texts()
      const filters = [
        { name: extensions.map((extension) => `*.${extension}`).join(', '), extensions: [...extensions] },
        { name: allFiles, extensions: ['*'] },
      ]
      return (await open({ title: chooseFile, filters, properties: ['openFile'] }))[0]
    },
    chooseFolder: async () => (await open({ title: texts().chooseFolder, properties: ['openDirectory', 'createDirectory'] }))[0],
    saveFile: async (name) => {
      const parent = window()
      const options: SaveDialogOptions = { title: texts().saveFile, defaultPath: name, properties: ['showOverwriteConfirmation', 'createDirectory'] }
      const { canceled, filePath } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options))
      return canceled || filePath === '' ? undefined : filePath
    },
  }
}
