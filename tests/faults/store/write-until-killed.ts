/** Child process: opens the store and does a clerk's work in it, as fast as it can, until it is killed. Arguments: database, key. Says `open` and then the number of each finished round. */
import { openStore } from '../../../electron/adapters/sqlite/open-store.ts'
import { exampleDocument } from '../../fixtures/workplace/example-document.ts'
import { exampleSource } from '../../fixtures/workplace/example-source.ts'

const [file = '', key = ''] = process.argv.slice(2)
const store = openStore(file, key)
process.stdout.write('open\n')
const AT = '2026-03-02T08:00:00.000Z'

for (let round = store.documents.rows().length / 2; ; round++) {
  const sourceId = `source-${round}`
  const ids = [`${round}-a`, `${round}-b`]
  store.atomically(() => {
    const { source, pages, kept } = exampleSource({ id: sourceId, keptSha256: sourceId })
    store.sources.add(source, pages, Buffer.concat([kept, Buffer.alloc(60_000, round % 251)]))
    store.documents.add(ids.map((id) => exampleDocument({ id, sourceId })))
    store.audit.append(ids.map((documentId) => ({ at: AT, user: 'postlotse', action: 'proposed', documentId, data: { round } })))
  })
  for (const id of ids)
    store.atomically(() => {
      store.documents.correct(id, 'desk', { target: 'desk', machine: 'a', person: 'b', at: AT, user: 'u' })
      store.documents.setState(id, 'delivered', AT)
      store.audit.append([{ at: AT, user: 'u', action: 'delivered', documentId: id, data: {} }])
    })
  if (round % 10 === 9) store.sources.forget('2026-03-03')
  process.stdout.write(`${round}\n`)
}
