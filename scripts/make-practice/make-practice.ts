/**
 * Makes the invented mail of the training view in resources/practice: `node scripts/make-practice/make-practice.ts`. Every letter of ./letters is
 * printed; pictures and texts of its pages are laid beside it, also of the samples that exercises.json names. Needs chromium and pdftoppm,
 * pdftotext and ImageMagick; the product needs none of them.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runTool } from '../make-samples/run-tool.ts'
import { writeEml } from '../make-samples/write-eml.ts'
import { letterHtml } from './letter-html.ts'
import { type Letter, readLetter } from './read-letter.ts'

const PRACTICE = fileURLToPath(new URL('../../resources/practice/', import.meta.url))
const LETTERS = fileURLToPath(new URL('./letters/', import.meta.url))
const WORK = mkdtempSync(path.join(tmpdir(), 'postlotse-practice-'))
/** Enough to read comfortably at 150 % zoom. */
const DPI = 110

interface Listed {
  readonly id: string
  readonly file: string
  readonly pages: number
  /** What stands on scans, whose text cannot be taken from the file. */
  readonly text?: readonly string[]
}

function makePractice(): void {
  const { exercises } = JSON.parse(readFileSync(path.join(PRACTICE, 'exercises.json'), 'utf8')) as { exercises: readonly Listed[] }
  for (const exercise of exercises) {
    const shown = exercise.file.startsWith('../') ? path.join(PRACTICE, exercise.file) : printLetter(exercise)
    drawPages(exercise, shown)
    writeFileSync(path.join(PRACTICE, `${exercise.id}.txt`), (exercise.text ?? textOf(shown, exercise.pages)).join('\f'))
  }
}

/** Path of the printed letter, whose pictures are shown; an e-mail is kept as such. */
function printLetter({ id, file }: Listed): string {
  const letter = readLetter(path.join(LETTERS, `${id}.txt`))
  const html = path.join(WORK, `${id}.html`)
  const printed = letter.look === 'mail' ? path.join(WORK, `${id}.pdf`) : path.join(PRACTICE, file)
  writeFileSync(html, letterHtml(letter))
  runTool('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${printed}`, html])
  if (letter.look === 'mail') writeMail(letter, path.join(PRACTICE, file))
  return printed
}

function writeMail({ from, to, subject, date, paragraphs }: Letter, target: string): void {
  const [, name = '', address = ''] = /^(.*?)\s*<(.*)>$/.exec(from[0] ?? '') ?? []
  const [day = 1, month = 1, year = 2026] = date.split('.').map(Number)
  const text = paragraphs.flatMap((paragraph) => (paragraph.kind === 'table' ? [] : [paragraph.lines.join('\n')])).join('\n\n')
  writeEml({ from: { name, address }, to: to[0] ?? '', subject, date: new Date(Date.UTC(year, month - 1, day, 8, 12)), text, attachments: [] }, target)
}

function drawPages({ id, pages }: Listed, shown: string): void {
  for (let page = 1; page <= pages; page++) {
    const picture = path.join(WORK, `${id}-${page}`)
    const isPdf = shown.endsWith('.pdf')
    if (isPdf) runTool('pdftoppm', ['-r', String(DPI), '-f', String(page), '-l', String(page), '-singlefile', '-gray', '-png', shown, picture])
    const source = isPdf ? `${picture}.png` : `${shown}[${page - 1}]`
    runTool('convert', [source, '-colorspace', 'Gray', '-resize', '920x', '-quality', '60', path.join(PRACTICE, `${id}-${page}.webp`)])
  }
}

function textOf(pdf: string, pages: number): string[] {
  return Array.from({ length: pages }, (_, i) =>
    runTool('pdftotext', ['-f', String(i + 1), '-l', String(i + 1), pdf, '-'])
      .trim()
      .replaceAll('\f', ''),
  )
}

makePractice()
rmSync(WORK, { recursive: true })
