/** Types under their departments, only those that match what is looked for; departments without any are left out. */

export interface NamedType {
  readonly id: string
  readonly label: string
  readonly departmentId: string
}

export interface TypeGroup {
  readonly id: string
  readonly label: string
  readonly types: readonly NamedType[]
}

/** `query`: every word must stand in the label or the id, without case. */
export function groupTypes(types: readonly NamedType[], departments: readonly { readonly id: string; readonly label: string }[], query: string): TypeGroup[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const matches = ({ label, id }: NamedType) => words.every((word) => `${label} ${id}`.toLowerCase().includes(word))
  return departments
    .map(({ id, label }) => ({ id, label, types: types.filter((type) => type.departmentId === id && matches(type)) }))
    .filter((group) => group.types.length > 0)
}
