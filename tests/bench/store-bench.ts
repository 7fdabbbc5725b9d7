/**
 * `node tests/bench/store-bench.ts [documents]`: how long the store takes with 10,000 documents (or as many as given), each of 350 words.
 * Prints the medians of nine runs in milliseconds: by the clock, and of the processor (the same on a busy machine). The first searches are the worst there are: nearly every document is a hit.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore } from '../../electron/adapters/sqlite/open-store.ts'
import type { SearchQuery } from '../../electron/core/ports/store/search-index.ts'
import { exampleDocument } from '../fixtures/workplace/example-document.ts'
import { exampleLine } from '../fixtures/workplace/example-line.ts'

const COUNT = Number(process.argv[2] ?? 10_000)
const WORDS = 350
const RUNS = 9
const COMMON =
  'Sehr geehrte Damen und Herren hiermit lege ich gegen den Bescheid vom fristgerecht Widerspruch ein weil die Kosten der Unterkunft nicht in voller Höhe berücksichtigt wurden Straße Müller Grundsicherung Jobcenter Antrag Nachweis'.split(
    ' ',
  )
const SYLLABLES = 'ber gen stein haus wald tal burg feld rot lin mar tor sel kan dor mu fi ra'.split(' ')

const random = randomFrom(1)
const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
const rareWord = () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES)
const text = () => Array.from({ length: WORDS }, () => (random() < 0.2 ? rareWord() : pick(COMMON))).join(' ')

const folder = mkdtempSync(path.join(tmpdir(), 'store-bench-'))
const file = path.join(folder, 'postlotse.db')
const store = openStore(file, 'ab'.repeat(32))
const started = performance.now()
for (let i = 0; i < COUNT; i += 100) store.documents.add(Array.from({ length: 100 }, (_, j) => documentOf(i + j)))
row('add one document', (performance.now() - started) / COUNT)
row('size on disk, MB', statSync(file).size / 1e6)

measure('all rows', () => store.documents.rows())
measure('counts', () => store.documents.counts())
for (const words of ['Widerspruch', 'Widersp*', 'müller', 'Bescheid Straße Grundsicherung', '"Kosten der"', 'bergenstein*', 'DE02120300000000000042', ''])
  find(`search «${words}»`, { text: words })
find('search IBAN field', { field: { name: 'bank.iban', value: '0000 0000 42' } })
find('search name field', { field: { name: 'person.name', value: 'Koch Anna' } })
find('search word and filters', { text: 'Widerspruch', typeId: 'widerspruch', from: '2026-01-01', states: ['proposed'] })
measure('confirm one', () => store.documents.setState('42', 'confirmed', '2026-03-02T08:00:00.000Z'))
measure('correct one', () => store.documents.correct('42', 'desk', { target: 'desk', machine: 'a', person: 'b', at: '', user: 'u' }))
measure('check everything', () => store.check())
store.close()
rmSync(folder, { recursive: true })

function documentOf(i: number) {
  const iban = `DE0212030000${String(i).padStart(10, '0')}`
  const fields = [
    ...(exampleLine().fields ?? []).filter(({ name }) => name !== 'bank.iban'),
    { name: 'bank.iban', value: iban, confidence: 1, method: 'rule' as const },
  ]
  return exampleDocument({ id: String(i), sourceId: String(i), text: text(), arrivedAt: new Date(Date.UTC(2026, 0, 1, 0, i)).toISOString(), line: { fields } })
}

function find(name: string, query: Partial<SearchQuery>): void {
  const { total } = store.search.find({ text: '', limit: 50, ...query })
  measure(`${name} (${total} hits)`, () => store.search.find({ text: '', limit: 50, ...query }))
}

function measure(name: string, work: () => unknown): void {
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return { clock: performance.now() - start, processor: (user + system) / 1_000 }
  })
  row(name, median(runs.map(({ clock }) => clock)), median(runs.map(({ processor }) => processor)))
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

function row(name: string, ...figures: readonly number[]): void {
  process.stdout.write(`${name.padEnd(64)} ${figures.map((figure) => figure.toFixed(1).padStart(8)).join(' ')}\n`)
}

/** Same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}
