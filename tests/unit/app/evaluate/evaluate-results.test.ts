import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { evaluateResults } from '../../../../electron/app/evaluate/evaluate-results.ts'
import { formatReport } from '../../../../electron/app/evaluate/format-report.ts'
import type { Truth } from '../../../../electron/app/evaluate/truth.ts'
import { CATALOGUES } from '../../../../electron/shared/messages/catalogue.ts'
import { type ResultLine, resultLineSchema } from '../../../../electron/shared/result/result-line.ts'
import { taxonomySchema } from '../../../../electron/shared/taxonomy/taxonomy.ts'

const truth = (path: string, type: string | null, more: Partial<Truth['labels']> = {}): Truth => ({ path, labels: { type, ...more } })

function line(path: string, type: string | null, confidence: number, more: Partial<ResultLine> = {}): ResultLine {
  return resultLineSchema.parse({
    schema: 'postlotse.result/1',
    source: { path, sha256: '0'.repeat(64), pages: [1, 1] },
    status: 'proposed',
    type: { id: type, confidence, alternatives: [], evidence: [] },
    ...more,
  })
}
const quarantined = (path: string): ResultLine =>
  resultLineSchema.parse({
    schema: 'postlotse.result/1',
    source: { path, sha256: '0'.repeat(64) },
    status: 'quarantined',
    error: { code: 'damaged', message: '' },
  })

describe('evaluateResults', () => {
  it('puts the figures of a small run together', () => {
    const report = evaluateResults(
      [
        truth('1.pdf', 'rechnung', { department: 'finanzen', urgency: 'normal' }),
        truth('2.pdf', 'rechnung', { department: 'finanzen', urgency: 'immediate' }),
        truth('3.pdf', 'mahnung', { urgency: 'soon' }),
        truth('4.pdf', 'mahnung'),
      ],
      [
        line('1.pdf', 'rechnung', 0.95, { department: { id: 'finanzen', confidence: 1 }, urgency: 'immediate' }),
        line('2.pdf', 'mahnung', 0.65, {
          type: { id: 'mahnung', confidence: 0.65, alternatives: [{ id: 'rechnung', confidence: 0.3 }], evidence: [] },
          department: { id: 'jobcenter', confidence: 1 },
          urgency: 'immediate',
        }),
        line('3.pdf', 'mahnung', 0.85, { urgency: 'soon' }),
        quarantined('4.pdf'),
      ],
      0.5,
    )
    expect(report).toMatchObject({
      documents: 4,
      unread: 1,
      splitWrongly: 0,
      accuracy: 0.5,
      top3: 0.75,
      department: { correct: 1, of: 2 },
      urgency: { correct: 2, of: 3 },
      immediate: { found: 1, of: 1, falseAlarms: 1 },
      confusions: [
        { truth: 'mahnung', answer: '', count: 1 },
        { truth: 'rechnung', answer: 'mahnung', count: 1 },
      ],
    })
    // rechnung: 1 of 2 found, 1 given → 2/3; mahnung: 1 of 2 found, 2 given → 1/2.
    expect(report.macroF1).toBeCloseTo((2 / 3 + 1 / 2) / 2, 12)
    // Order 0.95 ✓, 0.85 ✓, 0.65 ✗, 0 ✗.
    expect(report.aurc).toBeCloseTo((0 + 0 + 1 / 3 + 2 / 4) / 4, 12)
    expect(report.calibrationError).toBeCloseTo((0.05 + 0.15 + 0.65 + 0) / 4, 12)
    // 2 faultless: limit 1 − √0.05 = 77.6 % > 50 %.
    expect(report.automation).toEqual({ maxError: 0.5, coverage: 0, errors: 0, errorLimit: 1 })
  })

  it('says nothing about departments and urgency that nobody labelled', () => {
    const report = evaluateResults([truth('1.pdf', 'rechnung')], [line('1.pdf', 'rechnung', 1)], 0.01)
    expect(report).not.toHaveProperty('department')
    expect(report).not.toHaveProperty('urgency')
    expect(report).not.toHaveProperty('immediate')
  })

  it('takes the longest part of a file that was cut, and counts the cut', () => {
    const parts = [
      line('1.pdf', 'mahnung', 0.99, { source: { path: '1.pdf', sha256: '0'.repeat(64), pages: [1, 1] } }),
      line('1.pdf', 'rechnung', 0.5, { source: { path: '1.pdf', sha256: '0'.repeat(64), pages: [2, 4] } }),
    ]
    const report = evaluateResults([truth('1.pdf', 'rechnung')], parts, 0.01)
    expect(report).toMatchObject({ splitWrongly: 1, accuracy: 1 })
  })

  it('accepts «unknown» where it is the truth, but not a file that was not read', () => {
    expect(evaluateResults([truth('1.pdf', null)], [line('1.pdf', null, 0.2)], 0.01).accuracy).toBe(1)
    expect(evaluateResults([truth('1.pdf', null)], [quarantined('1.pdf')], 0.01).accuracy).toBe(0)
  })

  it('counts a right first alternative of an unknown document among the first three', () => {
    const unknown = line('1.pdf', null, 0.2, { type: { id: null, confidence: 0.2, alternatives: [{ id: 'rechnung', confidence: 0.2 }], evidence: [] } })
    expect(evaluateResults([truth('1.pdf', 'rechnung')], [unknown], 0.01)).toMatchObject({ accuracy: 0, top3: 1 })
  })
})

describe('formatReport', () => {
  const taxonomy = taxonomySchema.parse(parse(readFileSync('resources/taxonomy/taxonomy.yaml', 'utf8')))

  it('shows figures, labels and confusions in both languages', () => {
    const report = evaluateResults(
      [truth('1.pdf', 'rechnung', { urgency: 'normal' }), truth('2.pdf', 'mahnung')],
      [line('1.pdf', 'rechnung', 0.9, { urgency: 'normal' }), line('2.pdf', null, 0.3)],
      0.01,
    )
    const text = formatReport(report, taxonomy, CATALOGUES.de)
    expect(text).toContain('50,0 %')
    expect(text).toContain('Rechnung')
    expect(text).toContain('1 × mahnung → unbekannt')
    expect(text).toContain('keine Schwelle hält die Grenze')
    const english = formatReport(report, taxonomy, CATALOGUES.en)
    expect(english).toContain('50.0%')
    expect(english).toContain('Invoice')
    expect(english).toContain('1 × mahnung → unknown')
  })

  it('states threshold and coverage where there are any', () => {
    const truths = Array.from({ length: 300 }, (_, i) => truth(`${i}.pdf`, 'rechnung'))
    const report = evaluateResults(
      truths,
      truths.map(({ path }) => line(path, 'rechnung', 0.9)),
      0.01,
    )
    expect(formatReport(report, taxonomy, CATALOGUES.de)).toMatch(/Ab Zuversicht 0,900 .*unter 1,0 %:\n100,0 % der Dokumente, darin 0 Fehler/)
  })
})
