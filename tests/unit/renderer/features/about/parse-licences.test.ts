import { describe, expect, it } from 'vitest'
import { parseLicences } from '../../../../../renderer/features/about/parse-licences.ts'
import licences from '../../../../../resources/licences/third-party.md?raw'

describe('parseLicences', () => {
  it('reads the rows of a table, without heading and rule', () => {
    const markdown =
      '# Third-party packages\n\ntext\n\n| package | version | licence |\n|---|---|---|\n| @a/b | 1.2.3 | MIT |\n| c | 4.0.0 | Apache-2.0 OR MIT |\n'
    expect(parseLicences(markdown)).toEqual([
      { name: '@a/b', version: '1.2.3', licence: 'MIT' },
      { name: 'c', version: '4.0.0', licence: 'Apache-2.0 OR MIT' },
    ])
  })
  it.each(['', 'no table', '| two | columns |'])('finds nothing in «%s»', (markdown) => {
    expect(parseLicences(markdown)).toEqual([])
  })
  it('reads every package of the file that ships', () => {
    const packages = parseLicences(licences)
    expect(packages.length).toBe(licences.split('\n').filter((line) => /^\| (?!package )/.test(line)).length)
    expect(packages.find(({ name }) => name === 'react')?.licence).toBe('MIT')
  })
})
