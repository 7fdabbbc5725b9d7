import { expect, it } from 'vitest'
import { STATISTICS_DE } from '../../../../../electron/shared/messages/window/statistics.de.ts'
import { durationWords } from '../../../../../renderer/features/statistics/duration-words.ts'

const number = (value: number, digits = 0) => value.toFixed(digits).replace('.', ',')

it.each([
  [0, '0 min'],
  [59.4, '59 min'],
  [90, '1,5 h'],
  [1440, '1 Tag'],
  [2160, '1,5 Tage'],
  [14400, '10 Tage'],
])('%d minutes are %s', (minutes, words) => {
  expect(durationWords(minutes, STATISTICS_DE.pace, number)).toBe(words)
})
