import { describe, expect, it } from 'vitest'
import { keyOf, type PressedKey } from '../../../../renderer/lib/key-of.ts'

const pressed = (key: string, options: Partial<PressedKey> & { altGraph?: boolean } = {}): PressedKey => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...options,
  getModifierState: () => options.altGraph === true,
})

describe('keyOf', () => {
  it.each([
    ['a letter', pressed('j'), 'j'],
    ['a letter with Shift', pressed('J', { shiftKey: true }), 'J'],
    ['a letter with Caps Lock', pressed('J'), 'j'],
    ['a sign that needs Shift', pressed('?', { shiftKey: true }), '?'],
    ['a digit', pressed('1'), '1'],
    ['the space bar', pressed(' '), 'Space'],
    ['Enter', pressed('Enter'), 'Enter'],
    ['an arrow with Shift', pressed('ArrowDown', { shiftKey: true }), 'Shift+ArrowDown'],
    ['Ctrl and a letter', pressed('z', { ctrlKey: true }), 'Mod+z'],
    ['Cmd and a letter', pressed('z', { metaKey: true }), 'Mod+z'],
    ['Ctrl, Shift and a letter', pressed('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+z'],
    ['Alt and a digit that writes a sign', pressed('¡', { altKey: true, code: 'Digit1' }), 'Alt+1'],
    ['a sign of the third level (AltGr)', pressed('@', { ctrlKey: true, altKey: true, altGraph: true }), '@'],
  ])('%s', (_case, event, name) => {
    expect(keyOf(event)).toBe(name)
  })
})
