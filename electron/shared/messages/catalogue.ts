/** All texts of one language, passed down from where the language is chosen. */
import type { ErrorCode } from '../domain/errors.ts'
import { CLI_DE } from './cli.de.ts'
import { CLI_EN } from './cli.en.ts'
import type { CliMessages } from './cli-messages.ts'
import type { ErrorMessage } from './error-message.ts'
import { ERRORS_DE } from './errors.de.ts'
import { ERRORS_EN } from './errors.en.ts'
import type { Language } from './language.ts'
import { WINDOW_DE, WINDOW_EN, type WindowMessages } from './window/window-messages.ts'

export interface Catalogue {
  readonly language: Language
  readonly cli: CliMessages
  readonly window: WindowMessages
  readonly errors: Readonly<Record<ErrorCode, ErrorMessage>>
}

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  de: { language: 'de', cli: CLI_DE, window: WINDOW_DE, errors: ERRORS_DE },
  en: { language: 'en', cli: CLI_EN, window: WINDOW_EN, errors: ERRORS_EN },
}
