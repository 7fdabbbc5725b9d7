import { afterEach, describe, expect, it } from 'vitest'
import { dismissToast, shownToasts, subscribeToasts, toast } from '../../../../renderer/ui/toast.ts'

describe('toast', () => {
  afterEach(() => {
    for (const { id } of shownToasts()) dismissToast(id)
  })
  it('keeps the newest three, oldest first', () => {
    for (const text of ['eins', 'zwei', 'drei', 'vier']) toast({ text })
    expect(shownToasts().map(({ text }) => text)).toEqual(['zwei', 'drei', 'vier'])
  })
  it('takes away only the one that was closed', () => {
    toast({ text: 'eins' })
    toast({ text: 'zwei' })
    dismissToast(shownToasts()[0]?.id ?? Number.NaN)
    expect(shownToasts().map(({ text }) => text)).toEqual(['zwei'])
  })
  it('tells subscribers until they leave', () => {
    let told = 0
    const leave = subscribeToasts(() => {
      told += 1
    })
    toast({ text: 'eins' })
    leave()
    toast({ text: 'zwei' })
    expect(told).toBe(1)
  })
})
