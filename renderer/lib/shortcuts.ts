/**
 * Keys of the present view. The innermost component that knows a key gets it. A key is written as in KeyboardEvent.key, with `Mod+` (Ctrl, on a Mac
 * Cmd), `Alt+` and, for keys that write no letter, `Shift+` before it: `j`, `?`, `Enter`, `Space`, `Shift+ArrowDown`, `Mod+z`, `Alt+1`.
 */
import { useEffect, useLayoutEffect, useRef } from 'react'
import { actsByItself, isTyping, keyOf } from './key-of.ts'

type Run = (event: KeyboardEvent) => void

/** With a label the key stands in the help; keys with the same label stand in one line. */
export type Shortcut = Run | { readonly label: string; readonly run: Run }
export type ShortcutMap = Readonly<Record<string, Shortcut>>

export interface ShortcutOptions {
  readonly enabled?: boolean
  /** Heading in the help; without it the keys stand under the present view. */
  readonly title?: string
}

export interface ShortcutHelp {
  readonly title: string | undefined
  readonly lines: readonly { readonly label: string; readonly keys: readonly string[] }[]
}

interface Registration {
  map: ShortcutMap
  options: ShortcutOptions
}

const registrations: Registration[] = []

export function useShortcuts(map: ShortcutMap, options: ShortcutOptions = {}): void {
  const registration = useRef<Registration>({ map, options })
  useLayoutEffect(() => {
    registration.current.map = map
    registration.current.options = options
  })
  useEffect(() => register(registration.current), [])
}

/** What may be pressed now, innermost first. */
export function shortcutHelp(): readonly ShortcutHelp[] {
  const groups = new Map<string | undefined, Map<string, string[]>>()
  for (const { map, options } of registrations.toReversed()) {
    if (options.enabled === false) continue
    const group = groups.get(options.title) ?? new Map<string, string[]>()
    groups.set(options.title, group)
    for (const [key, shortcut] of Object.entries(map)) {
      if (typeof shortcut !== 'function') group.set(shortcut.label, [...(group.get(shortcut.label) ?? []), key])
    }
  }
  return [...groups].map(([title, lines]) => ({ title, lines: [...lines].map(([label, keys]) => ({ label, keys })) })).filter(({ lines }) => lines.length > 0)
}

/** As in the preferences, which the frame passes on. */
let singleKeys = true

export function applySingleKeys(on: boolean): void {
  singleKeys = on
}

function register(registration: Registration): () => void {
  if (registrations.length === 0) document.addEventListener('keydown', dispatch)
  registrations.push(registration)
  return () => {
    registrations.splice(registrations.indexOf(registration), 1)
    if (registrations.length === 0) document.removeEventListener('keydown', dispatch)
  }
}

function dispatch(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog:modal') !== null) return
  const key = keyOf(event)
  const withModifier = key.startsWith('Mod+') || key.startsWith('Alt+')
  if (!withModifier && (isTyping(event.target) || actsByItself(event.target, key))) return
  if (key.length === 1 && !singleKeys) return
  const shortcut = find(key)
  if (shortcut === undefined) return
  event.preventDefault()
  if (typeof shortcut === 'function') shortcut(event)
  else shortcut.run(event)
}

function find(key: string): Shortcut | undefined {
  for (const { map, options } of registrations.toReversed()) {
    if (options.enabled !== false && map[key] !== undefined) return map[key]
  }
  return undefined
}
