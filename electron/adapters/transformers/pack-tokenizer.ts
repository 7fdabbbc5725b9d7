/**
 * The tokenizer of a model pack, made from its JSON files alone: no lookup by name, no network. Refused if it loses German letters: an encoder whose
 * tokenizer reads «Bußgeld» as an unknown piece, or «müsse» as «musse», cannot tell German mail apart.
 */
import { PreTrainedTokenizer } from '@xenova/transformers'
import { PostlotseError } from '../../shared/domain/errors.ts'

export interface PackTokenizer {
  /** Piece ids without the ones that open and close a window. */
  pieces(text: string): readonly number[]
  readonly opening: readonly number[]
  readonly closing: readonly number[]
  readonly pad: number
  /** Most pieces of a window as the tokenizer states it; Infinity if it does not. */
  readonly longest: number
}

/** Every special letter of German in its usual places, the section sign, and compounds. No digits: tokenizers may fold those. */
const PROBE = [
  'Widerspruch gegen den Bescheid gemäß § SGB über die Übernahme der Heizkosten',
  'Frau Müller-Lüdenscheid, Größe und Höhe der Unterkunftskosten, Bußgeld',
  'Ämter, Öffnungszeiten, Überprüfungsantrag, möchte, dürfen, schließlich, fristgemäß',
  'Kindertagespflege, Eingliederungshilfe, Nebenkostenabrechnung, Unterhaltsvorschuss',
].flatMap((line) => line.split(' '))

/** Throws pack-tokenizer. */
export function createPackTokenizer(tokenizerJson: string, configJson: string): PackTokenizer {
  const config = parse(configJson, 'tokenizer_config.json')
  const tokenizer = construct(parse(tokenizerJson, 'tokenizer.json'), config)
  const pieces = (text: string) => tokenizer.encode(text.toWellFormed(), { add_special_tokens: false })
  const lost = PROBE.filter((word) => !survives(word, tokenizer.decode([...pieces(word)], { skip_special_tokens: true })))
  if (lost.length > 0) throw new PostlotseError('pack-tokenizer', `loses ${lost.length} of ${PROBE.length} German words, e.g. ${lost.slice(0, 3).join(', ')}`)
  const inner = pieces('und')
  const framed = tokenizer.encode('und')
  const start = framed.findIndex((_, i) => inner.every((id, k) => framed[i + k] === id))
  if (start === -1) throw new PostlotseError('pack-tokenizer', 'pieces of a word change when a window is framed')
  const { model_max_length: longest } = config
  return {
    pieces,
    opening: framed.slice(0, start),
    closing: framed.slice(start + inner.length),
    pad: tokenizer.pad_token_id ?? 0,
    longest: typeof longest === 'number' && longest > 0 ? longest : Number.POSITIVE_INFINITY,
  }
}

function construct(tokenizerJson: object, config: object): PreTrainedTokenizer {
  try {
    return new PreTrainedTokenizer(tokenizerJson, config)
  } catch (cause) {
    throw new PostlotseError('pack-tokenizer', 'transformers.js cannot load the tokenizer', { cause })
  }
}

function parse(json: string, name: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(json)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>
  } catch {
    // said below
  }
  throw new PostlotseError('pack-tokenizer', `${name} is no JSON object`)
}

/** Case and spaces may go, letters may not. */
function survives(word: string, decoded: string): boolean {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
  return fold(decoded) === fold(word)
}
