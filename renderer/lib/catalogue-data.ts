/** Names of types, desks, fields and departments in the chosen language. */
import { useMemo } from 'react'
import type { WindowCatalogue } from '../../electron/shared/ipc/requests/shell.ts'
import type { Language } from '../../electron/shared/messages/language.ts'
import { useCatalogue } from './language.tsx'
import { useRequest } from './use-request.ts'

export interface NamedType {
  readonly id: string
  readonly label: string
  readonly departmentId: string
  /** Field names, see NamedField. */
  readonly fields: readonly string[]
  readonly required: readonly string[]
}
export interface NamedField {
  readonly name: string
  readonly label: string
  readonly kind: string
  /** Is read on every type. */
  readonly common: boolean
}
interface Named {
  readonly id: string
  readonly label: string
}

export interface CatalogueData {
  /** An id without a name (of a type that was removed) is shown as it is. null: no known type. */
  typeLabel(id: string | null): string
  deskLabel(id: string | null): string
  fieldLabel(name: string): string
  departmentLabel(id: string | null): string
  /** In alphabetical order of the chosen language, as all lists here except fields, which stand as in the taxonomy. */
  readonly types: readonly NamedType[]
  readonly desks: readonly Named[]
  readonly fields: readonly NamedField[]
  readonly departments: readonly Named[]
  /** Probability 0..1 from which a type is proposed instead of sent to review. */
  readonly typeThreshold: number
  /** false: the lists are still empty. */
  readonly loaded: boolean
}

/** Until the answer is there, everything is empty and the threshold is 1: nothing looks sure. */
const EMPTY: WindowCatalogue = { departments: [], types: [], fields: [], desks: [], typeThreshold: 1 }

export function useCatalogueData(): CatalogueData {
  const { language, window } = useCatalogue()
  const { data } = useRequest('shell.catalogue', null)
  const { unknownType, noDesk, noDepartment } = window.frame.names
  return useMemo(
    () => ({ ...nameCatalogue(data ?? EMPTY, language, { unknownType, noDesk, noDepartment }), loaded: data !== undefined }),
    [data, language, unknownType, noDesk, noDepartment],
  )
}

interface NamesOfNothing {
  readonly unknownType: string
  readonly noDesk: string
  readonly noDepartment: string
}

export function nameCatalogue(data: WindowCatalogue, language: Language, nothing: NamesOfNothing): Omit<CatalogueData, 'loaded'> {
  const sorted = <T extends Named>(items: readonly T[]) => items.toSorted((a, b) => a.label.localeCompare(b.label, language))
  const types = sorted(data.types.map((type) => ({ ...type, label: type.label[language] })))
  const departments = sorted(data.departments.map(({ id, label }) => ({ id, label: label[language] })))
  const desks = sorted(data.desks)
  const fields = data.fields.map((field) => ({ ...field, label: field.label[language] }))
  const fieldLabels = new Map(fields.map(({ name, label }) => [name, label]))
  return {
    types,
    departments,
    desks,
    fields,
    typeThreshold: data.typeThreshold,
    typeLabel: labelIn(types, nothing.unknownType),
    deskLabel: labelIn(desks, nothing.noDesk),
    departmentLabel: labelIn(departments, nothing.noDepartment),
    fieldLabel: (name) => fieldLabels.get(name) ?? name,
  }
}

function labelIn(items: readonly Named[], none: string): (id: string | null) => string {
  const labels = new Map(items.map(({ id, label }) => [id, label]))
  return (id) => (id === null ? none : (labels.get(id) ?? id))
}
