/** Programs are told by their first bytes, not by their names. */
import { describe, expect, it } from 'vitest'
import { kindOfHead, programKind } from '../../scripts/package/portable-executable.ts'

const head = (change: (bytes: Buffer) => void) => {
  const bytes = Buffer.alloc(4096)
  change(bytes)
  return bytes
}
const pe = (machine: number, magic: number) =>
  head((bytes) => {
    bytes.write('MZ')
    bytes.writeUInt32LE(0x80, 0x3c)
    bytes.write('PE\0\0', 0x80, 'latin1')
    bytes.writeUInt16LE(machine, 0x84)
    bytes.writeUInt16LE(magic, 0x98)
  })

describe('kind of a program', () => {
  it.each([
    ['x64', pe(0x8664, 0x20b), 'pe-x64'],
    ['x86', pe(0x14c, 0x10b), 'pe-other'],
    ['ARM64', pe(0xaa64, 0x20b), 'pe-other'],
    ['an MZ file without PE header', head((bytes) => bytes.write('MZ')), 'pe-other'],
    ['Linux', head((bytes) => bytes.write('\x7fELF', 'latin1')), 'elf'],
    ['macOS', head((bytes) => bytes.writeUInt32BE(0xcffaedfe)), 'mach-o'],
    ['text', head((bytes) => bytes.write('{"name": "postlotse"}')), 'other'],
    ['an empty file', head(() => undefined), 'other'],
  ])('%s', (_name, bytes, kind) => {
    expect(kindOfHead(bytes)).toBe(kind)
  })

  it('of a real file', () => {
    expect(programKind(import.meta.filename)).toBe('other')
  })
})
