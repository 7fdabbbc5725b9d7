import { describe, expect, it } from 'vitest'
import { CellGrid, cellsOf } from '../../../../../electron/core/stages/find-fields/cells.ts'
import { labelsOf, valuePlaces } from '../../../../../electron/core/stages/find-fields/label-matching.ts'
import type { FieldDefinition } from '../../../../../electron/shared/taxonomy/taxonomy.ts'
import { linesOf } from '../../../../../electron/shared/text/text-line.ts'
import { letterPage } from './letter-document.ts'

const FIELD: FieldDefinition = {
  name: 'invoice.number',
  kind: 'invoice-number',
  label: { de: 'x', en: 'x' },
  common: false,
  cues: ['Rechnung', 'Rechnungs-Nr.'],
}

function places(text: string): string[] {
  const grid = new CellGrid(cellsOf(linesOf(letterPage(text))))
  const cell = grid.cells[0]
  return cell ? labelsOf(cell, [FIELD]).flatMap((hit) => valuePlaces(hit, grid).map((place) => `${place.position}: ${place.text}`)) : []
}

describe('labels', () => {
  it('read the value behind a colon', () => expect(places('Rechnungs-Nr.: 17/2026')).toEqual(['same: 17/2026']))
  it('read without regard to case and hyphens', () => expect(places('RECHNUNGS NR. 17/2026')).toEqual(['same: 17/2026']))
  it('read the next column, then the cell below', () => expect(places('Rechnung        17/2026\n18/2026')).toEqual(['right: 17/2026', 'below: 18/2026']))
  it('read past a number in front and an explanation behind', () => expect(places('3a Rechnung (falls vorhanden): 17')).toEqual(['same: 17']))
  it('are no parts of longer words', () => expect(places('Rechnungswesen 17')).toEqual([]))
  it('start their cell', () => expect(places('Unsere Rechnung 17')).toEqual([]))
})

describe('cells', () => {
  const grid = new CellGrid(cellsOf(linesOf(letterPage('Name             Ort\nHahn, Ioana      Bensheim\n\n\n\n\n\n\nweit unten'))))

  it('end at column gaps', () => expect(grid.cells.map((cell) => cell.text)).toEqual(['Name', 'Ort', 'Hahn, Ioana', 'Bensheim', 'weit unten']))
  it('know their neighbours', () => {
    const [name, place, value] = grid.cells
    expect(name && grid.right(name)?.text).toBe('Ort')
    expect(name && grid.left(name)).toBeUndefined()
    expect(place && grid.below(place)?.text).toBe('Bensheim')
    expect(value && grid.above(value)?.text).toBe('Name')
  })
  it('see no neighbour far below', () => {
    const value = grid.cells[2]
    expect(value && grid.below(value)).toBeUndefined()
  })
})
