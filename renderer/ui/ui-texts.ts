/** The few words the components themselves say. The app sets them in the chosen language; the design system knows no catalogue. */
import { createContext, useContext } from 'react'

export interface UiTexts {
  readonly close: string
  readonly cancel: string
  readonly clear: string
  readonly noMatches: string
  readonly notifications: string
  readonly selectAll: string
  /** Keys that are named otherwise than in KeyboardEvent.key, e.g. Enter, Mod. */
  readonly keyNames: Readonly<Record<string, string>>
  readonly sure: string
  readonly unsure: string
  /** 1-based. */
  selectRow(row: number): string
  /** `share` 0..1. */
  percent(share: number): string
}

export const UiTextsContext = createContext<UiTexts | undefined>(undefined)

export function useUiTexts(): UiTexts {
  const texts = useContext(UiTextsContext)
  if (texts === undefined) throw new Error('UiTextsContext is missing around this component')
  return texts
}
