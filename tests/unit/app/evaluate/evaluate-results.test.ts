import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { evaluateResults } from '../../../../electron/app/evaluate/evaluate-results.ts'
import { formatReport } from '../../../../electron/app/evaluate/format-report.ts'
import type { Truth } from '../../../../electron/app/evaluate/truth.ts'
import { CATALOGUES } from '../../../../electron/shared/messages/catalogue.ts'
import { type ResultLine, resultLineSchema } from '../../../../electron/shared/result/result-line.ts'
import { taxonomySchema } from '../../../../electron/shared/taxonomy/taxonomy.ts'

const taxonomy = taxonomySchema.parse(parse(readFileSync('resources/taxonomy/taxonomy.yaml', 'utf8')))
const evaluate = (truths: readonly Truth[], lines: readonly ResultLine[], maxError = 0.01) => evaluateResults(truths, lines, { taxonomy, maxError })

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
    const report = evaluate(
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
      type: { correct: 2, of: 4 },
      top3: { correct: 3, of: 4 },
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
    expect(report.automation).toMatchObject({ maxError: 0.5, documents: 4, errors: 2, best: null, needed: 5 })
    expect(report.wrong.map(({ path, confidence }) => [path, confidence])).toEqual([
      ['2.pdf', 0.65],
      ['4.pdf', 0],
    ])
    expect(report.type.low).toBeCloseTo(0.0676, 4)
  })

  it('says nothing about departments and urgency that nobody labelled', () => {
    const report = evaluate([truth('1.pdf', 'rechnung')], [line('1.pdf', 'rechnung', 1)])
    expect(report).not.toHaveProperty('department')
    expect(report).not.toHaveProperty('urgency')
    expect(report).not.toHaveProperty('immediate')
  })

  it('takes the longest part of a file that was cut, and counts the cut', () => {
    const parts = [
      line('1.pdf', 'mahnung', 0.99, { source: { path: '1.pdf', sha256: '0'.repeat(64), pages: [1, 1] } }),
      line('1.pdf', 'rechnung', 0.5, { source: { path: '1.pdf', sha256: '0'.repeat(64), pages: [2, 4] } }),
    ]
    const report = evaluate([truth('1.pdf', 'rechnung')], parts, 0.01)
    expect(report).toMatchObject({ splitWrongly: 1, type: { correct: 1 } })
  })

  it('accepts «unknown» where it is the truth, but not a file that was not read', () => {
    expect(evaluate([truth('1.pdf', null)], [line('1.pdf', null, 0.2)]).type.correct).toBe(1)
    expect(evaluate([truth('1.pdf', null)], [quarantined('1.pdf')]).type.correct).toBe(0)
  })

  it('counts a right first alternative of an unknown document among the first three', () => {
    const unknown = line('1.pdf', null, 0.2, { type: { id: null, confidence: 0.2, alternatives: [{ id: 'rechnung', confidence: 0.2 }], evidence: [] } })
    expect(evaluate([truth('1.pdf', 'rechnung')], [unknown], 0.01)).toMatchObject({ type: { correct: 0 }, top3: { correct: 1 } })
  })

  it('keeps text layers and recognised pages apart', () => {
    const read = (source: 'pdf-text' | 'ocr' | 'mixed') => ({ text: { source, confidence: 1, characters: 100 } })
    const truths = ['1.pdf', '2.pdf', '3.pdf', '4.pdf'].map((path) => truth(path, 'rechnung'))
    const lines = [
      line('1.pdf', 'rechnung', 0.9, read('pdf-text')),
      line('2.pdf', 'mahnung', 0.9, read('ocr')),
      line('3.pdf', 'rechnung', 0.9, read('mixed')),
      quarantined('4.pdf'),
    ]
    expect(evaluate(truths, lines).bySource).toMatchObject({
      text: { documents: 1, type: { correct: 1, of: 1 } },
      ocr: { documents: 2, type: { correct: 1, of: 2 } },
    })
    expect(evaluate(truths.slice(0, 1), lines.slice(0, 1)).bySource).not.toHaveProperty('ocr')
  })

  it('never admits «unknown», and judges its calibration by the guess that was too weak', () => {
    const unknown = line('1.pdf', null, 0.3, { type: { id: null, confidence: 0.3, alternatives: [{ id: 'rechnung', confidence: 0.3 }], evidence: [] } })
    const report = evaluate([truth('1.pdf', 'rechnung')], [unknown])
    expect(report.automation.points).toEqual([])
    expect(report.calibration).toMatchObject([{ documents: 1, confidence: 0.3, accuracy: 1 }])
  })

  it('says how well documents of no type are told apart', () => {
    const doubted = { review: { needed: true, reasons: [{ code: 'type-uncertain' as const, detail: '' }] } }
    const urgent = { review: { needed: true, reasons: [{ code: 'urgent' as const, detail: '' }] } }
    const { unknown } = evaluate(
      [truth('1.pdf', null), truth('2.pdf', null), truth('3.pdf', null), truth('4.pdf', 'rechnung'), truth('5.pdf', 'rechnung')],
      [
        line('1.pdf', null, 0.2),
        line('2.pdf', 'mahnung', 0.6, doubted),
        line('3.pdf', 'mahnung', 0.9),
        line('4.pdf', 'rechnung', 0.7, urgent),
        line('5.pdf', null, 0.3),
      ],
    )
    expect(unknown).toMatchObject({
      recognised: { correct: 1, of: 3 },
      toPerson: { correct: 2, of: 3 },
      knownRecognised: { correct: 1, of: 2 },
      knownToPerson: { correct: 1, of: 2 },
    })
    // Pairs (unknown, known) in which the unknown one has less: 0.2<0.7, 0.2<0.3, 0.6<0.7.
    expect(unknown?.auroc).toBeCloseTo(3 / 6, 12)
    expect(evaluate([truth('1.pdf', 'rechnung')], [line('1.pdf', 'rechnung', 1)])).not.toHaveProperty('unknown')
  })

  it('gives a type its own threshold only where enough documents were given it', () => {
    const paths = Array.from({ length: 70 }, (_, i) => `${i}.pdf`)
    const report = evaluate(
      paths.map((path, i) => truth(path, i < 60 ? 'rechnung' : 'mahnung')),
      paths.map((path, i) => line(path, i < 60 ? 'rechnung' : 'mahnung', 0.9)),
      0.05,
    )
    expect(report.typeThresholds).toMatchObject([{ id: 'rechnung', documents: 60, best: { threshold: 0.9, coverage: 1 } }])
  })
})

describe('formatReport', () => {
  it('shows figures, labels and confusions in both languages', () => {
    const report = evaluate(
      [truth('1.pdf', 'rechnung', { urgency: 'normal' }), truth('2.pdf', 'mahnung')],
      [line('1.pdf', 'rechnung', 0.9, { urgency: 'normal' }), line('2.pdf', null, 0.3)],
      0.01,
    )
    const text = formatReport(report, taxonomy, CATALOGUES.de)
    expect(text).toContain('50,0 %')
    expect(text).toContain('Rechnung')
    expect(text).toContain('1 × mahnung → keine bekannte Art')
    expect(text).toContain('keine Schwelle hält die Grenze')
    const english = formatReport(report, taxonomy, CATALOGUES.en)
    expect(english).toContain('50.0%')
    expect(english).toContain('Invoice')
    expect(english).toContain('1 × mahnung → no known type')
  })

  it('states threshold and coverage where there are any', () => {
    const truths = Array.from({ length: 300 }, (_, i) => truth(`${i}.pdf`, 'rechnung'))
    const report = evaluate(
      truths,
      truths.map(({ path }) => line(path, 'rechnung', 0.9)),
      0.01,
    )
    expect(formatReport(report, taxonomy, CATALOGUES.de)).toMatch(/Ab Zuversicht 0,900 .*unter 1 %:\n100,0 % der Dokumente, darin 0 Fehler/)
  })
})
