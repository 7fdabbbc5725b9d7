/** What is told after a step over many documents: what was done, and why the rest was not. */
import { describe, expect, it } from 'vitest'
import { INBOX_DE } from '../../../../../electron/shared/messages/window/inbox.de.ts'
import { confirmable, confirmSentence, settleable, settleSentence, undoSentence } from '../../../../../renderer/features/inbox/bulk-outcome.ts'
import { ids, row } from './rows.ts'

const { bulk } = INBOX_DE
const CHOSEN = [
  row('a', { state: 'proposed' }),
  row('b', { state: 'proposed' }),
  row('c', { state: 'review' }),
  row('d', { state: 'quarantined' }),
  row('e', { state: 'delivered' }),
]

it('confirms proposals only, and settles whatever is open', () => {
  expect(ids(confirmable(CHOSEN))).toEqual(['a', 'b'])
  expect(ids(settleable(CHOSEN))).toEqual(['a', 'b', 'c', 'd'])
})

describe('confirmSentence', () => {
  it('counts what stayed, each with its reason', () => {
    expect(confirmSentence(CHOSEN, 2, 0, bulk)).toBe('2 Dokumente bestätigt. 1 braucht erst einen genauen Blick. 1 ist nicht lesbar. 1 ist schon entschieden.')
  })
  it('says nothing of reasons that do not occur', () => {
    expect(confirmSentence(CHOSEN.slice(0, 1), 1, 0, bulk)).toBe('1 Dokument bestätigt.')
  })
  it('counts what was decided meanwhile', () => {
    expect(confirmSentence(CHOSEN.slice(0, 2), 1, 1, bulk)).toBe('1 Dokument bestätigt. 1 ist schon entschieden.')
  })
  it('says so when nothing could be done', () => {
    expect(confirmSentence(CHOSEN.slice(2, 3), 0, 0, bulk)).toBe('Nichts davon konnte geändert werden. 1 braucht erst einen genauen Blick.')
  })
})

it('tells what was settled', () => {
  expect(settleSentence(CHOSEN, 4, 0, bulk)).toBe('4 Dokumente erledigt, ohne Weitergabe. 1 ist schon entschieden.')
})

it('tells what could be taken back, and what not', () => {
  expect(undoSentence(3, 0, bulk)).toBe('3 Dokumente wieder offen.')
  expect(undoSentence(1, 2, bulk)).toBe('1 Dokument wieder offen. 2 sind schon übergeben und bleiben es.')
})
