import { describe, expect, it } from 'vitest'
import { ERROR_TABLE } from '../../../../electron/shared/domain/errors.ts'
import { REVIEW_CODES } from '../../../../electron/shared/domain/issue.ts'
import { ERRORS_DE } from '../../../../electron/shared/messages/errors.de.ts'
import { ERRORS_EN } from '../../../../electron/shared/messages/errors.en.ts'
import { NOTES_DE } from '../../../../electron/shared/messages/notes.de.ts'
import { NOTES_EN } from '../../../../electron/shared/messages/notes.en.ts'

describe.each([
  ['German', ERRORS_DE],
  ['English', ERRORS_EN],
])('%s errors', (_language, errors) => {
  it('has one row for each code, in the order of the table', () => expect(Object.keys(errors)).toEqual(Object.keys(ERROR_TABLE)))
  it.each(Object.entries(errors))('%s: says in whole sentences what happened and what to do', (_code, { title, nextStep }) => {
    expect(title).toMatch(/^\p{Lu}.{8,110}\.$/u)
    expect(nextStep).toMatch(/^[\p{Lu}„“].{15,220}\.$/u)
    expect(title).not.toBe(nextStep)
  })
  it('tells each failure in words of its own', () => expect(new Set(Object.values(errors).map((e) => e.title)).size).toBe(Object.keys(errors).length))
})

it.each([
  ['German', NOTES_DE],
  ['English', NOTES_EN],
])('%s notes cover all review codes in whole sentences', (_language, notes) => {
  expect(Object.keys(notes)).toEqual(expect.arrayContaining([...REVIEW_CODES]))
  for (const sentence of Object.values(notes)) expect(sentence).toMatch(/^\p{Lu}.{20,160}\.$/u)
})

it('says „bitte“ in German rather than giving orders', () => {
  const orders = Object.values(ERRORS_DE)
    .map((e) => e.nextStep)
    .filter((step) => !/bitte|zeigt|Es ist nichts/i.test(step))
  expect(orders).toEqual([])
})

it('speaks of nothing technical to the clerk where it can be avoided', () => {
  const sentences = Object.values(ERRORS_DE).flatMap((e) => [e.title, e.nextStep])
  expect(sentences.filter((s) => /\b(?:Exception|Error|Stack|null|undefined|MIME|Engine|Byte)\b/.test(s))).toEqual([])
})
