import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createHistoryHandlers } from '../../../../electron/app/history/history-handlers.ts'
import type { NewAuditEntry } from '../../../../electron/shared/domain/audit.ts'
import { createTestContext, type TestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { exampleDocument } from '../../../fixtures/workplace/example-document.ts'

const entry = (overrides: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
  at: '2026-03-02T07:30:00.000Z',
  user: 'koch',
  action: 'confirmed',
  data: {},
  ...overrides,
})

const numbersOf = async (context: TestContext, filter: Parameters<ReturnType<typeof createHistoryHandlers>['history.list']>[0]['filter'], limit = 50) =>
  (await createHistoryHandlers(context)['history.list']({ language: 'de', filter, limit })).entries.map(({ number }) => number)

it('lists the newest first and says whether there is more', async () => {
  const context = createTestContext()
  context.store.audit.append(Array.from({ length: 5 }, () => entry()))
  const list = createHistoryHandlers(context)['history.list']
  expect(await list({ language: 'de', filter: {}, limit: 2 })).toMatchObject({ entries: [{ number: 5 }, { number: 4 }], more: true })
  expect(await list({ language: 'de', filter: {}, limit: 5, before: 3 })).toMatchObject({ entries: [{ number: 2 }, { number: 1 }], more: false })
})

it('finds by action, account, document and day in Berlin', async () => {
  const context = createTestContext()
  context.store.audit.append([
    entry({ at: '2026-03-01T22:30:00.000Z' }), // 1 March, 23:30 in Berlin
    entry({ at: '2026-03-01T23:30:00.000Z', user: 'postlotse', action: 'proposed' }), // 2 March, 0:30
    entry({ at: '2026-03-02T22:59:00.000Z', documentId: 'd' }),
    entry({ at: '2026-03-02T23:01:00.000Z', action: 'settled' }), // 3 March
  ])
  expect(await numbersOf(context, { from: '2026-03-02', to: '2026-03-02' })).toEqual([3, 2])
  expect(await numbersOf(context, { action: 'proposed' })).toEqual([2])
  expect(await numbersOf(context, { user: 'koch' })).toEqual([4, 3, 1])
  expect(await numbersOf(context, { documentId: 'd' })).toEqual([3])
  expect(await numbersOf(context, { user: 'nobody' })).toEqual([])
  expect(await createHistoryHandlers(context)['history.users'](null)).toEqual(['koch', 'postlotse'])
})

it('finds a rare entry behind thousands of others', async () => {
  const context = createTestContext()
  context.store.audit.append([entry({ action: 'settled' }), ...Array.from({ length: 2500 }, () => entry())])
  expect(await numbersOf(context, { action: 'settled' })).toEqual([1])
})

it('names the document of an entry', async () => {
  const context = createTestContext()
  const document = exampleDocument()
  context.store.documents.add([document])
  context.store.audit.append([entry({ documentId: document.id }), entry({ documentId: 'gone' })])
  const { entries } = await createHistoryHandlers(context)['history.list']({ language: 'de', filter: {}, limit: 9 })
  expect(entries.map(({ documentName }) => documentName)).toEqual([null, 'widerspruch koch.pdf'])
})

it('checks the chain', async () => {
  const context = createTestContext()
  context.store.audit.append([entry(), entry()])
  expect(await createHistoryHandlers(context)['history.verify'](null)).toEqual({ entries: 2 })
})

it.each(['json', 'csv', 'pdf'] as const)('exports what the filter shows as %s and logs that', async (format) => {
  const context = createTestContext()
  context.store.audit.append([entry({ user: '=cmd()' }), entry({ action: 'settled' })])
  const file = path.join(context.folder, `log.${format}`)
  context.answers.saves.push(file)
  const saved = await createHistoryHandlers(context)['history.export']({ language: 'de', filter: { action: 'confirmed' }, format })
  expect(saved).toEqual({ file, entries: 1 })
  const written = readFileSync(file)
  const looks = { json: '"format": "postlotse.log/1"', csv: ";'=cmd();Bestätigung;", pdf: '%PDF-1.7' }
  expect(written.toString('utf8')).toContain(looks[format])
  expect(context.store.audit.list({}).at(-1)).toMatchObject({ action: 'exported', data: { what: 'log', format, entries: 1, action: 'confirmed' } })
})

it('an exported JSON holds what is needed to check the chain', async () => {
  const context = createTestContext()
  context.store.audit.append([entry({ data: { target: 'type' } })])
  const file = path.join(context.folder, 'log.json')
  context.answers.saves.push(file)
  await createHistoryHandlers(context)['history.export']({ language: 'de', filter: {}, format: 'json' })
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { entries: unknown[] }
  expect(entries).toEqual(context.store.audit.list({}).slice(0, 1))
})
