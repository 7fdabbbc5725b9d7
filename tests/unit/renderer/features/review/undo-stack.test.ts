import { describe, expect, it } from 'vitest'
import { remember, takeLast } from '../../../../../renderer/features/review/undo-stack.ts'

describe('undo stack', () => {
  it('gives the last deed first, each once', () => {
    remember({ kind: 'confirmed', id: 'a' })
    remember({ kind: 'corrected', id: 'b', target: 'type' })
    expect(takeLast()).toEqual({ kind: 'corrected', id: 'b', target: 'type' })
    expect(takeLast()).toEqual({ kind: 'confirmed', id: 'a' })
    expect(takeLast()).toBeUndefined()
  })

  it('forgets the oldest of very many', () => {
    for (let i = 0; i < 150; i++) remember({ kind: 'confirmed', id: String(i) })
    const taken: string[] = []
    for (let deed = takeLast(); deed; deed = takeLast()) taken.push(deed.id)
    expect(taken).toHaveLength(100)
    expect(taken.at(-1)).toBe('50')
  })
})
