/** Adds AcroForm fields with values to a printed one-page form, by way of qpdf's JSON (each field with its own appearance, so that every viewer shows it). */
import { rmSync, writeFileSync } from 'node:fs'
import { runTool } from './run-tool.ts'

export interface FormField {
  readonly name: string
  /** What a screen reader says (`/TU`). */
  readonly label: string
  /** Millimetres from the top left corner of an A4 page. */
  readonly left: number
  readonly top: number
  /** Millimetres; a checkbox has none and is 4 mm square. */
  readonly width?: number
  readonly value: string | boolean
}

type PdfObject = Record<string, unknown>

const HEIGHT_MM = 6
const mm = (n: number) => (n * 72) / 25.4

export function fillForm(pdf: string, target: string, fields: readonly FormField[]): void {
  const [header, objects] = JSON.parse(runTool('qpdf', ['--json=2', '--json-key=qpdf', pdf])).qpdf as [
    { maxobjectid: number },
    Record<string, { value?: PdfObject }>,
  ]
  let next = header.maxobjectid
  const added: Record<string, unknown> = {}
  const add = (object: unknown) => {
    next++
    added[`obj:${next} 0 R`] = object
    return `${next} 0 R`
  }
  const find = (type: string) => Object.entries(objects).find(([, o]) => o.value?.['/Type'] === type) ?? fail(type)
  const font = add({ value: { '/Type': '/Font', '/Subtype': '/Type1', '/BaseFont': '/Helvetica', '/Encoding': '/WinAnsiEncoding' } })
  const widgets = fields.map((field) => add({ value: widget(field, font, add) }))
  const [pageId, page] = find('/Page')
  const [catalogId, catalog] = find('/Catalog')
  added[pageId] = { value: { ...page.value, '/Annots': widgets } }
  const form = { '/Fields': widgets, '/DA': 'u:/Helv 10 Tf 0 g', '/DR': { '/Font': { '/Helv': font } } }
  added[catalogId] = { value: { ...catalog.value, '/AcroForm': form } }
  const update = `${target}.json`
  writeFileSync(update, JSON.stringify({ version: 2, qpdf: [{ ...header, maxobjectid: next }, added] }))
  runTool('qpdf', [pdf, `--update-from-json=${update}`, target])
  rmSync(update)
}

function widget(field: FormField, font: string, add: (object: unknown) => string): PdfObject {
  const [width, height] = [mm(field.width ?? 4), mm(field.width === undefined ? 4 : HEIGHT_MM)]
  const [left, top] = [mm(field.left), mm(297 - field.top)]
  const common = {
    '/Type': '/Annot',
    '/Subtype': '/Widget',
    '/F': 4,
    '/T': `u:${field.name}`,
    '/TU': `u:${field.label}`,
    '/Rect': [left, top - height, left + width, top].map((n) => Number(n.toFixed(2))),
    '/MK': { '/BC': [0.3] },
  }
  const frame = `q 0.3 G 0.5 w 0.25 0.25 ${(width - 0.5).toFixed(2)} ${(height - 0.5).toFixed(2)} re S Q\n`
  const appearance = (drawing: string) =>
    add({
      stream: {
        dict: {
          '/Type': '/XObject',
          '/Subtype': '/Form',
          '/BBox': [0, 0, width, height].map((n) => Number(n.toFixed(2))),
          '/Resources': { '/Font': { '/Helv': font } },
        },
        data: Buffer.from(frame + drawing, 'latin1').toString('base64'),
      },
    })
  if (typeof field.value === 'string') {
    const text = `/Tx BMC q BT /Helv 10 Tf 0 g 3 5 Td (${field.value.replace(/[\\()]/g, '\\$&')}) Tj ET Q EMC`
    return { ...common, '/FT': '/Tx', '/DA': 'u:/Helv 10 Tf 0 g', '/V': `u:${field.value}`, '/AP': { '/N': appearance(text) } }
  }
  const cross = `q 1.2 w 2 2 m ${(width - 2).toFixed(2)} ${(height - 2).toFixed(2)} l 2 ${(height - 2).toFixed(2)} m ${(width - 2).toFixed(2)} 2 l S Q`
  const state = field.value ? '/Ja' : '/Off'
  return { ...common, '/FT': '/Btn', '/V': state, '/AS': state, '/AP': { '/N': { '/Ja': appearance(cross), '/Off': appearance('') } } }
}

function fail(type: string): never {
  throw new Error(`no ${type} in the printed form`)
}
