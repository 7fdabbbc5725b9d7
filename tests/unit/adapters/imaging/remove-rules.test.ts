import { describe, expect, it } from 'vitest'
import { removeRules } from '../../../../electron/adapters/imaging/remove-rules.ts'
import { at, blankPage, fill } from './drawing.ts'

const DPI = 200

describe('removeRules', () => {
  it.each([
    ['a rule across', [50, 200, 300, 3]],
    ['a rule down', [200, 50, 3, 300]],
    ['a rule at the edge', [0, 399, 400, 1]],
    ['a rule from edge to edge', [0, 100, 400, 2]],
  ] as const)('wipes out %s', (_, box) => {
    const page = blankPage(400, 400, 255, DPI)
    fill(page, box)
    expect(new Set(removeRules(page).data)).toEqual(new Set([255]))
  })

  it.each([
    ['a letter', [100, 100, 4, 24]],
    ['a dash', [100, 100, 40, 3]],
    ['a capital of a headline', [100, 100, 8, 48]],
    ['a thick bar', [50, 200, 300, 12]],
    ['a black area', [50, 50, 200, 200]],
  ] as const)('leaves %s', (_, box) => {
    const page = blankPage(400, 400, 255, DPI)
    fill(page, box)
    expect(Buffer.compare(removeRules(page).data, page.data)).toBe(0)
  })

  it('leaves a letter that touches a rule', () => {
    const page = blankPage(400, 400, 255, DPI)
    fill(page, [50, 200, 300, 3])
    fill(page, [120, 180, 5, 40]) // crosses the rule
    const clean = removeRules(page)
    expect(at(clean, 122, 185)).toBe(0)
    expect(at(clean, 122, 201)).toBe(0)
    expect(at(clean, 122, 215)).toBe(0)
    expect(at(clean, 110, 201)).toBe(255)
  })
})
