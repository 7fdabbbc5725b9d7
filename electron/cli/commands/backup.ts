/** `postlotse backup`: a copy of a data store with its key, also while service or window use it together. */
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { backUpStore, KEY_SUFFIX } from '../../app/startup/back-up-store.ts'
import { DATABASE } from '../../app/startup/create-startup.ts'
import { openHeadless } from '../../app/startup/open-headless.ts'
import { serviceKeyFile } from '../../app/startup/service-key.ts'
import { isSharedStore } from '../../app/startup/shared-store.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Command, CommandIo } from '../command.ts'
import { cleanText } from '../output/fit-text.ts'
import { parseOptions } from '../parse-options.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: (texts) => texts.backup.usage,
  run,
}

const OPTIONS = { data: { type: 'string' }, out: { type: 'string' }, 'key-file': { type: 'string' } } as const

async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const { backupMade, wrongCall } = io.catalogue.cli
  const { values, positionals } = parseOptions(args, OPTIONS, wrongCall)
  if (!values.data || !values.out || positionals.length > 0) throw new PostlotseError('usage', wrongCall.noBackup)
  const [dataFolder, file] = [path.resolve(values.data), path.resolve(values.out)]
  // Where there is nothing to back up, opening would begin a new store.
  if (!existsSync(path.join(dataFolder, DATABASE))) throw new PostlotseError('store-incomplete', `${DATABASE} is missing`)
  const keyFile = serviceKeyFile(values['key-file'], io.env)
  const { store } = await openHeadless({ dataFolder, keyFile, env: io.env, shared: isSharedStore(dataFolder) })
  try {
    await backUpStore({ store, dataFolder, user: os.userInfo().username, now: Date.now }, file)
  } finally {
    store.close()
  }
  io.out(`${backupMade(cleanText(values.out), cleanText(values.out + KEY_SUFFIX))}\n`)
  return 0
}
