import { expect, it } from 'vitest'
import { loadConfig } from '../../../../electron/app/config/load-config.ts'
import { fieldFigures } from '../../../../electron/app/evaluate/field-figures.ts'
import { exampleLine } from '../../../fixtures/workplace/example-line.ts'

const { taxonomy } = loadConfig({})
const source = exampleLine().source
const truthOf = (fields: Record<string, string>, path = source.path) => ({ path, labels: { type: 'widerspruch', fields } })

it.each([
  ['as printed', 'document.date', '26.02.2026'],
  ['as ISO day', 'document.date', '2026-02-26'],
  ['without blanks', 'bank.iban', 'DE02120300000000202051'],
  ['in another case', 'person.name', 'ANNA KOCH'],
])('%s is the same value', (_what, name, value) => {
  expect(fieldFigures([truthOf({ [name]: value })], [exampleLine()], taxonomy)).toEqual([{ name, correct: 1, of: 1 }])
})

it.each([
  ['another day', 'document.date', '27.02.2026'],
  ['another person', 'person.name', 'Anna Kock'],
  ['a field that was not read', 'person.city', 'Eschenau'],
])('%s is wrong', (_what, name, value) => {
  expect(fieldFigures([truthOf({ [name]: value })], [exampleLine()], taxonomy)).toEqual([{ name, correct: 0, of: 1 }])
})

it('a file that was not read counts as wrong, and the most frequent field comes first', () => {
  const truths = [truthOf({ 'person.name': 'Anna Koch', 'person.city': 'x' }), truthOf({ 'person.name': 'Anna Koch' }, '/post/other.pdf')]
  expect(fieldFigures(truths, [exampleLine()], taxonomy)).toEqual([
    { name: 'person.name', correct: 1, of: 2 },
    { name: 'person.city', correct: 0, of: 1 },
  ])
})
