import { describe, expect, it } from 'vitest'
import { fitShape, repairReading } from '../../../../electron/shared/identifiers/ocr-confusions.ts'

describe('fitShape', () => {
  it('puts digits and letters right by their place', () => {
    expect(fitShape('l2O', '999')).toBe('120')
    expect(fitShape('8123', 'A999')).toBe('B123')
  })

  it('gives up where a character fits neither way or the length differs', () => {
    expect(fitShape('1X3', '999')).toBeUndefined()
    expect(fitShape('12', '999')).toBeUndefined()
  })
})

describe('repairReading', () => {
  it('finds the only reading that passes', () => expect(repairReading('1O3', '999', (reading) => reading === '103')).toBe('103'))
  it('swaps one similar digit', () => expect(repairReading('183', '999', (reading) => reading === '133')).toBe('133'))
  it('offers nothing where two readings pass', () => expect(repairReading('183', '999', (reading) => reading === '133' || reading === '103')).toBeUndefined())
  it('offers nothing for a reading that is already right', () => expect(repairReading('103', '999', (reading) => reading === '103')).toBeUndefined())
})
