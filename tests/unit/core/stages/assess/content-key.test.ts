import { describe, expect, it } from 'vitest'
import { contentKey } from '../../../../../electron/core/stages/assess/content-key.ts'
import { checkedDocument, pageOf } from './checked-document.ts'

const TEXT = 'Hiermit lege ich gegen Ihren Bescheid vom 20.11.2026 Widerspruch ein. Änne Groß'
const key = (text: string, id = 'x:1-1') => contentKey(checkedDocument({ text, changes: { id } }))

describe('contentKey', () => {
  it.each([
    ['line breaks and blanks', TEXT.replaceAll(' ', '\n')],
    ['case', TEXT.toUpperCase().replace('GROẞ', 'Groß').replace('GROSS', 'Groß')],
    ['punctuation', TEXT.replaceAll('.', '')],
    ['composed or decomposed letters', TEXT.normalize('NFD')],
  ])('does not depend on %s', (_, text) => expect(key(text, 'y:2-2')).toBe(key(TEXT)))

  it.each([
    ['another date', TEXT.replace('20.', '21.')],
    ['one more word', `${TEXT} Danke`],
  ])('differs with %s', (_, text) => expect(key(text)).not.toBe(key(TEXT)))

  it('tells filled forms apart by their values', () => {
    const filled = (value: string) => {
      const page = pageOf(TEXT, { formValues: [{ name: 'Name', label: 'Name', kind: 'text', value, page: 1, box: [0, 0, 0, 0] }] })
      return contentKey(checkedDocument({ changes: { pages: [page] } }))
    }
    expect(filled('Vogel')).not.toBe(filled('Koch'))
    expect(filled('Vogel')).toBe(filled('Vogel'))
  })

  it('falls back to the file for pages with next to no text', () => {
    expect(key('Seite 1', 'x:1-1')).not.toBe(key('Seite 1', 'y:1-1'))
    expect(key('', 'x:1-1')).toBe(key('', 'x:1-1'))
  })
})
