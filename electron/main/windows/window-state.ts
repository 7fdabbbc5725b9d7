/**
 * What the window must know before the store is open: size and place, theme and language. A small file beside the store, without any content;
 * damaged or missing counts as never written.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { DEFAULT_PREFERENCES, preferencesSchema } from '../../shared/settings/preferences.ts'

const windowStateSchema = z.object({
  /** Place and size in device-independent pixels; absent: centred, in the default size. */
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) }).optional(),
  maximized: z.boolean(),
  theme: preferencesSchema.shape.theme,
  language: preferencesSchema.shape.language,
})
export type WindowState = z.output<typeof windowStateSchema>

export interface WindowStateFile {
  present(): WindowState
  change(changes: Partial<WindowState>): void
}

export function openWindowStateFile(dataFolder: string): WindowStateFile {
  const file = path.join(dataFolder, 'window.json')
  let state: WindowState = { maximized: false, theme: DEFAULT_PREFERENCES.theme, language: DEFAULT_PREFERENCES.language, ...read(file) }
  return {
    present: () => state,
    change: (changes) => {
      state = { ...state, ...changes }
      try {
        writeFileSync(file, JSON.stringify(state))
      } catch {
        // the next start begins with the older state
      }
    },
  }
}

function read(file: string): WindowState | undefined {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
