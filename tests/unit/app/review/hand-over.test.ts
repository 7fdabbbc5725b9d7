/** Confirmed documents on their way to a real folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { confirmDocuments, unconfirmDocuments } from '../../../../electron/app/review/confirm-documents.ts'
import { createCorrector } from '../../../../electron/app/review/correct-document.ts'
import { createHandOver, type HandOver } from '../../../../electron/app/review/hand-over.ts'
import { createKeptFiles } from '../../../../electron/app/review/kept-files.ts'
import { PREFERENCES_KEY } from '../../../../electron/shared/settings/preferences.ts'
import { createTestContext, type TestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { INVOICE, OBJECTION, receive } from './receive.ts'

const rowOf = (context: TestContext, id: string) => context.store.documents.find(id)?.row
const files = (folder: string) => readdirSync(folder).toSorted()

function startHandOver(context: TestContext): HandOver {
  const handOver = createHandOver(context, createKeptFiles(context.store.sources))
  onTestFinished(() => handOver.stop())
  handOver.start()
  return handOver
}

async function until(context: TestContext, id: string, state: string): Promise<void> {
  await vi.waitFor(() => expect(rowOf(context, id)?.state).toBe(state), { timeout: 20_000, interval: 20 })
}

describe('hand-over', () => {
  it('lays a whole file with its corrections at the desk and notes the place', async () => {
    const context = createTestContext()
    const [id = ''] = (await receive(context, [OBJECTION], { name: 'widerspruch.pdf' })).ids
    await createCorrector(context).correct({ id, target: 'field:person.name', value: 'Berta Vogel' })
    confirmDocuments(context, [id])
    startHandOver(context)
    await until(context, id, 'delivered')

    const [file = '', sidecar = ''] = files(path.join(context.deliveryFolder, 'widerspruchsstelle'))
    expect(file).toMatch(/^2026-02-27_widerspruch_Vogel_[0-9a-f]{12}\.pdf$/)
    const line = JSON.parse(readFileSync(path.join(context.deliveryFolder, 'widerspruchsstelle', sidecar), 'utf8'))
    expect(line).toMatchObject({ id, status: 'routed', review: { needed: false }, delivery: { originalName: 'widerspruch.pdf' } })
    expect(line.fields.find((field: { name: string }) => field.name === 'person.name')).toMatchObject({ value: 'Berta Vogel', method: 'person' })
    expect(context.store.documents.find(id)?.line.route?.target).toBe(path.join(context.deliveryFolder, 'widerspruchsstelle', file))
    expect(context.store.audit.list({ documentId: id }).at(-1)).toMatchObject({
      action: 'delivered',
      user: 'postlotse',
      data: { deskId: 'widerspruchsstelle' },
    })
  })

  it('gives each desk only its own pages of a stack, and keeps the stack apart', async () => {
    const context = createTestContext()
    const { ids } = await receive(context, [OBJECTION, INVOICE], { firstPages: [1, 2] })
    confirmDocuments(context, ids)
    startHandOver(context)
    await until(context, ids[1] as string, 'delivered')
    await until(context, ids[0] as string, 'delivered')
    const [invoice = ''] = files(path.join(context.deliveryFolder, 'rechnungseingang'))
    const text = readFileSync(path.join(context.deliveryFolder, 'rechnungseingang', invoice), 'utf8')
    expect(text).toContain('Rechnung Nr. 2026-114')
    expect(text).not.toContain('Anna Koch')
    expect(files(path.join(context.deliveryFolder, '_Originale'))).toHaveLength(2)
  })

  it('waits for the time in which it can be undone', async () => {
    const context = createTestContext({ preferences: { undoSeconds: 60 } })
    const [id = ''] = (await receive(context, [OBJECTION])).ids
    confirmDocuments(context, [id])
    const handOver = startHandOver(context)
    const row = rowOf(context, id) ?? expect.unreachable()
    expect(handOver.dueAt(row)).toBe(context.now() + 60_000)
    await handOver.stop()
    expect(rowOf(context, id)?.state).toBe('confirmed')
    context.setNow(context.now() + 60_000)
    startHandOver(context)
    await until(context, id, 'delivered')
  })

  it('holds what has no folder to go to, says so once in the log, and goes on when there is one', async () => {
    const context = createTestContext({ preferences: { deliveryFolder: '' } })
    const [id = ''] = (await receive(context, [OBJECTION])).ids
    confirmDocuments(context, [id])
    const handOver = startHandOver(context)
    await vi.waitFor(() => expect(handOver.failureOf(id)).toMatchObject({ code: 'no-delivery-folder' }), { timeout: 20_000 })
    expect(rowOf(context, id)?.state).toBe('confirmed')
    expect(handOver.isUnderWay(id)).toBe(false)
    context.store.values.set(PREFERENCES_KEY, { deliveryFolder: context.deliveryFolder, undoSeconds: 0 })
    context.setNow(context.now() + 60_000)
    await until(context, id, 'delivered')
    expect(handOver.failureOf(id)).toBeUndefined()
    const log = context.store.audit.list({ documentId: id }).map(({ action }) => action)
    expect(log).toEqual(['confirmed', 'delivery-failed', 'delivered'])
  })

  it('does not let one document hold up the others', async () => {
    const context = createTestContext()
    const [broken = ''] = (await receive(context, [OBJECTION], { name: 'a.pdf' })).ids
    const [sound = ''] = (await receive(context, [INVOICE], { name: 'b.pdf' })).ids
    const { sources } = context.store
    const withoutBytes = {
      ...context,
      store: { ...context.store, sources: { ...sources, find: (id: string) => (broken.startsWith(id) ? undefined : sources.find(id)) } },
    }
    confirmDocuments(context, [broken, sound])
    const handOver = startHandOver(withoutBytes)
    await until(context, sound, 'delivered')
    expect(rowOf(context, broken)?.state).toBe('confirmed')
    expect(handOver.failures()).toMatchObject([{ code: 'not-found' }])
  })

  it('turns a document whose pages cannot be cut out over to a person', async () => {
    const context = createTestContext()
    const { ids } = await receive(context, [OBJECTION, INVOICE], { firstPages: [1, 2] })
    const [id = ''] = ids
    confirmDocuments(context, [id])
    const pages = { ...context.ports.pages, extract: () => Promise.reject(new Error('broken')) }
    startHandOver({ ...context, ports: { ...context.ports, pages } })
    await until(context, id, 'quarantined')
    expect(rowOf(context, id)?.errorCode).toBe('internal')
    expect(existsSync(path.join(context.deliveryFolder, '_Fehler'))).toBe(true)
  })

  it('puts a document that lies at its desk already after a crash first, and lets nobody take it back', async () => {
    const context = createTestContext({ preferences: { undoSeconds: 3600 } })
    const [id = ''] = (await receive(context, [OBJECTION])).ids
    confirmDocuments(context, [id])
    context.store.values.set('hand-over', [id]) // as a crash leaves it
    const handOver = createHandOver(context, createKeptFiles(context.store.sources))
    onTestFinished(() => handOver.stop())
    expect(handOver.isUnderWay(id)).toBe(true)
    handOver.start()
    await until(context, id, 'delivered')
  })
  it('lets nobody take back what a crash left as long as its folder is away: it may lie there already', async () => {
    const context = createTestContext({ preferences: { deliveryFolder: '' } })
    const [left = ''] = (await receive(context, [OBJECTION], { name: 'a.pdf' })).ids
    const [fresh = ''] = (await receive(context, [INVOICE], { name: 'b.pdf' })).ids
    confirmDocuments(context, [left, fresh])
    context.store.values.set('hand-over', [left])
    const handOver = startHandOver(context)
    await vi.waitFor(() => expect(handOver.failures()).toHaveLength(2), { timeout: 20_000 })
    expect(unconfirmDocuments(context, handOver, [left, fresh])).toEqual({ reopened: [fresh], refused: [{ id: left, code: 'state-changed' }] })
    expect(context.store.values.get('hand-over')).toEqual([left])
  })

  it('forgets the failure of what was taken back, and tries at once when it is confirmed again', async () => {
    const context = createTestContext({ preferences: { deliveryFolder: '' } })
    const [id = ''] = (await receive(context, [OBJECTION])).ids
    confirmDocuments(context, [id])
    const handOver = startHandOver(context)
    await vi.waitFor(() => expect(handOver.failureOf(id)).toBeDefined(), { timeout: 20_000 })
    unconfirmDocuments(context, handOver, [id])
    expect(handOver.failures()).toEqual([])
    context.store.values.set(PREFERENCES_KEY, { deliveryFolder: context.deliveryFolder, undoSeconds: 0 })
    confirmDocuments(context, [id])
    await until(context, id, 'delivered')
  })
})
