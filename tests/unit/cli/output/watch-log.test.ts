import { expect, it } from 'vitest'
import { createWatchLog } from '../../../../electron/cli/output/watch-log.ts'
import { CATALOGUES } from '../../../../electron/shared/messages/catalogue.ts'
import type { ResultLine } from '../../../../electron/shared/result/result-line.ts'
import { distributionPlanSchema } from '../../../../electron/shared/routing/distribution-plan.ts'

const plan = distributionPlanSchema.parse({ format: 'postlotse.plan/1', desks: [{ id: 'poststelle', label: 'Poststelle' }], rules: [], default: 'poststelle' })
const source = { path: '/eingang/geheim/brief\n.pdf', sha256: '0'.repeat(64) }
const base: ResultLine = { schema: 'postlotse.result/1', source, status: 'proposed', route: { desk: 'poststelle', rule: '1' } }

function logged(write: (log: ReturnType<typeof createWatchLog>) => void): string[] {
  const rows: string[] = []
  const now = () => new Date(2026, 2, 5, 7, 4, 9).getTime()
  write(createWatchLog({ messages: CATALOGUES.de.cli, plan, out: (text) => rows.push(text), now }))
  return rows
}

it('writes time, state, desk, code and file name, each document on one line', () => {
  const reasons = [
    { code: 'urgent' as const, detail: 'Inhalt' },
    { code: 'text-poor' as const, detail: '' },
    { code: 'urgent' as const, detail: '' },
  ]
  const rows = logged((log) => {
    log.document(base)
    log.document({ ...base, status: 'review', review: { needed: true, reasons } })
    log.document({ schema: base.schema, source, status: 'quarantined', error: { code: 'empty', message: 'Satz' } })
    log.known('/eingang/geheim/kopie.pdf')
    log.waiting('/eingang/geheim/offen.pdf', 'no-permission')
  })
  expect(rows).toEqual([
    '2026-03-05 07:04:09  Vorschlag  poststelle  -  brief?.pdf\n',
    '2026-03-05 07:04:09  prüfen     poststelle  urgent,text-poor  brief?.pdf\n',
    '2026-03-05 07:04:09  gesperrt   -           empty  brief?.pdf\n',
    '2026-03-05 07:04:09  bekannt    -           -  kopie.pdf\n',
    '2026-03-05 07:04:09  wartet     -           no-permission  offen.pdf\n',
  ])
})
