import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { createStatisticsHandlers } from '../../../../electron/app/statistics/statistics-handlers.ts'
import { createTestContext, type TestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { exampleDocument } from '../../../fixtures/workplace/example-document.ts'

const filter = { from: '2026-03-01', to: '2026-03-31' }

function contextWithMail(): TestContext {
  const context = createTestContext()
  const document = exampleDocument()
  context.store.documents.add([document])
  context.store.documents.setState(document.id, 'confirmed', '2026-03-02T08:00:00.000Z')
  context.store.audit.append([{ at: '2026-03-02T08:00:00.000Z', user: 'koch', action: 'confirmed', documentId: document.id, data: {} }])
  return context
}

it('counts what is in the store', async () => {
  const statistics = await createStatisticsHandlers(contextWithMail())['statistics.get'](filter)
  expect(statistics).toMatchObject({ documents: 1, byType: [{ typeId: 'widerspruch', count: 1 }], unchanged: { count: 1, of: 1 }, pace: null })
})

it('exports CSV without naming an account', async () => {
  const context = contextWithMail()
  const file = path.join(context.folder, 'a.csv')
  context.answers.saves.push(file)
  expect(await createStatisticsHandlers(context)['statistics.export']({ language: 'de', filter, format: 'csv' })).toEqual({ file })
  const csv = readFileSync(file, 'utf8')
  expect(csv).toContain('Dokumente;1\r\n')
  expect(csv).toContain('Widerspruch;1\r\n')
  expect(csv).toContain('nicht ausgewiesen: weniger als fünf Konten')
  expect(csv).not.toContain('koch')
  expect(context.store.audit.list({}).at(-1)).toMatchObject({ action: 'exported', data: { what: 'statistics', format: 'csv' } })
})

it('exports a workbook with a tab for each table', async () => {
  const context = contextWithMail()
  const file = path.join(context.folder, 'a.xlsx')
  context.answers.saves.push(file)
  await createStatisticsHandlers(context)['statistics.export']({ language: 'en', filter, format: 'xlsx' })
  const workbook = strFromU8(unzipSync(readFileSync(file))['xl/workbook.xml'] ?? new Uint8Array())
  expect(workbook.match(/<sheet /g)).toHaveLength(5)
  expect(workbook).toContain('name="Overview"')
})

it('writes nothing if the person cancels', async () => {
  const context = contextWithMail()
  expect(await createStatisticsHandlers(context)['statistics.export']({ language: 'de', filter, format: 'csv' })).toBeNull()
})
