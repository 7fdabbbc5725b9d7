/**
 * The files of a soak run, the same for the same seed. Of a hundred: 5 bad, 2 scanned letters, 1 scanned stack of two letters, 1 picture, 6 e-mails with an
 * attachment, 6 Word files, 10 PDFs, 2 copies of earlier files, the rest short texts.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strToU8 } from 'fflate'
import { seeded } from '../../scripts/random/seeded.ts'
import { attachmentPart, buildEml, textPart } from '../fixtures/mail/build-eml.ts'
import { buildDocx, paragraph as docxParagraph } from '../fixtures/office/build-office.ts'
import { buildPdf, paragraph } from '../fixtures/pdf/pdf-builder.ts'
import { scannedPage, scannedSheet, scannedStack } from './scanned-paper.ts'

/** Folders of a run, each with its own way of cutting and of putting originals away. */
export const SOAK_FOLDERS = ['einzeln', 'seiten', 'blaetter'] as const
export type SoakFolder = (typeof SOAK_FOLDERS)[number]

export interface SoakFile {
  readonly name: string
  readonly folder: SoakFolder
  readonly bytes: Uint8Array
  readonly sha256: string
  /** What must come of it: so many documents, or one file set aside with this code. */
  readonly expected: { readonly documents: number } | { readonly code: string }
}

type Made = Pick<SoakFile, 'bytes' | 'expected'> & { readonly ext: string }
type Random = () => number

const BAD = path.join(import.meta.dirname, '..', 'fixtures', 'bad')
/** Of a hundred files: bad ones, and copies of an earlier one under another name. */
const BAD_SHARE = 0.05
const COPY_SHARE = 0.02
/** Zeros of a bomb, in bytes: above the limit for what one package unpacks to. */
const BOMB_BYTES = 60_000_000

export async function makeSoakFiles(count: number, seed: string): Promise<SoakFile[]> {
  const random = seeded(seed)
  const files: SoakFile[] = []
  for (let i = 0; i < count; i++) {
    const folder = SOAK_FOLDERS[Math.floor(random() * SOAK_FOLDERS.length)] ?? 'einzeln'
    const earlier = files[Math.floor(random() * files.length)]
    const kind = random()
    const copied = earlier && kind > 1 - COPY_SHARE ? earlier : undefined
    const { bytes, expected, ext } = copied ? { ...copied, ext: path.extname(copied.name) } : await make(kind, i, folder, random)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    files.push({ name: `post-${String(i).padStart(5, '0')}${ext}`, folder: copied?.folder ?? folder, bytes, sha256, expected })
  }
  return files
}

async function make(kind: number, number: number, folder: SoakFolder, random: Random): Promise<Made> {
  if (kind < BAD_SHARE) return bad(number, random)
  const one = { expected: { documents: 1 } }
  const text = letter(number, random)
  if (kind < 0.06) return { ...one, bytes: await scannedPage(`Rechnung Nummer ${number}`), ext: '.png' }
  if (kind < 0.08) return { ...one, bytes: await scannedPage(text), ext: '.png' }
  if (kind < 0.09) return stack([text, letter(number + 0.5, random)], folder)
  if (kind < 0.15) {
    const parts = [textPart(text), attachmentPart('anlage.txt', Buffer.from(letter(number + 0.5, random)), 'text/plain')]
    return { bytes: Buffer.from(buildEml({ subject: `Post ${number}`, parts })), expected: { documents: 2 }, ext: '.eml' }
  }
  if (kind < 0.21) return { ...one, bytes: buildDocx(text.split('\n').map(docxParagraph).join('')), ext: '.docx' }
  if (kind < 0.31) {
    const pages = folder === 'seiten' ? 1 + Math.floor(random() * 3) : 1
    const contents = Array.from({ length: pages }, (_, i) => ({ content: paragraph(60, 780, letter(number + i / 10, random).split('\n')) }))
    return { bytes: buildPdf({ pages: contents }), expected: { documents: pages }, ext: '.pdf' }
  }
  return { ...one, bytes: Buffer.from(text), ext: '.txt' }
}

/** Each with bytes of its own, except the empty file: that one comes again and again. */
function bad(number: number, random: Random): Made {
  const mark = Buffer.from(`\n${number}\n`)
  const fixture = (name: string) => readFileSync(path.join(BAD, name))
  const kinds: readonly (() => Made)[] = [
    () => ({ bytes: Buffer.alloc(0), ext: '.pdf', expected: { code: 'empty' } }),
    () => ({ bytes: Buffer.concat([fixture('programm als.pdf'), mark]), ext: '.pdf', expected: { code: 'unsupported' } }),
    () => ({ bytes: Buffer.concat([fixture('beschaedigt.jpg'), mark]), ext: '.jpg', expected: { code: 'damaged' } }),
    () => ({ bytes: fixture('abgebrochen.png').subarray(0, -1 - (number % 100)), ext: '.png', expected: { code: 'truncated' } }),
    () => ({ bytes: Buffer.concat([Buffer.from(`X-Nummer: ${number}\n`), fixture('verschluesselt.eml')]), ext: '.eml', expected: { code: 'encrypted' } }),
    () => ({
      bytes: buildDocx(docxParagraph(String(number)), { 'word/header1.xml': new Uint8Array(BOMB_BYTES), 'word/nummer.xml': strToU8(String(number)) }),
      ext: '.docx',
      expected: { code: 'image-bomb' },
    }),
  ]
  return (kinds[Math.floor(random() * kinds.length)] ?? kinds[0])?.() as Made
}

/** Two letters in one scan, parted as the folder parts them, or not. */
async function stack([first, second]: readonly [string, string], folder: SoakFolder): Promise<Made> {
  const pages = [await scannedPage(first), ...(folder === 'blaetter' ? [await scannedSheet()] : []), await scannedPage(second)]
  return { bytes: await scannedStack(pages), expected: { documents: folder === 'einzeln' ? 1 : 2 }, ext: '.tif' }
}

const CONCERNS = ['Widerspruch', 'Antrag auf Wohngeld', 'Rechnung', 'Mahnung', 'Schulbescheinigung', 'Anfrage', 'Terminabsage', 'Beschwerde']
const SENTENCES = [
  'gegen Ihren Bescheid lege ich Widerspruch ein.',
  'die Miete hat sich zum Monatsanfang erhöht.',
  'bitte bestätigen Sie mir den Eingang dieses Schreibens.',
  'anbei finden Sie die angeforderten Unterlagen.',
  'den Betrag habe ich in der vergangenen Woche überwiesen.',
  'mein Kind besucht seit August die dritte Klasse.',
  'den Termin am Dienstag kann ich leider nicht wahrnehmen.',
  'die Nebenkosten sind im letzten Jahr deutlich gestiegen.',
  'ich bitte um Rückruf unter der bekannten Nummer.',
  'eine Kopie meines Ausweises liegt bei.',
  'das Fahrzeug wurde bereits im Frühjahr verkauft.',
  'die Arbeitslosigkeit dauert seit vier Monaten an.',
  'nach Auskunft des Arztes ist eine Pflege zu Hause nötig.',
  'die Baustelle vor unserem Haus ist nicht beleuchtet.',
  'der Hund ist bei der Gemeinde angemeldet.',
  'bitte senden Sie die Antwort an meine neue Anschrift.',
]
const NAMES = ['Amsel', 'Birke', 'Clasen', 'Dorn', 'Esche', 'Fink', 'Ginster', 'Hasel', 'Iltis', 'Jasmin', 'Kranich', 'Linde']

/** An invented letter; the number makes its text one of its kind. */
function letter(number: number, random: Random): string {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  const name = `Erika ${pick(NAMES)}`
  const body = Array.from({ length: 4 + Math.floor(random() * 5) }, () => pick(SENTENCES))
  return [
    name,
    'Ringstraße 5',
    '64646 Heppenheim',
    '',
    `${pick(CONCERNS)}, Zeichen ${number}`,
    '',
    'Sehr geehrte Damen und Herren,',
    ...body,
    'Mit freundlichen Grüßen',
    name,
  ].join('\n')
}
