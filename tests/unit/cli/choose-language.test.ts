import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '../../../electron/cli/choose-language.ts'

const chosen = (args: string[], env: Record<string, string> = {}) => {
  const { catalogue, args: rest } = chooseLanguage(args, env)
  return [catalogue.language, ...rest]
}

describe('the language', () => {
  it.each<[string[], Record<string, string>, string[]]>([
    [['types'], {}, ['de', 'types']],
    [['types'], { POSTLOTSE_LANG: 'en' }, ['en', 'types']],
    [['types'], { POSTLOTSE_LANG: '' }, ['de', 'types']],
    [['--lang', 'en', 'types'], {}, ['en', 'types']],
    [['types', '--json', '--lang=en'], {}, ['en', 'types', '--json']],
    [['types', '--lang', 'de'], { POSTLOTSE_LANG: 'en' }, ['de', 'types']],
    [['types', '--lang', 'de'], { POSTLOTSE_LANG: 'fr' }, ['de', 'types']],
    [['--lang', 'de', 'types', '--lang', 'en'], {}, ['en', 'types']],
    [['classify', '--', '--lang', 'en'], {}, ['de', 'classify', '--', '--lang', 'en']],
    [['classify', '--language', 'en'], {}, ['de', 'classify', '--language', 'en']],
  ])('of %j with %j is %j', (args, env, expected) => expect(chosen(args, env)).toEqual(expected))

  it.each<[string[], Record<string, string>, string]>([
    [['--lang', 'fr'], {}, '--lang fr'],
    [['types', '--lang'], {}, '--lang'],
    [['types', '--lang=EN'], {}, '--lang EN'],
    [['types'], { POSTLOTSE_LANG: 'en_US.UTF-8' }, 'POSTLOTSE_LANG en_US.UTF-8'],
  ])('%j with %j is a wrong call that names %s', (args, env, source) => {
    expect(() => chosen(args, env)).toThrow(expect.objectContaining({ code: 'usage', detail: expect.stringContaining(source) }))
  })
})
