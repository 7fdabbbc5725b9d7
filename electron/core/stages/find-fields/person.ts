/** A person named in a document, with every mention. */
import type { NameMention } from '../../../shared/text/person-name.ts'
import type { TextLine } from '../../../shared/text/text-line.ts'
import type { Cell } from './cells.ts'
import type { Role } from './roles.ts'

export interface PersonMention extends NameMention {
  readonly line: TextLine
  readonly row: number
  readonly cell: Cell
  readonly role: Role | undefined
  /** Evidence that this is the data subject, in steps that add up. */
  readonly weight: number
}

export interface Person {
  /** Fullest form printed. */
  readonly best: PersonMention
  readonly mentions: readonly PersonMention[]
  /** Strongest evidence of all mentions, plus a little for each further one. */
  readonly weight: number
  /** Roles in which the person is named. */
  readonly roles: ReadonlySet<Role>
}
