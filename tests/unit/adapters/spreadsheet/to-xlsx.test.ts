import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { toXlsx } from '../../../../electron/adapters/spreadsheet/to-xlsx.ts'

async function partsOf(...sheets: Parameters<typeof toXlsx>[0]): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(await toXlsx(sheets))).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

it('writes one tab a table, numbers as numbers and texts as texts', async () => {
  const parts = await partsOf(
    {
      name: 'Je Tag',
      columns: [
        { header: 'Tag', width: 12 },
        { header: 'Anteil', width: 8, format: 'percent' },
      ],
      rows: [['2026-03-02', 0.25]],
    },
    { name: 'Arten', columns: [{ header: 'Art', width: 20 }], rows: [['Mahnung']] },
  )
  expect(parts['xl/workbook.xml']).toMatch(/name="Je Tag".*name="Arten"/s)
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<v>0.25</v>')
  expect(parts['xl/sharedStrings.xml']).toContain('2026-03-02')
  expect(parts['xl/sharedStrings.xml']).toContain('Mahnung')
})

it('never writes a formula', async () => {
  const parts = await partsOf({ name: 'x', columns: [{ header: 'a', width: 5 }], rows: [['=1+1'], [null]] })
  expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>')
  expect(parts['xl/sharedStrings.xml']).toContain('=1+1')
})
