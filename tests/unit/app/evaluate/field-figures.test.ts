import { expect, it } from 'vitest'
import { loadConfig } from '../../../../electron/app/config/load-config.ts'
import { fieldFigures, fieldTotals } from '../../../../electron/app/evaluate/field-figures.ts'
import { judgeDocuments } from '../../../../electron/app/evaluate/judge-documents.ts'
import type { Truth } from '../../../../electron/app/evaluate/truth.ts'
import { exampleLine } from '../../../fixtures/workplace/example-line.ts'

const { taxonomy } = loadConfig({})
const example = exampleLine()
type Fields = Truth['labels']['fields']
const truthOf = (fields: Fields, path = example.source.path): Truth => ({ path, labels: { type: 'widerspruch', ...(fields ? { fields } : {}) } })
const read = (name: string, value: string, confidence = 0.9) => ({ name, value, confidence, method: 'rule' as const })

/** [right, named by the truth, wrongly reported] per field. */
function countsOf(fields: Fields, readings = example.fields): Record<string, [number, number, number]> {
  const judged = judgeDocuments([truthOf(fields)], [{ ...example, fields: readings }])
  return Object.fromEntries(fieldFigures(judged, taxonomy).map(({ name, correct, of, wrong }) => [name, [correct, of, wrong]]))
}

it.each<[string, Fields, ReturnType<typeof read>[], Record<string, [number, number, number]>]>([
  ['read as it stands there', { 'person.name': 'Anna Koch' }, [read('person.name', 'Anna Koch')], { 'person.name': [1, 1, 0] }],
  ['one of several right readings', { 'person.name': ['Anna Koch', 'Koch'] }, [read('person.name', 'Koch')], { 'person.name': [1, 1, 0] }],
  ['not read', { 'person.name': 'Anna Koch' }, [], { 'person.name': [0, 1, 0] }],
  ['read as something else: missed and wrong', { 'person.name': 'Anna Koch' }, [read('person.name', 'Bernd Maier')], { 'person.name': [0, 1, 1] }],
  ['read though the document has none', {}, [read('person.name', 'Bernd Maier')], { 'person.name': [0, 0, 1] }],
  [
    'the second reading is right, the surest is not',
    { 'person.name': 'Anna Koch' },
    [read('person.name', 'Anna Koch', 0.5), read('person.name', 'Bernd Maier', 0.8)],
    { 'person.name': [1, 1, 1] },
  ],
  ['no word about fields in the truth', undefined, [read('person.name', 'Bernd Maier')], {}],
])('%s', (_, fields, readings, expected) => {
  expect(countsOf(fields, readings)).toEqual(expected)
})

it('a file that was not read misses all its fields, and the most frequent field comes first', () => {
  const truths = [truthOf({ 'person.name': 'Anna Koch', 'person.city': 'x' }), truthOf({ 'person.name': 'Anna Koch' }, '/post/other.pdf')]
  const figures = fieldFigures(judgeDocuments(truths, [{ ...example, fields: [read('person.name', 'Anna Koch')] }]), taxonomy)
  expect(figures).toEqual([
    { name: 'person.name', correct: 1, of: 2, wrong: 0, precision: 1, recall: 0.5, f1: 2 / 3 },
    { name: 'person.city', correct: 0, of: 1, wrong: 0, recall: 0, f1: 0 },
  ])
  expect(fieldTotals(figures)).toEqual({ correct: 1, of: 3, wrong: 0, precision: 1, recall: 1 / 3, f1: 0.5 })
  expect(fieldTotals([])).toBeUndefined()
})
