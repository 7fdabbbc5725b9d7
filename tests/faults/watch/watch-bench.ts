/** The watch service over real folders and a real store, with engines that need no model and a clock that runs fast; what fails is put in its place. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { createFolderDelivery } from '../../../electron/adapters/delivery/folder-delivery.ts'
import type { FolderFiles } from '../../../electron/adapters/delivery/folder-files.ts'
import { nodeFolderFiles } from '../../../electron/adapters/delivery/folder-files.ts'
import { createKeptFiles } from '../../../electron/app/review/kept-files.ts'
import type { FolderPlan } from '../../../electron/app/watch/folder-plan.ts'
import { createWatchService, type WatchService } from '../../../electron/app/watch/watch-service.ts'
import type { WorkplaceContext } from '../../../electron/app/workplace/workplace-context.ts'
import { createTestContext, type TestContextOptions } from '../../fixtures/workplace/create-test-context.ts'
import { paperOf } from '../../fixtures/workplace/fake-engines.ts'

export interface WatchBenchOptions {
  readonly plan?: (folder: string) => Partial<FolderPlan>
  readonly context?: TestContextOptions
  /** File operations at the target that fail, as long as they are here. */
  readonly failing?: { current: Partial<FolderFiles> }
}

/** Milliseconds by which the clock goes on while 10 ms pass in which no job runs: leases end by the clock. */
const STEP_MS = 10_000

export function letterOf(name: string): Uint8Array {
  return paperOf(`Sehr geehrte Damen und Herren, hiermit lege ich Widerspruch ein, Zeichen ${name}`)
}

/** `eingang` is watched, `ablage` is its target. */
export function createWatchBench({ plan: changes, context: contextOptions, failing = { current: {} } }: WatchBenchOptions = {}) {
  const context = createTestContext(contextOptions)
  const at = (...names: string[]) => path.join(context.folder, ...names)
  mkdirSync(at('eingang'))
  const plan: FolderPlan = {
    path: at('eingang'),
    target: at('ablage'),
    split: 'automatic',
    subfolders: true,
    ignore: [],
    afterwards: { kind: 'keep' },
    ...changes?.(context.folder),
  }
  const told: string[] = []
  const open = (from: WorkplaceContext = context) => {
    const files = createKeptFiles(from.store.sources)
    onTestFinished(() => files.wipe())
    return createWatchService({
      context: from,
      files,
      plans: () => [plan],
      jobs: 2,
      serviceFolder: at('dienst'),
      everyMs: 10,
      isPrivate: true,
      targetAt: (folder) => createFolderDelivery(folder, withFaults(failing)),
      events: {
        onLine: (line) => told.push(`${line.status} ${path.basename(line.source.path)}`),
        onKnown: (file) => told.push(`known ${path.basename(file)}`),
        onWaiting: (file, code) => told.push(`${code} waits ${path.basename(file)}`),
        onEnd: (job, end) => told.push(`end ${path.basename(job.path)} ${end.failed ?? end.original}`),
        onGone: (folders) => told.push(`gone ${folders.map((folder) => path.basename(folder))}`),
        onPause: () => undefined,
        onProblem: (code) => told.push(`problem ${code}`),
      },
    })
  }
  /** Lets services run until it is so. */
  const until = async (isSo: () => boolean, services: readonly WatchService[] = [open()]) => {
    const [stop, hurry] = [new AbortController(), new AbortController()]
    onTestFinished(() => stop.abort())
    const running = Promise.all(services.map((service) => service.run(stop.signal, hurry.signal)))
    while (!isSo()) {
      if (services.every((service) => service.health().running === 0)) context.setNow(context.now() + STEP_MS)
      await Promise.race([setTimeout(10), running])
    }
    stop.abort()
    await running
  }
  const put = (...names: string[]) => {
    for (const name of names) writeFileSync(at('eingang', name), letterOf(name))
  }
  const ended = (count: number) => () => told.filter((line) => line.startsWith('end ')).length >= count
  const below = (folder: string) =>
    existsSync(at(folder)) ? readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).filter((name) => path.extname(name) !== '') : []
  /** File names of the originals of which something lies at the target, one for each document. */
  const delivered = () => below('ablage').flatMap((name) => (name.endsWith('.json') ? [originalName(at('ablage', name))] : []))
  return { context, at, told, open, until, put, ended, below, delivered }
}

function withFaults(failing: { readonly current: Partial<FolderFiles> }): FolderFiles {
  return new Proxy(nodeFolderFiles, { get: (real, name: keyof FolderFiles) => failing.current[name] ?? real[name] })
}

function originalName(sidecar: string): string {
  return (JSON.parse(readFileSync(sidecar, 'utf8')) as { delivery: { originalName: string } }).delivery.originalName
}

/** An operation that the operating system refuses. */
export function refused(code: string): () => Promise<never> {
  return async () => {
    throw Object.assign(new Error(code), { code })
  }
}
