/** Desks for a choice list; one without a name shows its id. */
import type { Desk } from './plan-editing.ts'

export function deskItems(desks: readonly Desk[]): { readonly id: string; readonly label: string }[] {
  return desks.map(({ id, label }) => ({ id, label: label === '' ? id : label }))
}

export function deskName(desks: readonly Desk[], id: string): string {
  return deskItems(desks).find((desk) => desk.id === id)?.label ?? id
}
