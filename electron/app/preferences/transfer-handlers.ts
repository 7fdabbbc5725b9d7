/** Export and import of everything that was set, and a backup of the store. */
import { readFile } from 'node:fs/promises'
import { berlinDay } from '../../shared/calendar/berlin-day.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { transferRequests } from '../../shared/ipc/requests/preferences.ts'
import { saveExport } from '../export/save-export.ts'
import { backUpStore } from '../startup/back-up-store.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { applyConfiguration, parseConfiguration, presentConfiguration } from './move-configuration.ts'

export function createTransferHandlers(context: WorkplaceContext): HandlersOf<typeof transferRequests> {
  const { dialogs, now } = context
  const today = () => berlinDay(now())
  return {
    'preferences.exportAll': async () => {
      const file = await saveExport(context, {
        name: `postlotse-einstellungen-${today()}.json`,
        note: { what: 'configuration', format: 'json' },
        contents: () => `${JSON.stringify(presentConfiguration(context), undefined, 2)}\n`,
      })
      return file ?? null
    },
    'preferences.importAll': async () => {
      const file = await dialogs.chooseFile(['json'])
      if (file === undefined) return null
      const text = await readFile(file, 'utf8').catch((cause) => {
        throw new PostlotseError('no-permission', file, { cause })
      })
      return { left: await applyConfiguration(context, parseConfiguration(text, file)) }
    },
    'preferences.backup': async () => {
      const file = await dialogs.saveFile(`postlotse-sicherung-${today()}.db`)
      if (file === undefined) return null
      await backUpStore(context, file)
      return file
    },
  }
}
