/** `postlotse sheets`: separator sheets for scanned stacks, as a PDF to print. */
import path from 'node:path'
import { writeSheets } from '../../app/sheets/write-sheets.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Command, CommandIo } from '../command.ts'
import { cleanText } from '../output/fit-text.ts'
import { CONFIG_OPTIONS, parseOptions } from '../parse-options.ts'
import { readConfig } from '../read-config.ts'

export const sheetsCommand: Command = {
  name: 'sheets',
  usage: (texts) => texts.sheets.usage,
  run,
}

const OPTIONS = { ...CONFIG_OPTIONS, out: { type: 'string' }, desk: { type: 'string', multiple: true }, type: { type: 'string', multiple: true } } as const

async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const { cli } = io.catalogue
  const { wrongCall } = cli
  const { values, positionals } = parseOptions(args, OPTIONS, wrongCall)
  const { plan, taxonomy } = readConfig(values, io)
  const [deskIds, typeIds] = [values.desk ?? [], values.type ?? []]
  if (values.out === undefined || values.out === '' || positionals.length > 0) throw new PostlotseError('usage', wrongCall.noFile)
  const noDesk = deskIds.find((id) => !plan.desks.some((desk) => desk.id === id))
  if (noDesk !== undefined) throw new PostlotseError('usage', wrongCall.noSuchDesk(noDesk))
  const noType = typeIds.find((id) => !taxonomy.types.some((type) => type.id === id))
  if (noType !== undefined) throw new PostlotseError('usage', wrongCall.noSuchType(noType))
  const file = path.resolve(values.out)
  const count = await writeSheets({ deskIds, typeIds }, { plan, taxonomy }, file)
  io.out(`${cli.sheetsWritten(count, cleanText(values.out))}\n`)
  return 0
}
