/** The decided line of an invented letter, as far as the review shows it. Pure data: these tests know no Node. */
import type { ResultLine } from '../../../../../electron/shared/result/result-line.ts'

export const DECIDED: ResultLine = {
  schema: 'postlotse.result/1',
  source: { path: '/post/brief.pdf', sha256: 'a1'.repeat(32), pages: [1, 2] },
  status: 'proposed',
  type: { id: 'widerspruch', confidence: 0.95, alternatives: [], evidence: [{ text: 'Widerspruch', weight: 0.6, page: 1, box: [0.12, 0.3, 0.14, 0.012] }] },
  fields: [
    { name: 'document.date', value: '26.02.2026', normalized: '2026-02-26', confidence: 0.92, method: 'rule', page: 1, box: [0.7, 0.2, 0.1, 0.012] },
    { name: 'person.name', value: 'Anna Koch', confidence: 0.9, method: 'rule', page: 1, box: [0.12, 0.08, 0.12, 0.012] },
    { name: 'bank.iban', value: 'DE02 1203 0000 0000 2020 51', valid: true, confidence: 0.98, method: 'rule', page: 2, box: [0.2, 0.5, 0.3, 0.012] },
    { name: 'reference.caseNumber', value: '50.2-4711/26', confidence: 0.88, method: 'rule', page: 1, box: [0.12, 0.25, 0.15, 0.012] },
  ],
}
