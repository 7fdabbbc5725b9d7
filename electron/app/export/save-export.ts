/** Writes what a person exports where they want it, and notes in the log that it left the store. */
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { writeChosen } from './write-chosen.ts'

export interface Export {
  /** Proposed file name with extension. */
  readonly name: string
  /** For the log: what was exported, e.g. { what: 'log', format: 'csv', entries: 12 }. No contents. */
  readonly note: Readonly<Record<string, string | number>>
  /** Made only after the person chose a place. */
  readonly contents: () => string | Uint8Array | Promise<Uint8Array>
}

/** Absolute path of the written file; undefined if the person cancels. Throws output-not-writable; a file that was there before then stays as it was. */
export async function saveExport({ dialogs, store, user, now }: WorkplaceContext, { name, note, contents }: Export): Promise<string | undefined> {
  const file = await dialogs.saveFile(name)
  if (file === undefined) return undefined
  await writeChosen(file, await contents())
  store.audit.append([{ at: isoTime(now()), user, action: 'exported', data: { ...note } }])
  return file
}
