/** Afterwards: every file that was put in is accounted for exactly once, nothing is half, and the store is sound. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { openHeadless } from '../../electron/app/startup/open-headless.ts'
import type { Store } from '../../electron/core/ports/store/store.ts'
import type { ResultLine } from '../../electron/shared/result/result-line.ts'
import type { SoakFile, SoakFolder } from './soak-files.ts'

export interface SoakPlan {
  readonly folder: SoakFolder
  /** Absolute. */
  readonly path: string
  readonly target: string
  readonly afterwards: 'keep' | 'remove' | 'archive'
  readonly archive: string
}

export interface Account {
  readonly delivered: number
  readonly quarantined: number
  /** Readable files that were set aside because the program or an engine died three times over them. */
  readonly isolated: number
  readonly lost: number
  readonly duplicated: number
  readonly halfWritten: number
  readonly auditEntries: number
  /** One line each; empty if all is well. */
  readonly violations: readonly string[]
}

type Sidecar = ResultLine & { readonly delivery: { readonly key: string; readonly originalName: string; readonly sha256: string } }

const REASON = '.grund.txt'

export interface AccountOptions {
  readonly files: readonly SoakFile[]
  readonly plans: readonly SoakPlan[]
  readonly dataFolder: string
  readonly keyFile: string
  readonly isShared: boolean
}

export async function accountFor({ files, plans, dataFolder, keyFile, isShared }: AccountOptions): Promise<Account> {
  const found = plans.flatMap((plan) =>
    accountForFolder(
      plan,
      files.filter((file) => file.folder === plan.folder),
    ),
  )
  const count = (what: Found['what']) => found.filter((one) => one.what === what).length
  const { store } = await openHeadless({ dataFolder, keyFile, env: {}, shared: isShared })
  try {
    const log = accountForStore(store)
    return {
      delivered: count('delivered'),
      quarantined: count('quarantined'),
      isolated: count('isolated'),
      lost: count('lost'),
      duplicated: count('duplicated'),
      halfWritten: count('half-written'),
      auditEntries: log.entries,
      violations: [...found.filter(({ what }) => !GOOD.includes(what)).map(({ what, text }) => `${what}: ${text}`), ...log.violations],
    }
  } finally {
    store.close()
  }
}

interface Found {
  readonly what: 'delivered' | 'quarantined' | 'isolated' | 'lost' | 'duplicated' | 'half-written' | 'misplaced original'
  readonly text: string
}

const GOOD: readonly Found['what'][] = ['delivered', 'quarantined', 'isolated']

/** One finding for each content of a folder, and one for each thing that is wrong at its places. */
function accountForFolder(plan: SoakPlan, files: readonly SoakFile[]): Found[] {
  const target = readTarget(plan.target)
  const contents = new Map(files.map((file) => [file.sha256, file]))
  return [
    ...[...contents.values()].map((file): Found => {
      const of = target.sidecars.filter((sidecar) => sidecar.source.sha256 === file.sha256)
      const what = of.length === 0 && target.refused.has(path.join(plan.path, file.name)) ? 'isolated' : judge(file, of)
      return { what, text: `${file.name}: ${of.length} of ${JSON.stringify(file.expected)}, ${of.map(({ error }) => error?.code).join()}` }
    }),
    ...repeated(target.sidecars.map(keyOf)).map((key): Found => ({ what: 'duplicated', text: `${plan.folder} ${key}` })),
    ...[...target.half, ...temporaries(plan.archive)].map((text): Found => ({ what: 'half-written', text })),
    ...strayOriginals(plan, files, target.refused).map((name): Found => ({ what: 'misplaced original', text: `${plan.folder}/${name}` })),
  ]
}

function judge({ expected }: SoakFile, of: readonly Sidecar[]): Found['what'] {
  const codes = of.flatMap(({ error }) => error?.code ?? [])
  if (of.length === 0) return 'lost'
  if ('code' in expected) return codes.every((code) => code === expected.code || code === 'engine-crashed') ? 'quarantined' : 'lost'
  if (of.length === 1 && codes[0] === 'engine-crashed') return 'isolated'
  if (of.length > expected.documents) return 'duplicated'
  if (of.length < expected.documents) return 'lost'
  return codes.length === 0 ? 'delivered' : codes.every((code) => code === 'engine-crashed') ? 'isolated' : 'lost'
}

interface Target {
  readonly sidecars: readonly Sidecar[]
  readonly half: readonly string[]
  /** Files of which nothing could be read, that stay where they are. */
  readonly refused: ReadonlySet<string>
}

/** How many results and reasons lie at a target. */
export function countResults(target: string): number {
  const { sidecars, refused } = readTarget(target)
  return sidecars.length + refused.size
}

/** Documents and what could not be read, without the whole files that were cut; and what is half: temporary, without a result, or not what the result says. */
function readTarget(folder: string): Target {
  const names = new Set(filesBelow(folder))
  const results = [...names].filter((name) => name.endsWith('.json')).map((name) => ({ name, sidecar: wholeSidecar(path.join(folder, name)) }))
  const others = [...names].filter((name) => !name.endsWith('.json') && !name.endsWith(REASON))
  const reasons = [...names].filter((name) => name.endsWith(REASON) && !names.has(name.slice(0, -REASON.length)))
  return {
    refused: new Set(reasons.flatMap((name) => /liegt noch hier: (.+)\n/.exec(readFileSync(path.join(folder, name), 'utf8'))?.[1] ?? [])),
    sidecars: results.flatMap(({ name, sidecar }) => (sidecar && !name.startsWith('_Originale') ? [sidecar] : [])),
    half: [...results.filter(({ sidecar }) => !sidecar).map(({ name }) => name), ...others.filter((name) => !names.has(`${name}.json`))],
  }
}

/** Undefined if it cannot be parsed, or the file beside it is not the one that it tells of. */
function wholeSidecar(name: string): Sidecar | undefined {
  const sidecar = parsed(name)
  const file = name.slice(0, -'.json'.length)
  return sidecar && (existsSync(file) ? hashOf(file) : '') === sidecar.delivery.sha256 ? sidecar : undefined
}

/** The same bytes that cannot be read are set aside under each name under which they came. */
function keyOf({ status, delivery }: Sidecar): string {
  return status === 'quarantined' ? `${delivery.key} ${delivery.originalName}` : delivery.key
}

function parsed(file: string): Sidecar | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Sidecar
  } catch {
    return undefined
  }
}

function temporaries(folder: string): string[] {
  return filesBelow(folder).filter((name) => name.endsWith('.tmp'))
}

/** Names of originals that neither stayed, went nor were archived as their folder says. */
function strayOriginals({ path: folder, afterwards, archive }: SoakPlan, files: readonly SoakFile[], refused: ReadonlySet<string>): string[] {
  const archived = new Set(filesBelow(archive).map((name) => hashOf(path.join(archive, name))))
  return files
    .filter(({ name, sha256 }) => {
      const isThere = existsSync(path.join(folder, name))
      if (afterwards === 'keep' || refused.has(path.join(folder, name))) return !isThere
      return isThere || (afterwards === 'archive' && !archived.has(sha256))
    })
    .map(({ name }) => name)
}

function accountForStore(store: Store): { readonly entries: number; readonly violations: readonly string[] } {
  const { entries, brokenAt } = store.audit.verify()
  const open = store.jobs.countOpen()
  const delivered = store.audit.list({}).flatMap(({ action, documentId }) => (action === 'delivered' ? (documentId ?? []) : []))
  const undecided = store.documents.rows().filter(({ state }) => state !== 'delivered' && state !== 'quarantined')
  return {
    entries,
    violations: [
      ...(brokenAt === undefined ? [] : [`log: broken at ${brokenAt}`]),
      ...(store.check() ? [] : ['store: the integrity check fails']),
      ...(open.waiting + open.running === 0 ? [] : [`queue: ${open.waiting} wait, ${open.running} run`]),
      ...repeated(delivered).map((id) => `log: ${id} was delivered twice`),
      ...undecided.map(({ name, state }) => `store: ${name} is ${state}`),
    ],
  }
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>()
  return values.filter((value) => seen.size === seen.add(value).size)
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
