/** What the search finds of a document. */
import { expect, it } from 'vitest'
import { documentText } from '../../../../electron/app/run/document-text.ts'
import { exampleSource } from '../../../fixtures/workplace/example-source.ts'

const { pages } = exampleSource({}, ['Erste Zeile\nzweite Zeile', 'Seite zwei'])

it('is the printed lines, page after page', () => {
  expect(documentText(pages)).toBe('Erste Zeile\nzweite Zeile\n\nSeite zwei')
})

it('holds what was entered in form fields, behind the lines of its page', () => {
  const entered = { name: 'iban', label: 'IBAN', kind: 'text', value: 'DE02 1203', page: 1, box: [0, 0, 0, 0] } as const
  expect(documentText(pages.map((page, i) => (i === 0 ? { ...page, formValues: [entered] } : page)))).toBe(
    'Erste Zeile\nzweite Zeile\nIBAN DE02 1203\n\nSeite zwei',
  )
})

it('is empty for blank pages', () => {
  expect(documentText([]).trim()).toBe('')
})
