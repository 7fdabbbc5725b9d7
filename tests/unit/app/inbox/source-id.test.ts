/** Each part of a file has an id of its own, the same at every reading. */
import { expect, it } from 'vitest'
import { sourceIdOf, unopenedSourceId, unreadDocumentId } from '../../../../electron/app/inbox/source-id.ts'
import type { IncomingSource, MediaType } from '../../../../electron/shared/domain/source.ts'

const SHA256 = 'b'.repeat(64)
const incoming = (mediaType: MediaType, kind: 'paged' | 'text', attachment?: string): IncomingSource => ({
  source: { path: '/post/datei', sha256: SHA256, sizeBytes: 1, mediaType, issues: [], ...(attachment === undefined ? {} : { attachment }) },
  content: kind === 'paged' ? { kind, file: '/post/datei', mediaType } : { kind, pages: [], embedded: [] },
})

it.each([
  ['a file', incoming('application/pdf', 'paged'), SHA256],
  ['an office text', incoming('application/vnd.oasis.opendocument.text', 'text'), SHA256],
  ['the text of an e-mail', incoming('message/rfc822', 'text'), `${SHA256}#`],
  ['an attachment', incoming('application/pdf', 'paged', 'Anlage.pdf'), `${SHA256}#Anlage.pdf`],
  ['the text of an e-mail inside an e-mail', incoming('message/rfc822', 'text', 'Weiter.eml'), `${SHA256}#Weiter.eml#`],
])('%s', (_, source, id) => {
  expect(sourceIdOf(source)).toBe(id)
})

it('names an e-mail that could not be opened otherwise than its text', () => {
  expect(unopenedSourceId({ sha256: SHA256 })).toBe(SHA256)
  expect(unreadDocumentId(unopenedSourceId({ sha256: SHA256, attachment: 'a.pdf' }))).toBe(`${SHA256}#a.pdf:ungelesen`)
})
