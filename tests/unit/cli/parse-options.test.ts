import { describe, expect, it } from 'vitest'
import { CONFIG_OPTIONS, DEFAULT_JOBS, parseJobs, parseOptions, parseSplit, toConfigSources } from '../../../electron/cli/parse-options.ts'
import { CATALOGUES } from '../../../electron/shared/messages/catalogue.ts'

const texts = CATALOGUES.de.cli.wrongCall
const options = { ...CONFIG_OPTIONS, json: { type: 'boolean' } } as const

describe('parseOptions', () => {
  it('takes values and paths in any order', () => {
    const { values, positionals } = parseOptions(['a', '--plan', 'p.yaml', 'b', '--json', '--', '--c'], options, texts)
    expect({ ...values, positionals }).toEqual({ plan: 'p.yaml', json: true, positionals: ['a', 'b', '--c'] })
  })

  it.each([
    [['--unbekannt'], '--unbekannt ist unbekannt'],
    [['-x'], '-x ist unbekannt'],
    [['--plan'], '--plan: Wert fehlt oder ist überzählig'],
    [['--json=1'], '--json: Wert fehlt oder ist überzählig'],
    [['--plan', '--json'], '--plan: Wert fehlt oder ist überzählig'],
  ])('refuses %j with «%s»', (args, detail) => expect(() => parseOptions(args, options, texts)).toThrow(expect.objectContaining({ code: 'usage', detail })))
})

describe('parseJobs', () => {
  it.each([
    ['1', 1],
    ['64', 64],
    [undefined, DEFAULT_JOBS],
  ])('%s → %i', (value, jobs) => expect(parseJobs(value, texts)).toBe(jobs))
  it.each(['0', '65', '1.5', 'zwei', ''])('refuses «%s»', (value) => expect(() => parseJobs(value, texts)).toThrow(expect.objectContaining({ code: 'usage' })))
  it('has a default that any machine can bear', () => expect([1, 2, 3, 4]).toContain(DEFAULT_JOBS))
})

describe('parseSplit', () => {
  it.each([
    [{}, 'automatic'],
    [{ split: 'auto' }, 'automatic'],
    [{ split: 'off' }, 'never'],
    [{ split: 'pages' }, 'pages'],
    [{ split: 'sheets' }, 'sheets'],
    [{ 'no-split': true }, 'never'],
    [{ split: 'off', 'no-split': true }, 'never'],
  ])('%j → %s', (values, expected) => expect(parseSplit(values, texts)).toBe(expected))
  it.each([{ split: 'nie' }, { split: '' }, { split: 'toString' }, { split: 'pages', 'no-split': true }])('refuses %j', (values) =>
    expect(() => parseSplit(values, texts)).toThrow(
      expect.objectContaining({ code: 'usage', detail: `--split ${values.split}: möglich sind auto, off, pages, sheets` }),
    ),
  )
})

it('prefers the option to POSTLOTSE_CONFIG', () => {
  const env = { POSTLOTSE_CONFIG: 'env.yaml' }
  expect([toConfigSources({}, {}), toConfigSources({}, env), toConfigSources({ config: 'option.yaml' }, env)]).toEqual([
    {},
    { settingsFile: 'env.yaml' },
    { settingsFile: 'option.yaml' },
  ])
})
