import { describe, expect, it } from 'vitest'
import { createKnownDocuments } from '../../../../electron/adapters/known-documents/in-memory-known-documents.ts'
import { describeKnownDocuments } from '../../../contract/describe-known-documents.ts'

describe('known documents', () => {
  it('names the first with the same content', () => {
    const known = createKnownDocuments()
    expect(known.firstWithSameContent('k', 'a')).toBeUndefined()
    expect(known.firstWithSameContent('k', 'b')).toBe('a')
    expect(known.firstWithSameContent('k', 'c')).toBe('a')
    expect(known.firstWithSameContent('other', 'd')).toBeUndefined()
  })
  it('forgets nothing into the next run', () => {
    createKnownDocuments().firstWithSameContent('k', 'a')
    expect(createKnownDocuments().firstWithSameContent('k', 'b')).toBeUndefined()
  })
})

describeKnownDocuments(createKnownDocuments)
