/** Turns words into piece ids, each word on its own so that words and pieces stay aligned; remembers the words it has seen. */
import type { PreTrainedTokenizer } from '@xenova/transformers'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { PieceCodes } from './page-windows.ts'

export interface WordPieces extends PieceCodes {
  readonly pad: number
}

/** Words remembered with their pieces. */
const CACHE_WORDS = 50_000

/** Throws model-incompatible if the vocabulary lacks a piece that the windows need. */
export function createWordPieces(tokenizer: PreTrainedTokenizer): WordPieces {
  const idOf = (piece: string): number => {
    const id: unknown = tokenizer.convert_tokens_to_ids(piece)
    if (typeof id !== 'number') throw new PostlotseError('model-incompatible', `tokenizer.json has no piece ${piece}`)
    return id
  }
  const [pad, unknown, cls, newLine, pageEnd] = ['[PAD]', '[UNK]', '[CLS]', '[NL]', '[PAGE]'].map(idOf) as [number, number, number, number, number]
  const structural = new Set([pad, cls, newLine, pageEnd])
  const known = new Map<string, readonly number[]>()

  function word(text: string): readonly number[] {
    let ids = known.get(text)
    if (!ids) {
      if (known.size >= CACHE_WORDS) known.clear()
      // A document that prints «[PAGE]» must not end its page with it.
      const own = tokenizer.encode(text.toWellFormed(), { add_special_tokens: false }).map((id) => (structural.has(id) ? unknown : id))
      ids = own.length === 0 ? [unknown] : own
      known.set(text, ids)
    }
    return ids
  }
  return { pad, cls, newLine, pageEnd, word }
}
