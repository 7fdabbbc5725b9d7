/**
 * Damages files at random, as AFL's havoc stage does (https://lcamtuf.coredump.cx/afl/technical_details.txt): some small changes on top of each other.
 * The same random numbers give the same file.
 */
import { pick } from '../../scripts/random/seeded.ts'

type Random = () => number
type Change = (bytes: Buffer, random: Random, other: Buffer) => Buffer

/** Words that the formats themselves understand. */
const WORDS = [
  '/JS (app.alert(1))',
  '/Length 4294967295',
  '/Kids [1 0 R]',
  '/Prev 0',
  '/W [0 0 0]',
  '/Filter [/FlateDecode /FlateDecode]',
  'endstream endobj',
  'startxref\n-1',
  '<<'.repeat(64),
  '['.repeat(256),
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
  '<a>'.repeat(64),
  '&#0;',
  'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'charset=utf-7',
  '=?utf-8?B?AAAA?=',
  '../../../../etc/passwd',
  '\u0000'.repeat(16),
  '\u202e',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  '31.02.2026',
  '99.99.9999',
  'DE00 0000 0000 0000 0000 00',
  '9'.repeat(400),
]
const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]
/** Changes of one file, one at least. */
const MOST_CHANGES = 8

const CHANGES: readonly Change[] = [
  (bytes, random) => at(bytes, random, (copy, i) => copy.writeUInt8((copy[i] ?? 0) ^ (1 << Math.floor(random() * 8)), i)),
  (bytes, random) => at(bytes, random, (copy, i) => copy.writeUInt8(Math.floor(random() * 256), i)),
  (bytes, random) =>
    at(bytes, random, (copy, i) => {
      const number = pick(NUMBERS, random)
      if (i + 4 <= copy.length) random() < 0.5 ? copy.writeUInt32LE(number, i) : copy.writeUInt32BE(number, i)
    }),
  (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  (bytes, random) => without(bytes, ...part(bytes, random)),
  (bytes, random) => inserted(bytes, place(bytes, random), bytes.subarray(...part(bytes, random))),
  (bytes, random, other) => inserted(bytes, place(bytes, random), other.subarray(...part(other, random))),
  (bytes, random, other) => Buffer.concat([bytes.subarray(0, place(bytes, random)), other.subarray(place(other, random))]),
  (bytes, random) => inserted(bytes, place(bytes, random), Buffer.from(pick(WORDS, random))),
  (bytes, random) => number(bytes, random),
]

/** `other` lends parts; never returns the bytes themselves, sometimes none. */
export function mutate(bytes: Buffer, other: Buffer, random: Random): Buffer {
  const count = 1 + Math.floor(random() ** 2 * MOST_CHANGES)
  let changed = bytes
  for (let i = 0; i < count; i++) changed = pick(CHANGES, random)(changed, random, other)
  return changed
}

function at(bytes: Buffer, random: Random, change: (copy: Buffer, place: number) => void): Buffer {
  const copy = Buffer.from(bytes)
  if (copy.length > 0) change(copy, place(copy, random))
  return copy
}

/** A number written in digits becomes another one: lengths, offsets, counts. */
function number(bytes: Buffer, random: Random): Buffer {
  const text = bytes.toString('latin1')
  const found = [...text.slice(0, 200_000).matchAll(/\d{1,10}/g)]
  const [match] = found.length === 0 ? [] : [pick(found, random)]
  if (!match) return bytes
  const written = pick([String(pick(NUMBERS, random)), `-${match[0]}`, match[0] + match[0], String(Number(match[0]) + 1)], random)
  return Buffer.from(text.slice(0, match.index) + written + text.slice(match.index + match[0].length), 'latin1')
}

function place(bytes: Buffer, random: Random): number {
  return Math.floor(random() * bytes.length)
}

/** Short ones more often than long ones. */
function part(bytes: Buffer, random: Random): [number, number] {
  const from = place(bytes, random)
  return [from, Math.min(bytes.length, from + 1 + Math.floor(random() ** 4 * bytes.length))]
}

function without(bytes: Buffer, from: number, to: number): Buffer {
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
}

function inserted(bytes: Buffer, index: number, extra: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, index), extra, bytes.subarray(index)])
}
