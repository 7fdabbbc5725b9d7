import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { loadPlan } from '../../../../electron/app/config/load-plan.ts'
import { loadTaxonomy } from '../../../../electron/app/config/load-taxonomy.ts'
import { createResultTable } from '../../../../electron/cli/output/result-table.ts'
import { CATALOGUES } from '../../../../electron/shared/messages/catalogue.ts'
import type { Language } from '../../../../electron/shared/messages/language.ts'
import type { ResultLine } from '../../../../electron/shared/result/result-line.ts'

const taxonomy = loadTaxonomy('resources/taxonomy/taxonomy.yaml')
const plan = loadPlan('resources/routing/plan.yaml', taxonomy)
const desk = plan.desks[0]?.id ?? ''

const line = (more: Partial<ResultLine> = {}): ResultLine => ({
  schema: 'postlotse.result/1',
  source: { path: 'eingang/ein langer Dateiname aus dem Scanner vom 03.03.2026.pdf', sha256: '0'.repeat(64), pages: [1, 1] },
  status: 'proposed',
  type: { id: 'arbeitsunfaehigkeit', confidence: 0.987, alternatives: [], evidence: [] },
  urgency: 'normal',
  route: { desk, rule: '1' },
  ...more,
})
const urgent = line({ urgency: 'immediate', status: 'review' })
const bad: ResultLine = {
  schema: 'postlotse.result/1',
  source: { path: 'eingang/kaputt.pdf', sha256: '0'.repeat(64) },
  status: 'quarantined',
  error: { code: 'unsupported', message: 'as it stands in the JSON line' },
}

function table(lines: readonly ResultLine[], terminal: { columns?: number; colour?: boolean } = {}, language: Language = 'de'): string {
  let text = ''
  const out = (part: string) => {
    text += part
  }
  const result = createResultTable({ taxonomy, plan, catalogue: CATALOGUES[language], terminal: { columns: 140, colour: false, ...terminal }, out })
  for (const each of lines) result.add(each)
  result.finish()
  return text
}

/** Colour codes as `<31>`. */
const visible = (text = '') => text.replaceAll('\u001b[', '<').replace(/(<\d+)m/g, '$1>')

describe('the width', () => {
  it.each([70, 80, 100, 120, 140, 200])('a terminal of %i columns holds every row', (columns) => {
    for (const language of ['de', 'en'] as const) {
      const rows = table([line(), urgent, bad], { columns, colour: true }, language).split('\n')
      expect(rows.filter((row) => [...stripVTControlCharacters(row)].length > columns)).toEqual([])
    }
  })

  it('uses the room it has', () => {
    expect(table([line()], { columns: 80 })).not.toContain('ein langer Dateiname aus dem Scan')
    expect(table([line()], { columns: 140 })).toContain('ein langer Dateiname aus dem Scan')
    expect(table([line()], { columns: 300 }).split('\n')[1]?.length).toBeLessThanOrEqual(140)
  })

  it('breaks the sentence about a bad file between words and loses none', () => {
    const rows = table([bad], { columns: 80 }).split('\n').slice(2)
    const { title, nextStep } = CATALOGUES.de.errors.unsupported
    const said = rows.map((row) => row.replace('kaputt.pdf', '').trim()).join(' ')
    expect(said).toContain(`gesperrt: ${title} ${nextStep}`)
  })
})

describe('colours', () => {
  it('are red for what is urgent and yellow for what must be looked at, and nothing else', () => {
    const rows = table([line(), line({ urgency: 'soon' }), urgent], { colour: true }).split('\n')
    expect(rows.filter((row) => row.includes('\u001b'))).toHaveLength(1)
    expect(visible(rows[4])).toMatch(/ <31>SOFORT *<39> {2}<33>prüfen<39>$/)
  })

  it('dim what was set aside', () => {
    const rows = table([bad], { colour: true }).split('\n')
    expect(visible(rows[2])).toMatch(/^<2>kaputt\.pdf.*<22>$/)
  })

  it('are absent without colour', () => expect(table([urgent, bad])).not.toContain('\u001b'))
})

describe('the words', () => {
  it('are German', () => {
    const text = table([line(), urgent, bad])
    expect(text).toMatch(/^Datei .* Art .* sicher .* Schreibtisch .* eilt .* Stand\n/)
    expect(text).toContain('99 %')
    expect(text).toMatch(/\n\n3 Dokumente: 1 als Vorschlag, 1 zu prüfen, 1 nicht lesbar, 1 sofort\n$/)
  })

  it('are English', () => {
    const text = table([line(), urgent, bad], {}, 'en')
    expect(text).toMatch(/^File .* Type .* sure .* Desk .* urgent .* State\n/)
    expect(text).toContain('99%')
    expect(text).toContain(CATALOGUES.en.errors.unsupported.title)
    expect(text).toMatch(/\n\n3 documents: 1 proposed, 1 to review, 1 unreadable, 1 at once\n$/)
  })

  it('name a type that is not known, a desk that is not in the plan, pages of a stack and an attachment', () => {
    const source = { path: 'in/mail.eml', sha256: '0'.repeat(64), pages: [3, 4] as [number, number], attachment: 'a/b.pdf' }
    const { type: _, ...rest } = line({ source, route: { desk: 'anderswo', rule: '1' } })
    expect(table([rest])).toMatch(/mail\.eml › b\.pdf S\. 3–4 +— unbekannt — +0 % +anderswo/)
  })

  it('count nothing without a head', () => expect(table([])).toBe('0 Dokumente: 0 als Vorschlag, 0 zu prüfen, 0 nicht lesbar\n'))
})
