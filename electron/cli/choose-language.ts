/** The language is chosen before anything else is looked at, so that even a wrong call is answered in it. */
import { PostlotseError } from '../shared/domain/errors.ts'
import { CATALOGUES, type Catalogue } from '../shared/messages/catalogue.ts'
import { LANGUAGES, type Language } from '../shared/messages/language.ts'

export interface ChosenLanguage {
  readonly catalogue: Catalogue
  /** The arguments without `--lang`. */
  readonly args: readonly string[]
}

const OPTION = '--lang'

/** `--lang de|en` anywhere before `--`, the last one counts; else POSTLOTSE_LANG; else German. Throws usage for other languages. */
export function chooseLanguage(given: readonly string[], env: Readonly<Record<string, string | undefined>>): ChosenLanguage {
  const args: string[] = []
  let asked: string | undefined
  for (let i = 0; i < given.length; i++) {
    const arg = given[i] ?? ''
    if (arg === '--') {
      args.push(...given.slice(i))
      break
    }
    if (arg === OPTION) asked = given[++i] ?? ''
    else if (arg.startsWith(`${OPTION}=`)) asked = arg.slice(OPTION.length + 1)
    else args.push(arg)
  }
  if (asked !== undefined) return { catalogue: catalogueOf(asked, OPTION), args }
  return { catalogue: catalogueOf(env.POSTLOTSE_LANG || 'de', 'POSTLOTSE_LANG'), args }
}

function catalogueOf(value: string, source: string): Catalogue {
  if (!(LANGUAGES as readonly string[]).includes(value))
    throw new PostlotseError('usage', CATALOGUES.de.cli.wrongCall.wrongLanguage(source, value, LANGUAGES.join(', ')))
  return CATALOGUES[value as Language]
}
