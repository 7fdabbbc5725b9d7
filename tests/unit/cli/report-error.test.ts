import { expect, it } from 'vitest'
import { reportError } from '../../../electron/cli/report-error.ts'
import { PostlotseError } from '../../../electron/shared/domain/errors.ts'
import { CATALOGUES } from '../../../electron/shared/messages/catalogue.ts'

const report = (error: unknown, language: 'de' | 'en') => {
  let text = ''
  const code = reportError(error, CATALOGUES[language], 'HOW TO', (part) => {
    text += part
  })
  return { code, text }
}

it.each(['de', 'en'] as const)('says in %s what happened and what to do', (language) => {
  const { title, nextStep } = CATALOGUES[language].errors['model-missing']
  expect(report(new PostlotseError('model-missing', 'manifest.json'), language)).toEqual({ code: 4, text: `${title} (manifest.json)\n${nextStep}\n` })
})

it('leaves out an empty detail', () => expect(report(new PostlotseError('cancelled'), 'en').text).not.toContain('('))

it('shows how to call it after a wrong call only', () => {
  expect(report(new PostlotseError('usage', '--x'), 'en')).toMatchObject({ code: 2, text: expect.stringContaining('\nHOW TO\n') })
  expect(report(new PostlotseError('plan-invalid'), 'en').text).not.toContain('HOW TO')
})

it.each([
  ['de', 'bitte melden'],
  ['en', 'please report'],
] as const)('shows the stack of a bug in %s', (language, words) => {
  const { code, text } = report(new TypeError('no such thing'), language)
  expect(code).toBe(70)
  expect(text).toMatch(new RegExp(`${words}:\nTypeError: no such thing\n +at `))
})
