/** What every kind of checked number offers: find it in a text, check it, and propose a reading with OCR confusions undone. */
import type { Mention } from '../text/mention.ts'

export interface IdentifierMention extends Mention {
  /** Compact canonical form as read, e.g. `DE02120300000000202051`. */
  readonly normalized: string
  /** Check digit passed; absent where the number has none. */
  readonly valid?: boolean
  /** Another reading that passes the check, offered to a person and never applied silently. */
  readonly repair?: string
}

export type FindIdentifiers = (text: string) => IdentifierMention[]
