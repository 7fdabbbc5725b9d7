import { describe, expect, it } from 'vitest'
import { ERROR_TABLE } from '../../../../electron/shared/domain/errors.ts'
import { REVIEW_CODES } from '../../../../electron/shared/domain/issue.ts'
import { CATALOGUES } from '../../../../electron/shared/messages/catalogue.ts'
import { ERRORS_DE } from '../../../../electron/shared/messages/errors.de.ts'
import { ERRORS_EN } from '../../../../electron/shared/messages/errors.en.ts'
import { NOTES_DE } from '../../../../electron/shared/messages/notes.de.ts'
import { NOTES_EN } from '../../../../electron/shared/messages/notes.en.ts'

describe.each([
  ['German', ERRORS_DE],
  ['English', ERRORS_EN],
])('%s errors', (_language, errors) => {
  it('has one row for each code, in the order of the table', () => expect(Object.keys(errors)).toEqual(Object.keys(ERROR_TABLE)))
  it.each(Object.entries(errors))('%s: says in whole sentences what happened and what to do', (_code, { title, nextStep }) => {
    expect(title).toMatch(/^\p{Lu}.{8,110}\.$/u)
    expect(nextStep).toMatch(/^[\p{Lu}„“].{15,220}\.$/u)
    expect(title).not.toBe(nextStep)
  })
  it('tells each failure in words of its own', () => expect(new Set(Object.values(errors).map((e) => e.title)).size).toBe(Object.keys(errors).length))
})

it.each([
  ['German', NOTES_DE],
  ['English', NOTES_EN],
])('%s notes cover all review codes in whole sentences', (_language, notes) => {
  expect(Object.keys(notes)).toEqual(expect.arrayContaining([...REVIEW_CODES]))
  for (const sentence of Object.values(notes)) expect(sentence).toMatch(/^\p{Lu}.{20,160}\.$/u)
})

it('says „bitte“ in German rather than giving orders', () => {
  const orders = Object.values(ERRORS_DE)
    .map((e) => e.nextStep)
    .filter((step) => !/bitte|zeigt|Es ist nichts/i.test(step))
  expect(orders).toEqual([])
})

it('speaks of nothing technical to the clerk where it can be avoided', () => {
  const sentences = Object.values(ERRORS_DE).flatMap((e) => [e.title, e.nextStep])
  expect(sentences.filter((s) => /\b(?:Exception|Error|Stack|null|undefined|MIME|Engine|Byte)\b/.test(s))).toEqual([])
})

describe('the texts of the command line', () => {
  const { de, en } = { de: CATALOGUES.de.cli, en: CATALOGUES.en.cli }
  const usages = ({ commands }: typeof de) => [
    commands.classify.usage(4),
    commands.watch.usage(4, 2),
    commands.evaluate.usage(4, '1%'),
    commands.types.usage,
    commands.models.usage,
    commands.doctor.usage,
  ]
  const all = Object.values(CATALOGUES).flatMap(({ cli, errors }) => [...usages(cli), JSON.stringify(cli), JSON.stringify(errors)])

  it('name the same options in both languages, in the same order', () => {
    const options = (text: string) => text.match(/--[a-z-]+/g)
    expect(usages(en).map(options)).toEqual(usages(de).map(options))
  })

  it('say the default of --jobs', () =>
    expect([...usages(de), ...usages(en)].filter((text) => /--jobs N .*(?:sonst|otherwise) 4\b/.test(text))).toHaveLength(6))

  it('promise that the watch leaves originals alone', () => {
    expect(usages(de)[1]).toContain('Originale bleiben liegen')
    expect(usages(en)[1]).toContain('Originals stay where they are')
  })

  it('offer no command that does not exist', () => {
    const named = all.flatMap((text) => [...text.matchAll(/postlotse ([a-z]+)(?: ([a-z|]+))?/g)].map(([, command, action]) => [command, action]))
    expect(named.map(([command]) => command).filter((command) => !Object.keys(de.commands).includes(command ?? ''))).toEqual([])
    expect(
      named
        .flatMap(([command, action]) => (command === 'models' ? (action?.split('|') ?? []) : []))
        .filter((action) => !['list', 'verify', 'add', 'remove', 'sign'].includes(action)),
    ).toEqual([])
  })

  it('differ between the languages wherever there are sentences', () => {
    const sentences = (cli: typeof de) => [...usages(cli), ...Object.values(cli.wrongCall).filter((text) => typeof text === 'string')]
    expect(sentences(de).filter((text) => sentences(en).includes(text))).toEqual([])
  })

  it.each([
    ['de', 1, '1 Dokument:'],
    ['de', 2, '2 Dokumente:'],
    ['en', 1, '1 document:'],
    ['en', 0, '0 documents:'],
  ] as const)('%s count %i as «%s»', (language, proposed, words) =>
    expect(CATALOGUES[language].cli.table.summary({ proposed, routed: 0, review: 0, quarantined: 0 }, 0)).toMatch(new RegExp(`^${words}`)),
  )
})
