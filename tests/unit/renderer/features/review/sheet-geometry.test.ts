import { describe, expect, it } from 'vitest'
import {
  boxAt,
  boxBetween,
  isClick,
  pageFraction,
  sheetWidth,
  visibleBox,
  zoomPercent,
  zoomStep,
} from '../../../../../renderer/features/review/sheet-geometry.ts'

const PANE = { width: 800, height: 600 }

describe('sheetWidth', () => {
  it.each([
    ['the pane’s width', { kind: 'width' }, 1.4, 0, 800],
    ['a turned page to the pane’s width', { kind: 'width' }, 2, 90, 400],
    ['a whole page', { kind: 'page' }, 1.5, 0, 400],
    ['a whole turned page', { kind: 'page' }, 1.5, 270, 800 / 1.5],
    ['a share of the natural width', { kind: 'factor', factor: 2 }, 1.4, 0, 1588],
  ] as const)('%s', (_name, zoom, ratio, turn, width) => expect(sheetWidth(zoom, PANE, ratio, turn)).toBeCloseTo(width))
})

describe('zoomStep', () => {
  it('goes to the next step from wherever the page stands', () => {
    expect(zoomStep(794 * 0.92, 1)).toEqual({ kind: 'factor', factor: 1 })
    expect(zoomStep(794 * 0.92, -1)).toEqual({ kind: 'factor', factor: 0.85 })
  })

  it('ends at both ends', () => {
    expect(zoomStep(794 * 4, 1)).toEqual({ kind: 'factor', factor: 4 })
    expect(zoomStep(100, -1)).toEqual({ kind: 'factor', factor: 0.25 })
  })

  it('is named in percent', () => expect(zoomPercent(794)).toBe(100))
})

describe('pageFraction', () => {
  const shown = { left: 100, top: 50, width: 200, height: 400 }

  it.each([
    [0, 150, 150, [0.25, 0.25]],
    [180, 150, 150, [0.75, 0.75]],
    [90, 150, 150, [0.25, 0.75]],
    [270, 150, 150, [0.75, 0.25]],
  ] as const)('turned by %i', (turn, x, y, fraction) => expect(pageFraction(x, y, shown, turn)).toEqual(fraction))

  it('stays on the page', () => expect(pageFraction(-999, 9999, shown, 0)).toEqual([0, 1]))
})

describe('boxes', () => {
  it('lie between two corners in any order', () => {
    const box = boxBetween([0.5, 0.6], [0.2, 0.1])
    expect(box.map((n) => Math.round(n * 1000) / 1000)).toEqual([0.2, 0.1, 0.3, 0.5])
  })

  it('that are too small were a click', () => {
    expect(isClick([0.1, 0.1, 0.002, 0.002])).toBe(true)
    expect(isClick([0.1, 0.1, 0.2, 0.002])).toBe(false)
  })

  it('of plain text get the height of their row', () => {
    expect(visibleBox([0, 0.5, 0.1, 0])[3]).toBeCloseTo(1 / 60)
    expect(visibleBox([0, 0.5, 0.1, 0.02])[3]).toBe(0.02)
  })

  it('are found under the pointer, the smallest first', () => {
    const boxes = [
      { name: 'large', box: [0, 0, 1, 1] },
      { name: 'small', box: [0.4, 0.4, 0.2, 0.05] },
    ] as const
    expect(boxAt(boxes, [0.5, 0.42])?.name).toBe('small')
    expect(boxAt(boxes, [0.1, 0.9])?.name).toBe('large')
    expect(boxAt(boxes.slice(1), [0.1, 0.9])).toBeUndefined()
  })
})
