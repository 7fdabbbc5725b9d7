import { beforeEach, describe, expect, it } from 'vitest'
import { confirmDocuments, unconfirmDocuments } from '../../../../electron/app/review/confirm-documents.ts'
import { createTestContext, type TestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { INVOICE, OBJECTION, receive } from './receive.ts'

let context: TestContext
let ids: readonly string[]
const state = (id: string) => context.store.documents.find(id)?.row.state
const nothingUnderWay = { isUnderWay: () => false, forget: () => undefined }

beforeEach(async () => {
  context = createTestContext()
  ids = (await receive(context, [OBJECTION, INVOICE], { firstPages: [1, 2] })).ids
})

describe('confirmDocuments', () => {
  it('says yes to what is open and refuses the rest one by one', () => {
    const [first = '', second = ''] = ids
    context.store.documents.setState(second, 'settled', '2026-03-02T08:00:00.000Z')
    expect(confirmDocuments(context, [first, second, 'keins', first])).toEqual({
      confirmed: [first],
      refused: [
        { id: second, code: 'state-changed' },
        { id: 'keins', code: 'not-found' },
      ],
    })
    expect(state(first)).toBe('confirmed')
    expect(state(second)).toBe('settled')
  })

  it('logs who said yes to which type and desk, and tells the window once', () => {
    confirmDocuments(context, ids)
    expect(context.store.audit.list({ documentId: ids[0] as string })).toMatchObject([
      { action: 'confirmed', user: 'sachbearbeitung', data: { typeId: 'widerspruch', deskId: 'widerspruchsstelle', corrected: [] } },
    ])
    expect(context.emitted).toEqual([{ name: 'documents.changed', payload: { ids, all: false } }])
  })
})

describe('unconfirmDocuments', () => {
  it('opens the document again as it was', () => {
    const [id = ''] = ids
    confirmDocuments(context, [id])
    expect(unconfirmDocuments(context, nothingUnderWay, [id])).toEqual({ reopened: [id], refused: [] })
    expect(context.store.documents.find(id)?.row).toMatchObject({ state: 'proposed', decidedAt: null })
    expect(context.store.audit.list({ documentId: id }).map(({ action }) => action)).toEqual(['confirmed', 'confirmation-undone'])
  })

  it('is too late for what is handed over or being handed over', () => {
    const [first = '', second = ''] = ids
    confirmDocuments(context, ids)
    context.store.documents.setState(second, 'delivered', '2026-03-02T08:00:00.000Z')
    expect(unconfirmDocuments(context, { ...nothingUnderWay, isUnderWay: (id) => id === first }, ids).refused).toEqual([
      { id: first, code: 'state-changed' },
      { id: second, code: 'state-changed' },
    ])
    expect(state(first)).toBe('confirmed')
  })
})
