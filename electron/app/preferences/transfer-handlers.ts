/** Export and import of everything that was set, and a backup of the store. */
import { readFile, rename, rm } from 'node:fs/promises'
import { berlinDay } from '../../shared/calendar/berlin-day.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { transferRequests } from '../../shared/ipc/requests/preferences.ts'
import { saveExport } from '../export/save-export.ts'
import { copyKeyFile } from '../startup/key-file.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { applyConfiguration, parseConfiguration, presentConfiguration } from './move-configuration.ts'

/** As copyKeyFile names it. */
const KEY_SUFFIX = '.key.json'

export function createTransferHandlers(context: WorkplaceContext): HandlersOf<typeof transferRequests> {
  const { dialogs, store, user, now } = context
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
      await backup(context, file)
      store.audit.append([{ at: isoTime(now()), user, action: 'exported', data: { what: 'backup', format: 'sqlite' } }])
      return file
    },
  }
}

/** The copy and, beside it, the wrapped key without which it opens nowhere. What is already there is replaced only when both are complete. */
async function backup({ store, dataFolder }: WorkplaceContext, file: string): Promise<void> {
  const fresh = `${file}.neu`
  const pairs = ['', KEY_SUFFIX].map((suffix) => [fresh + suffix, file + suffix] as const)
  const clear = () => Promise.all(pairs.map(([from]) => rm(from, { force: true })))
  try {
    await clear()
    store.backup(fresh)
    copyKeyFile(dataFolder, fresh)
    for (const [from, to] of pairs) await rename(from, to)
  } catch (cause) {
    await clear().catch(() => undefined) // the first error is the one to tell
    throw cause instanceof PostlotseError ? cause : new PostlotseError('output-not-writable', file, { cause })
  }
}
