/**
 * The golden letters: at least two short documents of each type and some of no type, written for this test and never used to train or fit
 * anything. They stand in tests/golden/letters/<type>.txt; how they are marked says ./letters/README.md.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface GoldenValue {
  readonly field: string
  /** As printed. */
  readonly value: string
}

export interface GoldenLetter {
  /** File and place in it, 1-based, e.g. `widerspruch 2`. */
  readonly name: string
  /** null: of no known type. */
  readonly type: string | null
  readonly department: string
  /** Without marks. */
  readonly text: string
  /** Several values of one field are equally right. */
  readonly fields: Readonly<Record<string, string[]>>
  /** May be read, need not be. */
  readonly optional: readonly GoldenValue[]
  readonly wrongCheckDigits: readonly GoldenValue[]
}

const FOLDER = fileURLToPath(new URL('./letters/', import.meta.url))
const NO_TYPE = 'none'
const WRONG_CHECK_DIGITS = 'wrong-check-digits'
const MARK = /\[\[([!?]?)([\w.]+)\|([^\]|]*)((?:\|[^\]|]*)*)\]\]/g
/** Who has the letterhead may be read as the sender besides. */
const SENDERS = ['landlord.name', 'employer.name', 'representative.name']

export function goldenLetters(): GoldenLetter[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt') && name !== `${WRONG_CHECK_DIGITS}.txt`)
  return files.flatMap((name) => lettersOf(name.slice(0, -'.txt'.length)))
}

/** Letters of several types that carry identifiers with wrong check digits. */
export function lettersWithWrongCheckDigits(): GoldenLetter[] {
  return lettersOf(WRONG_CHECK_DIGITS)
}

function lettersOf(file: string): GoldenLetter[] {
  const [, ...letters] = `\n${readFileSync(`${FOLDER}${file}.txt`, 'utf8')}`.split('\n=== ')
  return letters.map((letter, i) => {
    const [department = '', ...lines] = letter.split('\n')
    const marked = lines.join('\n').trim()
    const marks = [...marked.matchAll(MARK)].map(([, kind = '', field = '', value = '', more = '']) => ({
      kind,
      field,
      values: [value, ...more.split('|').slice(1)],
    }))
    const ofKind = (kind: string) => marks.filter((mark) => mark.kind === kind).flatMap(({ field, values }) => values.map((value) => ({ field, value })))
    const required = ofKind('')
    const senders = required.filter(({ field }) => SENDERS.includes(field)).map(({ value }) => ({ field: 'sender.name', value }))
    return {
      name: `${file} ${i + 1}`,
      type: file === NO_TYPE ? null : file,
      department,
      text: marked.replace(MARK, '$3'),
      fields: Object.fromEntries([...Map.groupBy(required, ({ field }) => field)].map(([field, same]) => [field, same.map(({ value }) => value)])),
      optional: [...ofKind('?'), ...senders],
      wrongCheckDigits: ofKind('!'),
    }
  })
}
