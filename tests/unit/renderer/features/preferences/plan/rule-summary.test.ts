import { describe, expect, it } from 'vitest'
import { PREFERENCES_DE } from '../../../../../../electron/shared/messages/window/preferences.de.ts'
import type { Rule } from '../../../../../../renderer/features/preferences/plan/plan-editing.ts'
import { ruleSummary } from '../../../../../../renderer/features/preferences/plan/rule-summary.ts'

const names = {
  typeLabel: (id: string | null) => ({ rechnung: 'Rechnung', mahnung: 'Mahnung' })[id ?? ''] ?? String(id),
  departmentLabel: (id: string | null) => ({ jobcenter: 'Jobcenter (SGB II)' })[id ?? ''] ?? String(id),
}

describe('ruleSummary', () => {
  it.each<[Rule['when'], string[]]>([
    [{}, []],
    [{ type: ['rechnung'] }, ['Rechnung']],
    [{ type: ['rechnung', 'mahnung', 'unknown'] }, ['Rechnung, Mahnung oder Keine bekannte Art']],
    [{ department: ['jobcenter'], surname: 'A-K' }, ['Jobcenter', 'Nachname\u00A0A\u2060–\u2060K']],
    [{ urgency: ['immediate'], postalCode: ['646', '685'] }, ['eilt sofort', 'PLZ 646 oder 685']],
    [{ city: ['Lorsch'], caseNumber: '^50' }, ['wohnt in Lorsch', 'Aktenzeichen ^50']],
  ])('%o', (when, phrases) => {
    expect(ruleSummary(when, PREFERENCES_DE.plan, names)).toEqual(phrases)
  })
})
