/** Names of pressed keys, and where keys already mean something. */

/** What of a KeyboardEvent says which key it is. */
export interface PressedKey {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  getModifierState(name: 'AltGraph'): boolean
}

/** `Mod+Shift+z`, `Alt+1`, `J` (Shift and j), `?`, `Space`. The Caps Lock key changes nothing. */
export function keyOf(event: PressedKey): string {
  const written = event.getModifierState('AltGraph')
  const mod = !written && (event.ctrlKey || event.metaKey)
  const alt = !written && event.altKey
  const name = baseKey(event, mod || alt)
  const shift = event.shiftKey && (name.length > 1 || mod || alt)
  return `${mod ? 'Mod+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`
}

/** The person is writing: letters belong to the field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  return target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"], [type="range"])')
}

/** Enter and the space bar press the focused control, arrows move in it. */
export function actsByItself(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (key === 'Enter') return target.matches('button, a[href], summary, [role="tab"]')
  if (key === 'Space') return target.matches('button, summary, input, [role="tab"]')
  return key.startsWith('Arrow') && target.matches('input[type="radio"], input[type="range"], [role="tab"]')
}

function baseKey({ key, code, shiftKey }: PressedKey, modified: boolean): string {
  if (key === ' ') return 'Space'
  if (modified && /^Digit\d$/.test(code)) return code.slice(-1)
  if (key.length > 1) return key
  return modified || !shiftKey ? key.toLowerCase() : key.toUpperCase()
}
