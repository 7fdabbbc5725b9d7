/** A message as Outlook saves it (MS-OXMSG in a compound file): unicode properties, one recipient, file attachments. */
import { readFileSync, writeFileSync } from 'node:fs'
import { burn } from '@kenjiuno/msgreader/lib/Burner.js'
import type { Mail } from './write-eml.ts'

/** MS-CFB 2.6.1 object types. */
const DIRECTORY = 1
const DOCUMENT = 2
const ROOT = 5

type Entry = Parameters<typeof burn>[0][number]

/** MS-OXPROPS tag → value; the low half of the tag is the type: 001f text, 0102 bytes, 0003 integer, 0040 time. */
type Properties = Readonly<Record<number, string | Buffer | number | Date>>

export function writeMsg(mail: Mail, target: string): void {
  const entries: Entry[] = [{ name: 'Root Entry', type: ROOT, length: 0, children: [] }]
  const put = (parent: number, entry: Entry) => {
    entries.push(entry)
    entries[parent]?.children?.push(entries.length - 1)
    return entries.length - 1
  }
  const folder = (name: string) => put(0, { name, type: DIRECTORY, length: 0, children: [] })
  const stream = (parent: number, name: string, data: Buffer) =>
    put(parent, { name, type: DOCUMENT, length: data.length, binaryProvider: () => Uint8Array.from(data) })
  const properties = (parent: number, header: Buffer, values: Properties) => {
    const rows = Object.entries(values).map(([tag, value]) => {
      const { row, data } = property(Number(tag), value)
      if (data) stream(parent, `__substg1.0_${Number(tag).toString(16).toUpperCase().padStart(8, '0')}`, data)
      return row
    })
    stream(parent, '__properties_version1.0', Buffer.concat([header, ...rows]))
  }

  properties(0, messageHeader(1, mail.attachments.length), {
    1703967: 'IPM.Note',
    3604511: mail.subject,
    3735616: mail.date,
    203030559: mail.from.name,
    203292703: 'SMTP',
    203358239: mail.from.address,
    235143199: mail.to,
    235274304: mail.date,
    268435487: mail.text.replaceAll('\n', '\r\n'),
    873267203: 0x40000, // STORE_UNICODE_OK
  })
  const names = folder('__nameid_version1.0')
  for (const id of ['00020102', '00030102', '00040102']) stream(names, `__substg1.0_${id}`, Buffer.alloc(0))
  properties(folder('__recip_version1.0_#00000000'), Buffer.alloc(8), { 202702851: 1, 805371935: mail.to, 805437471: 'SMTP', 805503007: mail.to })
  mail.attachments.forEach(({ name, mediaType, file }, i) => {
    properties(folder(`__attach_version1.0_#0000000${i}`), Buffer.alloc(8), {
      922812674: readFileSync(file),
      923009055: name,
      923074563: 1, // attached by value
      923205663: name,
      923664415: mediaType,
    })
  })
  writeFileSync(target, burn(entries))
}

/** MS-OXMSG 2.4.1.1. */
function messageHeader(recipients: number, attachments: number): Buffer {
  const header = Buffer.alloc(32)
  header.writeUInt32LE(recipients, 8)
  header.writeUInt32LE(attachments, 12)
  header.writeUInt32LE(recipients, 16)
  header.writeUInt32LE(attachments, 20)
  return header
}

/** MS-OXMSG 2.4.2: sixteen bytes a property; texts and bytes lie in a stream of their own. */
function property(tag: number, value: string | Buffer | number | Date): { row: Buffer; data?: Buffer } {
  const row = Buffer.alloc(16)
  row.writeUInt32LE(tag, 0)
  row.writeUInt32LE(6, 4) // readable, writable
  if (typeof value === 'number') row.writeUInt32LE(value, 8)
  else if (value instanceof Date) row.writeBigUInt64LE(BigInt(value.getTime() + 11_644_473_600_000) * 10_000n, 8)
  else {
    const data = typeof value === 'string' ? Buffer.from(value, 'utf16le') : value
    row.writeUInt32LE(data.length + (typeof value === 'string' ? 2 : 0), 8)
    return { row, data }
  }
  return { row }
}
