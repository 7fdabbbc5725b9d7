import { describe, expect, it } from 'vitest'
import { caseNumberPattern, fitsCaseNumber } from '../../../../electron/shared/routing/case-number-pattern.ts'

describe('caseNumberPattern', () => {
  it.each(['UV', '^50\\.2-', '^\\d{2}\\.\\d+-[A-Z]+/\\d+', '^(?:50|51|52)-', '(a|b)?', '[*+?|]{3}', '\\)+'])('takes %s', (pattern) => {
    expect(caseNumberPattern(pattern)).toBeInstanceOf(RegExp)
  })

  it.each([
    ['is no regular expression', '(50'],
    ['repeats what repeats', '^(\\d+)+$'],
    ['repeats a choice', '^(a|a)*$'],
    ['repeats a group a number of times', '(a?){30}a{30}'],
    ['repeats at many places', '.*.*.*.*.*x'],
    ['chooses at many places', `^${'a?'.repeat(30)}b`],
    ['chooses between many', `^${'(a|a)'.repeat(20)}b`],
  ])('refuses what %s', (_name, pattern) => {
    expect(caseNumberPattern(pattern)).toBeUndefined()
    expect(fitsCaseNumber(pattern, 'aaaa')).toBe(false)
  })
})

describe('fitsCaseNumber', () => {
  it.each([
    ['^50\\.2-', '50.2-1234', true],
    ['^50\\.2-', '5012-1234', false],
    ['UV', 'Az. UV 17/26', true],
    ['Ende$', `${'0'.repeat(64)}Ende`, false],
  ])('%s on %s: %s', (pattern, value, expected) => {
    expect(fitsCaseNumber(pattern, value)).toBe(expected)
  })
})
