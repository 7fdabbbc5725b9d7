/** `postlotse types`: the document types that this installation knows, with department and fields. */
import type { Command, CommandIo } from '../command.ts'
import { CONFIG_OPTIONS, parseOptions } from '../parse-options.ts'
import { readConfig } from '../read-config.ts'

export const typesCommand: Command = {
  name: 'types',
  usage: (texts) => texts.types.usage,
  run,
}

async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const { language, cli } = io.catalogue
  const { values } = parseOptions(args, { ...CONFIG_OPTIONS, json: { type: 'boolean' } }, cli.wrongCall)
  const { taxonomy } = readConfig(values, io)
  if (values.json) {
    io.out(`${JSON.stringify(taxonomy, null, 2)}\n`)
    return 0
  }
  for (const department of taxonomy.departments) {
    io.out(`\n${department.label[language]}\n`)
    for (const type of taxonomy.types.filter((t) => t.dept === department.id)) {
      io.out(`  ${type.id.padEnd(24)} ${type.label[language]}\n`)
      if (type.fields.length > 0) io.out(`  ${' '.repeat(24)} ${type.fields.join(', ')}\n`)
    }
  }
  return 0
}
