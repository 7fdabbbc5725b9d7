import { expect, it } from 'vitest'
import type { CellValue } from '../../../../electron/adapters/spreadsheet/sheet.ts'
import { toCsv } from '../../../../electron/adapters/spreadsheet/to-csv.ts'

const linesOf = (...cells: readonly CellValue[]) =>
  toCsv({ columns: [{ header: 'a', width: 1 }], rows: [cells] })
    .slice(1)
    .split('\r\n')

it('begins with a byte order mark and ends every line with CRLF', () => {
  const csv = toCsv({
    columns: [
      { header: 'Tag', width: 1 },
      { header: 'Zahl', width: 1 },
    ],
    rows: [['Müller', 3]],
  })
  expect(csv).toBe('\uFEFFTag;Zahl\r\nMüller;3\r\n')
})

it.each([
  ['a decimal comma', 0.25, '0,25'],
  ['a negative number is a number', -4, '-4'],
  ['nothing', null, ''],
  ['a separator', 'A; B', '"A; B"'],
  ['a quotation mark', 'der "Bescheid"', '"der ""Bescheid"""'],
  ['a line break', 'eins\nzwei', '"eins\nzwei"'],
  ['blanks at the edge', ' x ', '" x "'],
  ['a comma is harmless', 'A, B', 'A, B'],
] as const)('writes %s', (_what, value, written) => {
  expect(linesOf(value)[1]).toBe(written)
})

it.each(['=1+1', '+49 6299', '-A1', '@SUM(A1)', '\t=1', '＝1', '=HYPERLINK("x";"y")'])('disarms %j, which a spreadsheet would calculate', (text) => {
  const written = linesOf(text)[1] ?? ''
  expect(written.replace(/^"/, '')).toMatch(/^'/)
})

it.each(['1+1', 'a=b', 'x@y.example', 'Ende -'])('leaves %j as it is', (text) => {
  expect(linesOf(text)[1]).toBe(text)
})
