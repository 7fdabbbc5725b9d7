/**
 * Finding words in spite of what recognition does to them: «Eing1iederungs hiIfe» is «Eingliederungshilfe». Text and what is looked for are brought
 * into one shape in which letters that get confused are the same letter. For words and phrases of about seven letters or more; short ones become too
 * alike. The confusions are those of models/training/noise.py.
 */

export interface TolerantText {
  /** Lower case in shape; blanks and punctuation as they were. */
  readonly text: string
  /** Offset in the given text of each character of `text`, and of its end. */
  readonly starts: readonly number[]
}

const SHAPES: Readonly<Record<string, string>> = {
  ...{ ä: 'a', ö: 'o', ü: 'n', u: 'n', '0': 'o', c: 'e', h: 'b', '8': 'b', ß: 'b', '5': 's', $: 's', q: 'g', '6': 'g', '2': 'z' },
  ...{ f: 'l', t: 'l', i: 'l', j: 'l', '1': 'l', '|': 'l' },
}
/** In one case only: «iI» is two letters. */
const PAIRS: Readonly<Record<string, string>> = { rn: 'm', RN: 'm', vv: 'w', VV: 'w', ii: 'n', II: 'n' }

export function tolerantText(given: string): TolerantText {
  const starts: number[] = []
  let text = ''
  for (let at = 0; at < given.length; ) {
    const pair = PAIRS[given.slice(at, at + 2)]
    starts.push(at)
    text += pair ?? shapeOf(given.charAt(at))
    at += pair === undefined ? 1 : 2
  }
  return { text, starts: [...starts, given.length] }
}

/** Without blanks and punctuation: words that were broken or run together are found as pieces of it. */
export function squashed({ text }: TolerantText): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * A pattern for `TolerantText.text`, from the source of one for lower-case text. Words may be broken by a blank, blanks may be missing. No digit classes:
 * digits have the shapes of letters. A quantifier or group must not part the two letters of `rn`, `vv`, `ii`.
 */
export function tolerantPattern(source: string): RegExp {
  const parts = source.match(/\\p\{\w+\}|\\.|\(\?(?:<?[=!]|:)|\[[^\]]*\]|\{[\d,]+\}|[\p{L}\d]+| |./gu) ?? []
  return new RegExp(parts.map(tolerantPart).join(''), 'gu')
}

function tolerantPart(part: string): string {
  if (part === ' ') return ' ?'
  if (part.startsWith('[')) return part.replace(/[^\\[\]^]/gu, shapeOf)
  return /^[\p{L}\d]/u.test(part) ? [...tolerantText(part).text].join(' ?') : part
}

/** One character for one character. */
function shapeOf(char: string): string {
  const lower = char.toLowerCase()
  return SHAPES[lower] ?? (lower.length === 1 ? lower : char)
}
