import { expect, it } from 'vitest'
import { createPracticeHandlers } from '../../../../electron/app/practice/practice-handlers.ts'
import { createTestContext } from '../../../fixtures/workplace/create-test-context.ts'

const ID = '01-widerspruch'
const ANSWER = { typeId: 'widerspruch', deskId: 'kreiskasse', urgency: 'soon' } as const

it('keeps the last answer under the account, and neither logs nor emits it', async () => {
  const context = createTestContext()
  const handlers = createPracticeHandlers(context)
  expect((await handlers['practice.list'](null)).filter(({ judgement }) => judgement !== undefined)).toEqual([])
  await handlers['practice.answer']({ id: ID, answer: { ...ANSWER, urgency: 'normal' } })
  const feedback = await handlers['practice.answer']({ id: ID, answer: ANSWER })
  expect(feedback.judgement).toEqual({ type: true, desk: false, urgency: true })
  expect((await handlers['practice.list'](null)).find(({ id }) => id === ID)?.judgement).toEqual(feedback.judgement)
  expect(context.store.audit.list({})).toEqual([])
  expect(context.emitted).toEqual([])
})

it('shows nobody the answers of another account', async () => {
  const context = createTestContext()
  await createPracticeHandlers(context)['practice.answer']({ id: ID, answer: ANSWER })
  const others = await createPracticeHandlers({ ...context, user: 'vertretung' })['practice.list'](null)
  expect(others.every(({ judgement }) => judgement === undefined)).toBe(true)
})

it('deletes all answers of the account, and only those', async () => {
  const context = createTestContext()
  const [mine, theirs] = [createPracticeHandlers(context), createPracticeHandlers({ ...context, user: 'vertretung' })]
  for (const handlers of [mine, theirs]) await handlers['practice.answer']({ id: ID, answer: ANSWER })
  await mine['practice.forget'](null)
  const answered = async (handlers: typeof mine) => (await handlers['practice.list'](null)).filter(({ judgement }) => judgement !== undefined).length
  expect([await answered(mine), await answered(theirs)]).toEqual([0, 1])
})

it('has pictures only of pages that exist', async () => {
  const handlers = createPracticeHandlers(createTestContext())
  expect((await handlers['practice.page']({ id: '09-stapel', page: 3 })).text).toContain('Arbeitsvertrag')
  await expect(handlers['practice.page']({ id: '09-stapel', page: 4 })).rejects.toMatchObject({ code: 'not-found' })
  await expect(handlers['practice.page']({ id: '../samples', page: 1 })).rejects.toMatchObject({ code: 'not-found' })
  await expect(handlers['practice.answer']({ id: 'unknown', answer: ANSWER })).rejects.toMatchObject({ code: 'not-found' })
})

it('says so where the program cannot read a document', async () => {
  // The fake engines open none of the real files.
  expect(await createPracticeHandlers(createTestContext())['practice.machine']({ id: ID })).toBeNull()
})
