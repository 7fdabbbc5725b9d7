import { expect, it } from 'vitest'
import { followLog } from '../../../../electron/app/history/follow-log.ts'
import { createTestContext } from '../../../fixtures/workplace/create-test-context.ts'

const entry = (user: string) => ({ at: '2026-03-02T07:30:00.000Z', user, action: 'confirmed' as const, data: {} })

it('reads every entry exactly once, in order, also when asked several times at once', async () => {
  const { audit } = createTestContext().store
  const read: number[] = []
  const numbers = followLog(audit, ({ number }) => {
    read.push(number)
    return number
  })
  audit.append(Array.from({ length: 2500 }, () => entry('koch')))
  const [first, second] = await Promise.all([numbers(), numbers()])
  expect(second).toEqual(first)
  audit.append([entry('lang'), entry('lang')])
  expect((await numbers()).slice(-3)).toEqual([2500, 2501, 2502])
  expect(read).toEqual(Array.from({ length: 2502 }, (_, i) => i + 1))
})

it('keeps what is chosen', async () => {
  const { audit } = createTestContext().store
  audit.append([entry('a'), entry('b'), entry('a')])
  const users = followLog(audit, ({ user }) => (user === 'a' ? user : undefined))
  expect(await users()).toEqual(['a', 'a'])
  expect(await followLog(audit, () => undefined)()).toEqual([])
})
