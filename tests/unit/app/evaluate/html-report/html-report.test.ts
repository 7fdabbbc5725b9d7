import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../../../../electron/app/config/load-config.ts'
import { evaluateResults } from '../../../../../electron/app/evaluate/evaluate-results.ts'
import { htmlReport } from '../../../../../electron/app/evaluate/html-report/html-report.ts'
import { CATALOGUES } from '../../../../../electron/shared/messages/catalogue.ts'
import type { Language } from '../../../../../electron/shared/messages/language.ts'
import type { ResultLine } from '../../../../../electron/shared/result/result-line.ts'
import { exampleLine } from '../../../../fixtures/workplace/example-line.ts'

const { taxonomy } = loadConfig({})
const SECRET = 'Anna Koch'
const example = exampleLine()

/** `answer` undefined: the file was not read. */
const line = (path: string, answer: string | null, confidence: number): ResultLine => ({
  ...example,
  source: { ...example.source, path },
  type: { id: answer, confidence, alternatives: [], evidence: [] },
  fields: [{ name: 'person.name', value: SECRET, confidence: 1, method: 'rule' }],
})

function pageOf(language: Language, answers: readonly [file: string, truth: string | null, answer: string | null, confidence: number][]): string {
  const truths = answers.map(([file, type]) => ({ path: `/post/${file}`, labels: { type, fields: { 'person.name': 'Berta Maier' } } }))
  const lines = answers.map(([file, , answer, confidence]) => line(`/post/${file}`, answer, confidence))
  const report = evaluateResults(truths, lines, { taxonomy, maxError: 0.05 })
  return htmlReport(report, { taxonomy, catalogue: CATALOGUES[language], folder: '/post', day: '2026-11-30', engine: { postlotse: '0.1.0' } })
}

const MIXED: Parameters<typeof pageOf>[1] = [
  ['gut.pdf', 'widerspruch', 'widerspruch', 0.95],
  ['schlecht <1>.pdf', 'rechnung', 'mahnung', 0.8],
  ['fremd.pdf', null, null, 0.2],
]

describe('the page', () => {
  const page = pageOf('de', MIXED)

  it('needs no script and loads nothing', () => {
    expect(page).not.toMatch(/<script|javascript:|\son\w+=|@import|url\(|<link|<img|<iframe/i)
    expect(page.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:/)
  })

  it('names wrong files, and nothing of what stands in them', () => {
    expect(page).toContain('schlecht &lt;1&gt;.pdf')
    expect(page).not.toContain('gut.pdf')
    expect(page).not.toContain(SECRET)
    expect(page).not.toContain('Berta Maier')
    expect(page).not.toContain('/post')
  })

  it('draws curve, reliability and both matrices, each with a name for those who cannot see it', () => {
    const names = [...page.matchAll(/<svg[^>]*>/g)].map(([svg]) => /aria-label="([^"]*)"/.exec(svg)?.[1])
    expect(names).toEqual([
      'Fehler unter den sichersten Dokumenten, nach ihrem Anteil an allen',
      'Anteil der richtigen Antworten nach Zuversicht',
      'Verwechselte Arten',
      'Alle Arten',
    ])
    expect(page).not.toMatch(/NaN|undefined|\[object/)
  })

  it('says at a point of a chart what stands there', () => {
    expect(page).toContain('<title>wirklich Rechnung, gelesen als Mahnung / Zahlungserinnerung: 1 Dokument</title>')
  })

  it('closes every element', () => {
    const open: string[] = []
    for (const [, slash, name = '', rest = ''] of page.matchAll(/<(\/?)([a-zA-Z][\w-]*)([^>]*)>/g)) {
      if (slash) expect(open.pop()).toBe(name)
      else if (!rest.endsWith('/') && name !== 'meta') open.push(name)
    }
    expect(open).toEqual([])
  })
})

it.each<[Language, string, string]>([
  ['de', 'Wie gut liest Postlotse?', '66,7 %'],
  ['en', 'How well does Postlotse read?', '66.7%'],
])('speaks %s', (language, title, share) => {
  const page = pageOf(language, MIXED)
  expect(page).toContain(`<html lang="${language}">`)
  expect(page).toContain(`<h1>${title}</h1>`)
  expect(page).toContain(share)
})

it('shows the threshold where there is one, and no matrix of confusions where nothing was confused', () => {
  const page = pageOf(
    'de',
    Array.from({ length: 60 }, (_, i) => [`${i}.pdf`, 'widerspruch', 'widerspruch', 0.9]),
  )
  expect(page).toContain('100,0 % (Schwelle 0,900)')
  expect(page).toContain('Keine Art wurde mit einer anderen verwechselt.')
  expect(page).not.toContain('aria-label="Verwechselte Arten"')
})
