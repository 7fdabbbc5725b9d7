import { describe, expect, it } from 'vitest'
import { paint, terminalOf } from '../../../../electron/cli/output/terminal.ts'

describe('terminalOf', () => {
  it.each([
    ['a terminal', { isTTY: true, columns: 90 }, {}, { columns: 90, colour: true }],
    ['a terminal of unknown width', { isTTY: true, columns: 0 }, {}, { columns: 140, colour: true }],
    ['NO_COLOR', { isTTY: true, columns: 90 }, { NO_COLOR: '1' }, { columns: 90, colour: false }],
    ['an empty NO_COLOR', { isTTY: true, columns: 90 }, { NO_COLOR: '' }, { columns: 90, colour: true }],
    ['a pipe or file', {}, {}, { columns: 140, colour: false }],
  ])('%s', (_, stream, env, expected) => expect(terminalOf(stream, env)).toEqual(expected))
})

describe('paint', () => {
  it('colours on a terminal with colours', () => expect(paint('SOFORT', 'red', { columns: 80, colour: true })).toBe('\u001b[31mSOFORT\u001b[39m'))
  it('leaves the text alone elsewhere', () => expect(paint('SOFORT', 'red', { columns: 80, colour: false })).toBe('SOFORT'))
  it('does not colour blanks', () => expect(paint('   ', 'red', { columns: 80, colour: true })).toBe('   '))
})
