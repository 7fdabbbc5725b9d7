/** Values of the first key of a .reg file (`reg export`, format of Windows Registry Editor 5.00): words, numbers and lists of words. */

/** null: of a kind that no rule has, e.g. bytes or a word with line breaks; whoever reads it tells that it cannot be used. */
export type RegistryValue = string | number | readonly string[] | null

/** `"name"=data`; quotes and backslashes in names and words are escaped by a backslash. */
const LINE = /^"((?:[^"\\]|\\.)*)"=(.*)$/
const WORD = /^"((?:[^"\\]|\\.)*)"$/
const NUMBER = /^dword:([0-9a-f]{1,8})$/i
/** REG_EXPAND_SZ (2) and REG_MULTI_SZ (7) as UTF-16LE bytes. */
const BYTES = /^hex\(([27])\):([0-9a-f,]*)$/i

/** `text` as decoded. Values of subkeys are left out. */
export function parseRegFile(text: string): Record<string, RegistryValue> {
  const lines = text
    .replaceAll('\r\n', '\n')
    .replace(/\\\n\s*/g, '')
    .split('\n')
  const first = lines.findIndex((line) => line.startsWith('['))
  const next = lines.findIndex((line, i) => i > first && line.startsWith('['))
  const own = first < 0 ? [] : lines.slice(first + 1, next < 0 ? undefined : next)
  return Object.fromEntries(
    own.flatMap((line) => {
      const [, name, data = ''] = LINE.exec(line) ?? []
      return name === undefined ? [] : [[unescaped(name), dataOf(data)]]
    }),
  )
}

function dataOf(data: string): RegistryValue {
  const word = WORD.exec(data)?.[1]
  if (word !== undefined) return unescaped(word)
  const number = NUMBER.exec(data)?.[1]
  if (number !== undefined) return Number.parseInt(number, 16)
  const [, type, bytes = ''] = BYTES.exec(data) ?? []
  if (type === undefined) return null
  const words = Buffer.from(bytes.replaceAll(',', ''), 'hex').toString('utf16le').split('\0')
  return type === '2' ? (words[0] ?? '') : words.filter((entry) => entry !== '')
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1')
}
