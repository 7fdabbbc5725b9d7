/** `postlotse evaluate` on a small labelled folder, with the shipped model. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EvaluationReport } from '../../../electron/app/evaluate/evaluate-results.ts'
import { runCli } from './run-cli.ts'

const LETTERS = {
  'widerspruch/brief.txt':
    'Erika Mustermann\nRingstraße 5\n25421 Pinneberg\n\nJobcenter Kreis Pinneberg\n\nWiderspruch gegen den Bescheid vom 12.02.2026\n\nSehr geehrte Damen und Herren,\nhiermit lege ich gegen Ihren Bescheid vom 12.02.2026 Widerspruch ein.\nMit freundlichen Grüßen\nErika Mustermann',
  'rechnung/rechnung.txt':
    'Musterfirma GmbH\nRechnung\nRechnungsnummer 2026-0815\nRechnungsdatum 03.03.2026\n\nBüromaterial 119,00 €\nNettobetrag 100,00 €\nUmsatzsteuer 19 % 19,00 €\nGesamtbetrag 119,00 €\nZahlbar bis 17.03.2026 ohne Abzug.\nIBAN DE89 3704 0044 0532 0130 00',
  'rechnung/kaputt.pdf': '%PDF-1.7\nnothing of a PDF follows',
  'unklar/zettel.txt': 'ohne Antwort',
}
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postlotse-evaluate-'))
  for (const [name, text] of Object.entries(LETTERS)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('postlotse evaluate', () => {
  it('reports on labelled files and leaves the others alone', async () => {
    const { code, stdout, stderr } = await runCli(['evaluate', folder, '--json', '-'])
    expect([code, stderr]).toEqual([0, '1 Dateien ohne Antwort bleiben außen vor.\n'])
    const report = JSON.parse(stdout) as EvaluationReport
    expect(report).toMatchObject({ format: 'postlotse.evaluation/2', documents: 3, unread: 1, splitWrongly: 0, type: { correct: 2, of: 3 } })
    expect(report.confusions).toEqual([{ truth: 'rechnung', answer: '', count: 1 }])
    expect(report.automation).toMatchObject({ maxError: 0.01, best: null, needed: 299 })
  })

  it('tells people on the terminal, and on a page to hand on', async () => {
    const page = join(folder, 'report.html')
    const { code, stdout } = await runCli(['evaluate', folder, '--max-error', '50%', '--html', page, '--lang', 'de'])
    expect(code).toBe(0)
    expect(readFileSync(page, 'utf8')).toContain('2 von 3 Dokumenten haben die richtige Art')
    expect(stdout).toContain('Art richtig')
    expect(stdout).toContain('1 × rechnung → nicht gelesen')
  })

  it.each<[string, string[]]>([
    ['no folder', []],
    ['two folders', ['a', 'b']],
    ['a folder that is not there', [join(tmpdir(), 'postlotse-nowhere')]],
    ['an error rate of nothing', ['.', '--max-error', '0']],
    ['more than everything', ['.', '--max-error', '150%']],
    ['words for a number', ['.', '--max-error', 'wenig']],
    ['an unknown option', ['.', '--fast']],
  ])('refuses %s with exit code 2', async (_, args) => {
    expect((await runCli(['evaluate', ...args], { cwd: folder })).code).toBe(2)
  })

  it.each(['--json', '--html'])('says so if the report of %s cannot be written', async (option) => {
    expect((await runCli(['evaluate', folder, option, join(folder, 'no', 'such', 'folder')])).code).toBe(5)
  })
})
