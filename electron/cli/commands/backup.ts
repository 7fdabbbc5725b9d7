/** `postlotse backup`: a copy of a data store with its key, also while service or window use it together. */
import os from 'node:os'
import path from 'node:path'
import { backUpStore, KEY_SUFFIX } from '../../app/startup/back-up-store.ts'
import { openPresentStore } from '../../app/startup/open-headless.ts'
import { serviceKeyFile } from '../../app/startup/service-key.ts'
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
  const store = await openPresentStore({ dataFolder, keyFile: serviceKeyFile(values['key-file'], io.env), env: io.env })
  try {
    await backUpStore({ store, dataFolder, user: os.userInfo().username, now: Date.now }, file)
  } finally {
    store.close()
  }
  io.out(`${backupMade(cleanText(values.out), cleanText(values.out + KEY_SUFFIX))}\n`)
  return 0
}
