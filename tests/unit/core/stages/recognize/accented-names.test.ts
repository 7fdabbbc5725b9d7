import { expect, test } from 'vitest'
import { withAccents } from '../../../../../electron/core/stages/recognize/accented-names.ts'

test.each([
  ['Ayse', 'Ayşe'],
  ['SAHIN', 'ŞAHIN'],
  ['Novotnä', 'Novotná'],
  ['Radostaw', 'Radosław'],
  ['Cinar', 'Çınar'],
])('%s is %s', (read, spelled) => {
  expect(withAccents(read)).toBe(spelled)
})

test.each(['Zoe', 'Ines', 'Maria', 'Tor', 'jose', 'Koch', 'Bas', 'Müller', 'Sen'])('%s stays', (name) => {
  expect(withAccents(name)).toBe(name)
})
