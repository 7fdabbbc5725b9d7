/**
 * Damages what lies inside a file and packs it again as it should be: parts of office packages with the right checksums, streams of PDF files with the right
 * lengths, files as attachments. Bytes changed at random in a packed file seldom get past the unpacking.
 */
import { deflateSync, inflateSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import { pick } from '../../scripts/random/seeded.ts'
import { mutate } from './mutate.ts'
import { officeSeeds, type SeedFile } from './seed-files.ts'

type Random = () => number

/** `bytes`: the file as such was damaged. */
const WAYS = ['bytes', 'office', 'pdf', 'mail'] as const
export interface DamagedFile extends SeedFile {
  readonly way: (typeof WAYS)[number]
}

/** Names that lead elsewhere, deceive, or cannot be written. */
const HOSTILE_NAMES = [
  '../../../../tmp/x',
  '..\\..\\x',
  '/etc/x',
  'C:\\x',
  'CON',
  'a\u0000b',
  '\u202efdp.',
  'x'.repeat(4000),
  'a/b',
  '',
  '.',
  '..',
  'x:y',
  '\ud800',
] as const
/** Mostly few; as a depth, the most is beyond any stack. */
const MOST_COPIES = 20_000
/** Of all copies together; more only takes time. */
const MOST_LETTERS = 2_000_000
const OFFICE = officeSeeds()

/** Half of the files are damaged byte by byte. */
export function damage(seeds: readonly SeedFile[], random: Random): DamagedFile {
  const way = random() < 0.5 ? 'bytes' : pick(WAYS.slice(1), random)
  return { ...damageBy(way, seeds, random), way }
}

function damageBy(way: DamagedFile['way'], seeds: readonly SeedFile[], random: Random): SeedFile {
  const of = (kind: RegExp) =>
    pick(
      seeds.filter(({ extension }) => kind.test(extension)),
      random,
    )
  switch (way) {
    case 'bytes': {
      const { extension, bytes } = pick(seeds, random)
      return { extension, bytes: mutate(bytes, pick(seeds, random).bytes, random) }
    }
    case 'office': {
      const { extension, bytes } = pick(OFFICE, random)
      return { extension, bytes: damageParts(bytes, of(/xml/).bytes, random) }
    }
    case 'pdf': {
      const { extension, bytes } = of(/pdf/)
      return { extension, bytes: damageStreams(bytes, of(/pdf/).bytes, random) }
    }
    case 'mail':
      return { extension: '.eml', bytes: mailWith(damageBy(pick(WAYS, random), seeds, random), random) }
  }
}

/** One or two parts are changed, lost or stored under another one's name. */
function damageParts(bytes: Buffer, other: Buffer, random: Random): Buffer {
  const parts = unzipSync(new Uint8Array(bytes))
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name))
  for (let i = 0; i < 1 + random() * 2; i++) {
    const name = pick(names, random)
    const part = Buffer.from(parts[name] ?? [])
    const changed = random() < 0.6 ? changeElements(part, random) : mutate(part, other, random)
    if (random() < 0.05) delete parts[name]
    else parts[random() < 0.05 ? pick(names, random) : name] = new Uint8Array(changed)
  }
  return Buffer.from(zipSync(parts, { level: 1 }))
}

/** An element with all it holds is lost, repeated, or put into itself: the text stays well-formed. */
function changeElements(part: Buffer, random: Random): Buffer {
  const xml = part.toString('utf8')
  const elements = [...xml.matchAll(/<([\w:]+)(?:\s[^<>]*)?(?<!\/)>/g)]
  if (elements.length === 0) return part
  const { index, 0: open, 1: name } = pick(elements, random)
  const close = `</${name}>`
  const end = xml.indexOf(close, index) + close.length
  if (end < index) return part
  const element = xml.slice(index, end)
  const copies = 1 + Math.floor(random() ** 8 * Math.min(MOST_COPIES, MOST_LETTERS / element.length))
  const instead = pick(['', element.repeat(copies), open.repeat(copies) + element + close.repeat(copies), open + close], random)
  return Buffer.from(xml.slice(0, index) + instead + xml.slice(end))
}

/** About a third of the streams; offsets of a cross-reference table are put right as well. */
function damageStreams(bytes: Buffer, other: Buffer, random: Random): Buffer {
  const file = bytes.toString('latin1')
  const shifts: { readonly at: number; readonly by: number }[] = []
  let written = ''
  let from = 0
  for (const match of file.matchAll(/<<((?:[^<>]|<<[^<>]*>>|<[^<>]*>)*)>>\s*stream\r?\n/g)) {
    const start = match.index + match[0].length
    const end = file.indexOf('endstream', start)
    if (match.index < from || end < 0 || random() > 0.35) continue
    const stream = damageStream(file.slice(start, end), { packed: match[0].includes('/FlateDecode'), other, random })
    const head = match[0].replace(/\/Length \d+(?! \d+ R)/, `/Length ${stream.length}`)
    written += `${file.slice(from, match.index)}${head}${stream}\n`
    shifts.push({ at: end, by: head.length + stream.length + 1 - (end - match.index) })
    from = end
  }
  if (shifts.length === 0) return mutate(bytes, other, random)
  const moved = (offset: number) => shifts.reduce((sum, { at, by }) => (at <= offset ? sum + by : sum), offset)
  const whole = (written + file.slice(from))
    .replace(/(\d{10}) (\d{5} n)/g, (_, offset: string, rest: string) => `${String(moved(Number(offset))).padStart(10, '0')} ${rest}`)
    .replace(/startxref\s+(\d+)/g, (_, offset: string) => `startxref\n${moved(Number(offset))}`)
  return Buffer.from(whole, 'latin1')
}

function damageStream(stream: string, { packed, other, random }: { packed: boolean; other: Buffer; random: Random }): string {
  const bytes = Buffer.from(stream.replace(/\r?\n$/, ''), 'latin1')
  if (!packed) return mutate(bytes, other, random).toString('latin1')
  try {
    return deflateSync(mutate(inflateSync(bytes), other, random), { level: 1 }).toString('latin1')
  } catch {
    return mutate(bytes, other, random).toString('latin1') // was damaged before
  }
}

function mailWith({ extension, bytes }: SeedFile, random: Random): Buffer {
  const name = `${pick(HOSTILE_NAMES, random)}${extension}`
  const written =
    random() < 0.5 ? `filename="${name}"` : `filename*=UTF-8''${[...Buffer.from(name)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}`
  return Buffer.from(
    [
      'From: a@b.example',
      'Subject: Anlage',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="q"',
      '',
      '--q',
      'Content-Type: text/plain',
      '',
      'Anbei.',
      '--q',
      'Content-Type: application/octet-stream',
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; ${written}`,
      '',
      bytes.toString('base64').replace(/.{76}/g, '$&\r\n'),
      '--q--',
      '',
    ].join('\r\n'),
  )
}
