import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseRegFile } from '../../../../electron/adapters/registry/parse-reg-file.ts'

const HEAD = 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\Software\\Policies\\Postlotse]\r\n'

describe('parseRegFile', () => {
  it('reads what `reg export` wrote, letters of every kind among it', () => {
    const text = readFileSync(new URL('../../../fixtures/policy/policy.reg', import.meta.url), 'utf16le')
    expect(parseRegFile(text)).toEqual({ deliveryFolder: 'K:\\Ämter\\„Post“', disabledTypes: ['werbung', 'rechnung'], language: 'de', undoSeconds: 30 })
  })

  it.each<[string, string, object]>([
    ['quotes', '"a"="sie sagte \\"ja\\""\r\n', { a: 'sie sagte "ja"' }],
    ['a word with variables', '"a"=hex(2):25,00,58,00,25,00,00,00\r\n', { a: '%X%' }],
    ['an empty list', '"a"=hex(7):00,00\r\n', { a: [] }],
    ['the largest number', '"a"=dword:ffffffff\r\n', { a: 4_294_967_295 }],
    ['bytes and long numbers, which no rule has', '"a"=hex:01,02\r\n"c"=hex(b):00,00,00,00,00,00,00,00\r\n"b"=dword:00000001\r\n', { a: null, b: 1, c: null }],
    ['what group policy deletes', '"**del.a"=" "\r\n@="x"\r\n', { '**del.a': ' ' }],
    ['values of a subkey', '"a"="x"\r\n\r\n[HKEY_LOCAL_MACHINE\\Software\\Policies\\Postlotse\\Unter]\r\n"b"="y"\r\n', { a: 'x' }],
    ['a word with a line break', '"a"="x\r\n"b"="y"\r\n', { a: null, b: 'y' }],
  ])('reads %s', (_, lines, values) => expect(parseRegFile(HEAD + lines)).toEqual(values))

  it('finds nothing in an empty file', () => expect(parseRegFile('')).toEqual({}))
})
