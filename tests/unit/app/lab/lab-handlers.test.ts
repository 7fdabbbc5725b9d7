import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it, vi } from 'vitest'
import { createLabHandlers } from '../../../../electron/app/lab/lab-handlers.ts'
import { DEFAULT_LAB_ASSUMPTIONS } from '../../../../electron/shared/ipc/requests/lab.ts'
import { createTestContext, type TestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { paperOf } from '../../../fixtures/workplace/fake-engines.ts'

/** A folder with a right, a mistaken, an unreadable and an unlabelled file. */
function labelledFolder({ folder }: TestContext): string {
  const lab = path.join(folder, 'Testpost')
  mkdirSync(path.join(lab, 'truth'), { recursive: true })
  const put = (name: string, contents: Uint8Array, labels?: object) => {
    writeFileSync(path.join(lab, name), contents)
    if (labels) writeFileSync(path.join(lab, 'truth', `${path.parse(name).name}.json`), JSON.stringify(labels))
  }
  put('a.pdf', paperOf('Sehr geehrte Damen und Herren, Widerspruch'), { type: 'widerspruch', fields: { 'person.city': 'Eschenau' } })
  put('b.pdf', paperOf('Sehr geehrte Damen und Herren, Rechnung'), { type: 'mahnung' })
  put('c.pdf', Buffer.from('%PDF-1.7\nthrows: encrypted\n'), { type: 'rechnung' })
  put('d.pdf', paperOf('Sehr geehrte Damen und Herren, Rechnung'))
  return lab
}

async function run(context: TestContext) {
  const handlers = createLabHandlers(context)
  await handlers['lab.start']({ folder: labelledFolder(context) })
  await vi.waitFor(async () => expect((await handlers['lab.state'](null)).phase).toBe('done'), { timeout: 20_000 })
  return handlers
}

describe('a run', () => {
  it('reports what was right, mistaken and unreadable, and leaves the store alone', async () => {
    const context = createTestContext()
    const handlers = await run(context)
    const report = await handlers['lab.report'](DEFAULT_LAB_ASSUMPTIONS)
    expect(report).toMatchObject({
      documents: 3,
      unlabelled: 1,
      type: { correct: 1, of: 3 },
      department: null,
      unread: [{ name: 'c.pdf', code: 'encrypted' }],
      fields: [{ name: 'person.city', share: { correct: 0, of: 1 } }],
      coverage: { share: 0, threshold: null },
    })
    expect(report?.confusions).toContainEqual({ truth: 'mahnung', answer: 'rechnung', count: 1 })
    expect(context.store.documents.rows()).toEqual([])
    expect(context.store.audit.list({})).toEqual([])
    expect(readdirSync(context.deliveryFolder)).toEqual([])
  })

  it('reckons anew under other assumptions without reading again', async () => {
    const context = createTestContext()
    const handlers = await run(context)
    const report = await handlers['lab.report']({ maxError: 0.1, minutesByHand: 10, minutesPerCheck: 1 })
    const { byHand, withProgram, saved, proposed, proposedWrong } = report?.minutes ?? { byHand: 0, withProgram: 0, saved: 0, proposed: 0, proposedWrong: 0 }
    expect(byHand).toBe(30)
    expect(withProgram).toBe(proposed * 1 + (3 - proposed + proposedWrong) * 10)
    expect(saved).toBe(byHand - withProgram)
  })

  it.each(['de', 'en'] as const)('is printed on one page (%s)', async (language) => {
    const context = createTestContext()
    const handlers = await run(context)
    const file = path.join(context.folder, 'bericht.pdf')
    context.answers.saves.push(file)
    expect(await handlers['lab.save']({ language, assumptions: DEFAULT_LAB_ASSUMPTIONS })).toEqual({ file })
    const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 })
    expect((await task.promise).numPages).toBe(1)
    await task.destroy()
    expect(context.store.audit.list({})).toMatchObject([{ action: 'exported', data: { what: 'lab' } }])
  })
})

describe('no report', () => {
  it('before the first run', async () => {
    const handlers = createLabHandlers(createTestContext())
    expect(await handlers['lab.state'](null)).toMatchObject({ phase: 'idle' })
    expect(await handlers['lab.report'](DEFAULT_LAB_ASSUMPTIONS)).toBeNull()
    expect(await handlers['lab.save']({ language: 'de', assumptions: DEFAULT_LAB_ASSUMPTIONS })).toBeNull()
  })

  it('of a folder without answers', async () => {
    const context = createTestContext()
    const handlers = createLabHandlers(context)
    await expect(handlers['lab.start']({ folder: context.deliveryFolder })).rejects.toMatchObject({ code: 'lab-unlabelled' })
    expect(await handlers['lab.state'](null)).toMatchObject({ phase: 'idle' })
  })

  it('of a run that was cancelled', async () => {
    const context = createTestContext()
    const handlers = createLabHandlers(context)
    await handlers['lab.start']({ folder: labelledFolder(context) })
    await handlers['lab.cancel'](null)
    await vi.waitFor(async () => expect((await handlers['lab.state'](null)).phase).toBe('cancelled'), { timeout: 20_000 })
    expect(await handlers['lab.report'](DEFAULT_LAB_ASSUMPTIONS)).toBeNull()
  })
})
