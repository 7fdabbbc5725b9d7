/** Everything the finders look at, prepared once a document: lines, cells, sections, names and the fields that are wanted. */
import type { ClassifiedDocument } from '../../../shared/domain/document.ts'
import type { DocumentType, FieldDefinition } from '../../../shared/taxonomy/taxonomy.ts'
import type { TextLine } from '../../../shared/text/text-line.ts'
import type { CellGrid } from './cells.ts'
import type { Person } from './person.ts'
import type { Role } from './roles.ts'

export interface DocumentView {
  readonly document: ClassifiedDocument
  readonly typeId: string | null
  /** Undefined for a document of unknown type. */
  readonly type: DocumentType | undefined
  readonly lines: readonly TextLine[]
  readonly grid: CellGrid
  /** Role named by the heading that a line stands under; parallel to `lines`. */
  readonly sections: readonly (Role | undefined)[]
  /** Names found, grouped by person, the likeliest data subject first. */
  readonly people: readonly Person[]
  readonly wanted: ReadonlyMap<string, FieldDefinition>
}

/** What is known before the people are. */
export type ViewBase = Omit<DocumentView, 'people'>
