/**
 * A table as CSV (RFC 4180) that a German Excel opens right by double-click: semicolons, because it takes the comma for the decimal point; UTF-8
 * with a byte order mark, because it takes UTF-8 for Windows-1252 otherwise; CRLF, as the RFC says; numbers with a decimal comma.
 */
import type { CellValue, Sheet } from './sheet.ts'

const SEPARATOR = ';'
const LINE_END = '\r\n'
const BYTE_ORDER_MARK = '﻿'

/** First characters that make a spreadsheet read a text as a formula (OWASP, CSV injection), full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/

export function toCsv(sheet: Omit<Sheet, 'name'>): string {
  const lines = [sheet.columns.map((column) => column.header), ...sheet.rows]
  return BYTE_ORDER_MARK + lines.map((cells) => cells.map(csvCell).join(SEPARATOR) + LINE_END).join('')
}

function csvCell(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  const harmless = FORMULA_START.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(harmless) || harmless !== harmless.trim() ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
