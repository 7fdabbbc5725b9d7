import { describe, expect, it } from 'vitest'
import { newPassphrase, normalizedPassphrase } from '../../../../electron/app/startup/passphrase.ts'

describe('a new passphrase', () => {
  const many = Array.from({ length: 500 }, newPassphrase)

  it('is six groups of four signs that nobody mistakes', () => {
    expect(many.filter((passphrase) => !/^([A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/.test(passphrase))).toEqual([])
  })

  it('is another one every time, and uses all 32 signs', () => {
    expect(new Set(many).size).toBe(many.length)
    expect(new Set(many.join('').replaceAll('-', '')).size).toBe(32)
  })
})

describe('typed from paper', () => {
  it.each([
    'K7QM-2XHD-9PAV-W4TC-R6NE-3GBZ',
    'k7qm2xhd9pavw4tcr6ne3gbz',
    ' K7QM 2XHD 9PAV\tW4TC R6NE 3GBZ\n',
    'K7QM–2XHD—9PAV_W4TC.R6NE/3GBZ',
    'Ｋ7QM-2XHD-9PAV-W4TC-R6NE-3GBZ',
  ])('«%s» is the same', (typed) => expect(normalizedPassphrase(typed)).toBe('K7QM2XHD9PAVW4TCR6NE3GBZ'))

  it.each(['K7QM-2XHD-9PAV-W4TC-R6NE-3GB', 'K7QM-2XHD-9PAV-W4TC-R6NE-3GBZZ', '7KQM-2XHD-9PAV-W4TC-R6NE-3GBZ'])('«%s» is another one', (typed) =>
    expect(normalizedPassphrase(typed)).not.toBe('K7QM2XHD9PAVW4TCR6NE3GBZ'),
  )
})
