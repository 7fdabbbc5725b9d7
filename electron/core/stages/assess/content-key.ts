/** A key that two documents share exactly when they say the same: for the detection of duplicates. */
import type { CheckedDocument } from '../../../shared/domain/document.ts'

/** Below this many letters and digits a text says too little to tell documents apart (heuristic). */
const LEAST_CHARACTERS = 40

/**
 * Letters, digits and form values in reading order, folded and hashed, with their number in front. Layout, case, blanks and accents do not
 * count. Documents with next to no text are told apart by file, page range and attachment.
 */
export function contentKey(document: Pick<CheckedDocument, 'id' | 'pages'>): string {
  const words = document.pages.flatMap((page) => [...page.words.map((w) => w.text), ...page.formValues.map((v) => `${v.name}=${v.checked ?? v.value}`)])
  const folded = foldText(words.join(''))
  return folded.length < LEAST_CHARACTERS ? `file:${document.id}` : `text:${folded.length}:${hash(folded)}`
}

function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** FNV-1a, 64 bits, 16 hex digits. A collision would cost a person one look, never a document. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n
  for (let i = 0; i < text.length; i++) value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n)
  return value.toString(16).padStart(16, '0')
}
