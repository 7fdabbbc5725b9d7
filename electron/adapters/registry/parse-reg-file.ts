/** Values of the first key of a .reg file (`reg export`, format of Windows Registry Editor 5.00): words, numbers and lists of words. */

export type RegistryValue = string | number | readonly string[]

/** `"name"=data`; quotes and backslashes in names and words are escaped by a backslash. */
const LINE = /^"((?:[^"\\]|\\.)*)"=(.*)$/
const WORD = /^"((?:[^"\\]|\\.)*)"$/
const NUMBER = /^dword:([0-9a-f]{1,8})$/i
/** REG_EXPAND_SZ (2) and REG_MULTI_SZ (7) as UTF-16LE bytes. */
const BYTES = /^hex\(([27])\):([0-9a-f,]*)$/i

/** `text` as decoded. Values of subkeys and of other types are left out. */
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
      const value = dataOf(data)
      return name === undefined || value === undefined ? [] : [[unescaped(name), value]]
    }),
  )
}

function dataOf(data: string): RegistryValue | undefined {
  const word = WORD.exec(data)?.[1]
  if (word !== undefined) return unescaped(word)
  const number = NUMBER.exec(data)?.[1]
  if (number !== undefined) return Number.parseInt(number, 16)
  const [, type, bytes = ''] = BYTES.exec(data) ?? []
  if (type === undefined) return undefined
  const words = Buffer.from(bytes.replaceAll(',', ''), 'hex').toString('utf16le').split('\0')
  return type === '2' ? (words[0] ?? '') : words.filter((entry) => entry !== '')
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1')
}
