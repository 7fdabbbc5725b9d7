/** A picture from the clipboard as a file of its own, private until it is in the store. */
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { RequestInput } from '../../shared/ipc/contract.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { pastedFolder } from './clear-away.ts'

/** Returns its path. Throws too-large. */
export async function writePasted(context: WorkplaceContext, { mediaType, base64 }: RequestInput<'inbox.paste'>): Promise<string> {
  const bytes = Buffer.from(base64, 'base64')
  const { fileBytes } = context.rules().settings.limits
  if (bytes.length > fileBytes) throw new PostlotseError('too-large', `${bytes.length} bytes, limit ${fileBytes}`)
  const folder = pastedFolder(context)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const time = isoTime(context.now()).slice(0, 19).replace('T', ' ').replaceAll(':', '-')
  const file = path.join(folder, `Eingefügt ${time} ${randomUUID().slice(0, 4)}.${mediaType === 'image/png' ? 'png' : 'jpg'}`)
  await writeFile(file, bytes, { mode: 0o600, flag: 'wx' })
  return file
}

/** Removes what an earlier run left behind and no job needs. Looks at once, so that nothing pasted from now on is met. */
export function removeLeftPictures(context: Pick<WorkplaceContext, 'dataFolder' | 'store'>): void {
  const folder = pastedFolder(context)
  if (!existsSync(folder)) return
  const needed = new Set(context.store.jobs.list().flatMap((job) => (job.state === 'waiting' || job.state === 'running' ? [job.path] : [])))
  for (const file of readdirSync(folder).map((name) => path.join(folder, name))) if (!needed.has(file)) rmSync(file, { force: true })
}
