import { describe, expect, it } from 'vitest'
import { type OwnType, readOwnTypes, withOwnTypes } from '../../../../electron/shared/settings/own-type.ts'
import { taxonomySchema } from '../../../../electron/shared/taxonomy/taxonomy.ts'

const label = (text: string) => ({ de: text, en: text })
const taxonomy = taxonomySchema.parse({
  format: 'postlotse.taxonomy/1',
  departments: [{ id: 'finanzen', label: label('Finanzen') }],
  fields: [{ name: 'bank.iban', kind: 'iban', label: label('IBAN') }],
  types: [{ id: 'rechnung', label: label('Rechnung'), dept: 'finanzen', kind: 'abrechnung', urgency: 'normal', fields: [] }],
})
const own = (change: Partial<OwnType> = {}): OwnType => ({
  id: 'hundesteuer',
  label: label('Hundesteuer'),
  departmentId: 'finanzen',
  urgency: 'normal',
  fields: ['bank.iban', 'gone.field'],
  required: ['gone.field'],
  cues: [],
  ...change,
})
const ids = (types: readonly OwnType[]) => withOwnTypes(taxonomy, types).types.map(({ id }) => id)

describe('withOwnTypes', () => {
  it.each<[string, OwnType[], string[]]>([
    ['adds them behind the shipped ones', [own(), own({ id: 'katze' })], ['rechnung', 'hundesteuer', 'katze']],
    ['lets a shipped id win', [own({ id: 'rechnung' })], ['rechnung']],
    ['leaves out what has no department any more', [own({ departmentId: 'bauamt' })], ['rechnung']],
    ['takes each id once', [own(), own()], ['rechnung', 'hundesteuer']],
  ])('%s', (_, types, expected) => {
    expect(ids(types)).toEqual(expected)
  })

  it('drops fields that are gone, so that the result is a sound taxonomy', () => {
    const merged = withOwnTypes(taxonomy, [own()])
    expect(merged.types[1]).toMatchObject({ fields: ['bank.iban'], required: [] })
    expect(taxonomySchema.safeParse(merged).success).toBe(true)
  })
})

describe('readOwnTypes', () => {
  it.each<[string, unknown, number]>([
    ['nothing', undefined, 0],
    ['no list', { id: 'x' }, 0],
    ['sound ones beside broken ones', [own(), { id: 'BROKEN' }, null], 1],
  ])('%s', (_, stored, count) => {
    expect(readOwnTypes(stored)).toHaveLength(count)
  })
})
