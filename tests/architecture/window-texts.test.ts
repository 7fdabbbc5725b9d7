/** The texts of the window: none is empty, none is without a reader, and both languages take the same arguments. */
import { describe, expect, it } from 'vitest'
import { WINDOW_DE, WINDOW_EN, type WindowMessages } from '../../electron/shared/messages/window/window-messages.ts'
import { readTracked, sourceFiles } from './tracked-files.ts'

interface Text {
  /** E.g. `['review', 'actions', 'confirm']`. */
  readonly path: readonly string[]
  readonly value: unknown
}

const sources = sourceFiles()
  .filter((path) => !path.startsWith('electron/shared/messages/'))
  .map((path) => ({ path, code: readTracked(path) }))

describe.each(Object.keys(WINDOW_DE) as (keyof WindowMessages)[])('texts of %s', (part) => {
  const german = textsOf(WINDOW_DE[part], [part])
  const english = textsOf(WINDOW_EN[part], [part])

  it('are not empty', () => {
    expect([...german, ...english].filter(({ value }) => value === '').map(nameOf)).toEqual([])
  })

  it('take the same arguments in both languages', () => {
    const parameters = new Map(english.map((text) => [nameOf(text), typeof text.value === 'function']))
    expect(german.filter((text) => parameters.get(nameOf(text)) !== (typeof text.value === 'function')).map(nameOf)).toEqual([])
  })

  it('are shown somewhere', () => {
    const code = sources
      .filter(
        (source) =>
          new RegExp(`/${part}/|${part === 'frame' ? 'renderer/(?:app|ui|lib)/' : 'electron/main/'}`).test(source.path) ||
          new RegExp(`window\\b[^\\n]*\\b${part}\\b|\\b${part}\\b[^\\n]*window\\b`).test(source.code),
      )
      .map((source) => source.code)
      .join('\n')
    expect(german.filter(({ path }) => !isShown(path, code)).map(nameOf)).toEqual([])
  })
})

/** By its own name, because code names it as a value (`texts[verdict]`), or because the group around it is read by a key that the data says. */
function isShown(path: readonly string[], code: string): boolean {
  const own = path.at(-1) ?? ''
  if (new RegExp(`\\.${own}\\b|'${own}'|\\b${own}\\b(?=[^\\n]*\\} = )|^\\s+${own}(?:: \\w+)?,$`, 'm').test(code)) return true
  return path.slice(1, -1).some((group) => new RegExp(`\\b${group}(?:\\[|\\))`).test(code))
}

function textsOf(group: object, path: readonly string[]): Text[] {
  return Object.entries(group).flatMap(([key, value]): Text[] =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? textsOf(value, [...path, key]) : [{ path: [...path, key], value }],
  )
}

function nameOf({ path }: Text): string {
  return path.join('.')
}
