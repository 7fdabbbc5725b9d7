/** A text as a classified document of one page: every character as wide as the next, so that runs of spaces are column gaps. */
import type { ClassifiedDocument, TaggedSpan } from '../../../../../electron/shared/domain/document.ts'
import type { FormValue, RecognizedPage, Word } from '../../../../../electron/shared/domain/page.ts'
import type { EmbeddedField } from '../../../../../electron/shared/domain/source.ts'

export interface LetterExtras {
  readonly formValues?: readonly FormValue[]
  readonly embedded?: readonly EmbeddedField[]
  readonly spans?: readonly TaggedSpan[]
  readonly wordConfidence?: number
}

export function letterPage(text: string, { formValues = [], wordConfidence = 1 }: LetterExtras = {}): RecognizedPage {
  const words: Word[] = []
  let line = -1
  text.split('\n').forEach((printed, row) => {
    const found = [...printed.matchAll(/\S+/g)]
    if (found.length > 0) line++
    for (const word of found)
      words.push({ text: word[0], box: [0.05 + word.index * 0.0085, 0.03 + row * 0.0125, word[0].length * 0.0085, 0.0095], confidence: wordConfidence, line })
  })
  return {
    number: 1,
    source: 'pdf-text',
    words,
    formValues,
    confidence: wordConfidence,
    turnedDegrees: 0,
    skewDegrees: 0,
    blank: words.length === 0,
    issues: [],
  }
}

export function letterDocument(typeId: string | null, text: string, extras: LetterExtras = {}): ClassifiedDocument {
  return {
    id: 'a:1-1',
    source: { path: 'a.pdf', sha256: 'a'.repeat(64), sizeBytes: 1, mediaType: 'application/pdf', issues: [] },
    cut: { firstPage: 1, lastPage: 1 },
    splitConfidence: 1,
    pages: [letterPage(text, extras)],
    embedded: extras.embedded ?? [],
    type: { id: typeId, confidence: 0.9, alternatives: [], evidence: [] },
    department: { id: 'poststelle', confidence: 0.9 },
    modelUrgency: { id: 'normal', confidence: 0.9 },
    spans: extras.spans ?? [],
  }
}
