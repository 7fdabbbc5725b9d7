/** What kind of program a file is, from its first bytes: Windows' PE format («PE Format», Microsoft), ELF of Linux, Mach-O of macOS. */
import { closeSync, openSync, readSync } from 'node:fs'

/** `pe-x64`: PE32+ for x86-64. `other` is no program. */
export type ProgramKind = 'pe-x64' | 'pe-other' | 'elf' | 'mach-o' | 'other'

const HEAD_BYTES = 4096
const AMD64 = 0x8664
const PE32_PLUS = 0x20b
const MACH_O = [0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe]

export function programKind(file: string): ProgramKind {
  const head = Buffer.alloc(HEAD_BYTES)
  const opened = openSync(file, 'r')
  try {
    readSync(opened, head, 0, HEAD_BYTES, 0)
  } finally {
    closeSync(opened)
  }
  return kindOfHead(head)
}

/** `head`: the first 4,096 bytes of a file, zeros after its end. */
export function kindOfHead(head: Buffer): ProgramKind {
  if (head.toString('latin1', 0, 4) === '\x7fELF') return 'elf'
  if (MACH_O.includes(head.readUInt32BE(0))) return 'mach-o'
  if (head.toString('latin1', 0, 2) !== 'MZ') return 'other'
  const at = head.readUInt32LE(0x3c)
  if (at + 26 > head.length || head.toString('latin1', at, at + 4) !== 'PE\0\0') return 'pe-other'
  return head.readUInt16LE(at + 4) === AMD64 && head.readUInt16LE(at + 24) === PE32_PLUS ? 'pe-x64' : 'pe-other'
}
