/**
 * Feeds files into watched folders while the service, its engines and its deliveries are killed with SIGKILL at random moments, lets it finish, and
 * accounts for every file. Files and choices follow from the seed; the moments also from the machine.
 */
import { type FSWatcher, mkdirSync, readFileSync, renameSync, watch, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ensureBuild } from '../../scripts/ensure-build.ts'
import { seeded } from '../../scripts/random/seeded.ts'
import { type Account, accountFor, countResults, type SoakPlan } from './account-for.ts'
import { makeSoakFiles, SOAK_FOLDERS, type SoakFile, type SoakFolder } from './soak-files.ts'
import { SoakService } from './soak-service.ts'

export interface SoakOptions {
  /** Absolute, empty. */
  readonly folder: string
  readonly files: number
  readonly kills: number
  readonly seed: string
  /** The service uses the store of a desktop app together with it (`--data`), instead of one of its own. */
  readonly isShared: boolean
  /** Most milliseconds of killing; what is left of the kills is then not done. */
  readonly killingMs: number
  /** Most milliseconds until everything must be finished afterwards. */
  readonly finishingMs: number
  readonly tell: (line: string) => void
}

export interface SoakSummary extends Account {
  readonly files: number
  readonly kills: Readonly<Record<Victim, number>>
  /** Looks at the memory of all processes in that time. */
  readonly looks: number
  readonly peakMegabytes: number
  /** What nine in ten looks stay below in the first and in the last third of the time in which nothing was killed any more. */
  readonly earlyMegabytes: number
  readonly lateMegabytes: number
  readonly minutes: number
  readonly filesPerMinute: number
}

/** start: soon after it was started; delivery: when a file is just being written at a target; engine: one engine alone. */
const VICTIMS = ['service', 'start', 'delivery', 'engine'] as const
type Victim = (typeof VICTIMS)[number]

/** Bytes: the bar for the whole pipeline with two OCR workers. */
const MOST_BYTES = 900_000_000
/** The memory of the last third may be so many times that of the first; with fewer looks than this, starting is most of it. */
const MOST_GROWTH = 1.5
const LEAST_LOOKS = 200
const AFTERWARDS: Readonly<Record<SoakFolder, SoakPlan['afterwards']>> = { einzeln: 'remove', seiten: 'archive', blaetter: 'keep' }
const SPLITS: Readonly<Record<SoakFolder, string>> = { einzeln: 'off', seiten: 'pages', blaetter: 'sheets' }
/** Longest random wait before a kill, in milliseconds. */
const LONGEST_WAIT: Readonly<Record<Victim, number>> = { service: 4_000, start: 1_500, delivery: 3, engine: 3_000 }
/** Milliseconds to wait for a delivery before the service is killed anyway. */
const DELIVERY_MS = 15_000
/** Milliseconds without open jobs after which the service counts as through: files must rest first. */
const IDLE_MS = 8_000

export async function runSoak(options: SoakOptions): Promise<SoakSummary> {
  ensureBuild()
  const soak = new Soak(options)
  const startedAt = performance.now()
  const files = await makeSoakFiles(options.files, options.seed)
  const kills = await soak.feedAndKill(files)
  const stopped = await soak.finish(files)
  const account = await accountFor({ files, plans: soak.plans, dataFolder: soak.dataFolder, keyFile: soak.keyFile, isShared: options.isShared })
  const minutes = (performance.now() - startedAt) / 60_000
  const memory = memoryOf(soak.service.samples, soak.undisturbedFrom)
  return {
    files: files.length,
    kills,
    ...account,
    ...memory,
    minutes: rounded(minutes),
    filesPerMinute: rounded(files.length / minutes),
    violations: [...stopped, ...account.violations, ...objectionsTo(memory)],
  }
}

class Soak {
  readonly #options: SoakOptions
  readonly #random: () => number
  readonly plans: readonly SoakPlan[]
  readonly service: SoakService
  readonly keyFile: string
  readonly dataFolder: string
  /** Number of the first look at the memory after the last kill. */
  undisturbedFrom = 0

  constructor(options: SoakOptions) {
    const at = (...names: string[]) => path.join(options.folder, ...names)
    this.#options = options
    this.#random = seeded(`${options.seed}: kills`)
    this.plans = SOAK_FOLDERS.map((folder) => ({
      folder,
      path: at('eingang', folder),
      target: at('ablage', folder),
      afterwards: AFTERWARDS[folder],
      archive: at('archiv', folder),
    }))
    for (const plan of this.plans) for (const made of [plan.path, plan.target, plan.archive]) mkdirSync(made, { recursive: true })
    writeFileSync(at('watch.yaml'), JSON.stringify({ folders: this.plans.map(folderOf) }))
    this.keyFile = at('dienst.key')
    this.dataFolder = at('.ablage.postlotse')
    const store = options.isShared ? ['--data', this.dataFolder] : []
    const args = ['watch', '--folders', at('watch.yaml'), '--out', at('ablage'), '--key-file', this.keyFile, ...store, '--every', '0.3', '--jobs', '2']
    this.service = new SoakService(args, process.env)
  }

  async feedAndKill(files: readonly SoakFile[]): Promise<Record<Victim, number>> {
    const { kills, killingMs, tell } = this.#options
    const done: Record<Victim, number> = { service: 0, start: 0, delivery: 0, engine: 0 }
    const end = performance.now() + killingMs
    this.service.start()
    let fed = 0
    for (let kill = 0; kill < kills && performance.now() < end; kill++) {
      const next = Math.ceil(((kill + 1) * files.length) / kills)
      this.#feed(files.slice(fed, next))
      fed = next
      const victim = this.#pick(VICTIMS)
      await this.#kill(victim)
      done[victim]++
      if (kill % 10 === 9) tell(`${kill + 1} kills, ${fed} files, ${rounded((end - performance.now()) / 60_000)} minutes left`)
    }
    this.#feed(files.slice(fed))
    return done
  }

  /** What went wrong on the way. */
  async finish(files: readonly SoakFile[]): Promise<string[]> {
    const { finishingMs, tell } = this.#options
    const end = performance.now() + finishingMs
    this.undisturbedFrom = this.service.samples.length
    const isThrough = await this.#waitUntilThrough(files, end)
    tell('ending')
    const wasRunning = this.service.isRunning
    const code = await this.service.end()
    const orphans = await this.service.orphans()
    return [
      ...(isThrough ? [] : ['service: not through in time']),
      ...(wasRunning && code === 0 ? [] : [`service: ended with ${code}: ${this.service.stderr}`]),
      ...(orphans === 0 ? [] : [`service: ${orphans} engines outlived it`]),
    ]
  }

  /** Through: nothing is open and everything lies there, or nothing has been open for long. False if that does not come. */
  async #waitUntilThrough(files: readonly SoakFile[], end: number): Promise<boolean> {
    const contents = new Map(files.map((file) => [`${file.folder} ${file.sha256}`, file.expected]))
    const expected = [...contents.values()].reduce((sum, one) => sum + ('documents' in one ? one.documents : 1), 0)
    let idleSince = performance.now()
    while (performance.now() < end && this.service.isRunning) {
      if (!this.#isIdle()) idleSince = performance.now()
      else if (performance.now() - idleSince > IDLE_MS || this.#countResults() >= expected) return true
      await setTimeout(500)
    }
    return false
  }

  #countResults(): number {
    return this.plans.reduce((sum, { target }) => sum + countResults(target), 0)
  }

  async #kill(victim: Victim): Promise<void> {
    const wait = () => setTimeout(this.#random() * LONGEST_WAIT[victim])
    if (victim === 'delivery') await this.#nextDelivery()
    await wait()
    if (!this.service.isRunning) throw new Error(`the service ended by itself: ${this.service.stderr}`)
    if (victim === 'engine') return this.#killEngine()
    await this.service.kill()
    this.service.start()
  }

  /** A service that was just started has none yet. */
  async #killEngine(): Promise<void> {
    const choose = (count: number) => Math.floor(this.#random() * count)
    while (!this.service.killEngine(choose)) await setTimeout(100)
  }

  /** Resolves when something is written at a target. */
  async #nextDelivery(): Promise<void> {
    const stop = new AbortController()
    const { promise, resolve } = Promise.withResolvers<void>()
    const watchers = this.plans.map(
      ({ target }): FSWatcher =>
        watch(target, { recursive: true, signal: stop.signal }, (_, name) => {
          if (name?.endsWith('.tmp')) resolve()
        }),
    )
    for (const watcher of watchers) watcher.on('error', () => undefined) // a name that is gone before it could be looked at
    await Promise.race([promise, setTimeout(DELIVERY_MS, undefined, { signal: stop.signal }).catch(() => undefined)])
    stop.abort()
  }

  /** Half of the files come whole under their name, the others in two steps, as scanners and copies do. */
  #feed(files: readonly SoakFile[]): void {
    for (const { name, folder, bytes } of files) {
      const to = path.join(this.#options.folder, 'eingang', folder, name)
      if (this.#random() < 0.5) writeFileSync(to, bytes)
      else {
        writeFileSync(`${to}.part`, bytes)
        renameSync(`${to}.part`, to)
      }
    }
  }

  #isIdle(): boolean {
    try {
      const { state, waiting, running, pid } = JSON.parse(readFileSync(path.join(this.dataFolder, 'service', 'health.json'), 'utf8')) as Record<string, unknown>
      return state === 'watching' && waiting === 0 && running === 0 && this.service.isPid(pid)
    } catch {
      return false
    }
  }

  #pick<T>(from: readonly [T, ...T[]]): T {
    return from[Math.floor(this.#random() * from.length)] ?? from[0]
  }
}

function folderOf({ path: folder, folder: name, target, afterwards, archive }: SoakPlan): object {
  return { path: folder, target, split: SPLITS[name], afterwards, ...(afterwards === 'archive' ? { archive } : {}) }
}

function memoryOf(samples: readonly number[], undisturbedFrom: number) {
  const undisturbed = samples.slice(undisturbedFrom)
  const third = Math.ceil(undisturbed.length / 3)
  return {
    looks: undisturbed.length,
    peakMegabytes: megabytes(Math.max(0, ...samples)),
    earlyMegabytes: megabytes(usual(undisturbed.slice(0, third))),
    lateMegabytes: megabytes(usual(undisturbed.slice(-third))),
  }
}

function objectionsTo({ looks, peakMegabytes, earlyMegabytes, lateMegabytes }: ReturnType<typeof memoryOf>): string[] {
  return [
    ...(peakMegabytes <= megabytes(MOST_BYTES) ? [] : [`memory: peak of ${peakMegabytes} MB`]),
    ...(looks < LEAST_LOOKS || lateMegabytes <= earlyMegabytes * MOST_GROWTH ? [] : [`memory: grew from ${earlyMegabytes} to ${lateMegabytes} MB`]),
  ]
}

function usual(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.9)] ?? 0
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000)
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
