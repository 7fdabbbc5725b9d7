/** A practice letter as a page to print: DIN 5008 with the style of the samples, or an e-mail as a mail program prints it. */
import { fileURLToPath } from 'node:url'
import type { Letter, Paragraph } from './read-letter.ts'

const STYLE = fileURLToPath(new URL('../make-samples/pages/letter.css', import.meta.url))
const BODY_CLASSES = { letter: '', serif: 'serif', typed: 'typed', hand: 'hand', mail: '' } as const

export function letterHtml(letter: Letter): string {
  const body = letter.look === 'mail' ? mailHead(letter) : letterHead(letter)
  return [
    `<!doctype html><html lang="de"><meta charset="utf-8"><title>${escapeHtml(letter.subject)}</title><link rel="stylesheet" href="file://${STYLE}">`,
    `<body class="${BODY_CLASSES[letter.look]}">`,
    body,
    ...letter.paragraphs.map(paragraphHtml),
    '</body></html>',
  ].join('\n')
}

function letterHead({ from, to, date, subject }: Letter): string {
  const [name = '', ...address] = from
  return [
    `<div class="right"><b>${escapeHtml(name)}</b><br>${address.map(escapeHtml).join('<br>')}</div>`,
    `<div class="address">${to.map(escapeHtml).join('<br>')}</div>`,
    `<div class="right">${escapeHtml(date)}</div>`,
    `<div class="subject">${escapeHtml(subject)}</div>`,
  ].join('\n')
}

function mailHead({ from, to, date, subject }: Letter): string {
  const rows = [
    ['Von', from.join(', ')],
    ['An', to.join(', ')],
    ['Datum', date],
    ['Betreff', subject],
  ]
  const row = ([label = '', value = '']: readonly string[]) => `<tr><td style="width:22mm">${label}:</td><td><b>${escapeHtml(value)}</b></td></tr>`
  return `<table style="margin-bottom:8mm;border-bottom:0.3mm solid #777">${rows.map(row).join('')}</table>`
}

function paragraphHtml(paragraph: Paragraph): string {
  if (paragraph.kind === 'table') {
    const [head = [], ...rows] = paragraph.rows
    const row = (cells: readonly string[], tag: string) => `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`
    return `<table class="lines">${row(head, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`
  }
  const text = paragraph.lines.map(escapeHtml).join('<br>')
  if (paragraph.kind === 'signature') return `<p class="hand" style="font-size:17pt">${text}</p>`
  return paragraph.kind === 'note' ? `<p class="hand entry" style="margin-top:10mm">${text}</p>` : `<p>${text}</p>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
