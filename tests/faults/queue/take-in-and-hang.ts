/**
 * Child process of the crash test: takes files in over a store of its own folder and stops for ever at the given step of the given file, so that
 * the parent can kill it there. Engines need no model.
 */
import path from 'node:path'
import { createHolidays } from '../../../electron/adapters/holidays/feiertage.ts'
import { openStore } from '../../../electron/adapters/sqlite/open-store.ts'
import { loadConfig } from '../../../electron/app/config/load-config.ts'
import { createIntakeQueue } from '../../../electron/app/inbox/intake-queue.ts'
import { createIntake } from '../../../electron/app/intake/intake.ts'
import { presentPreferences, presentRules } from '../../../electron/app/preferences/present-rules.ts'
import type { WorkplaceContext } from '../../../electron/app/workplace/workplace-context.ts'
import type { Store } from '../../../electron/core/ports/store/store.ts'
import { createFakeContainers, createFakeOcr, createFakePages, createFakeReader } from '../../fixtures/workplace/fake-engines.ts'

export type HangAt = 'queued' | 'reading' | 'before-storing' | 'inside-the-transaction' | 'after-storing' | 'nowhere'

export const STORE_KEY = '5e'.repeat(32)
export const FINISHED = 'finished'

/** Over the store in `folder`; `hang` is called at its step of the file named `name`. */
export function createQueue(folder: string, at: HangAt, name: string, hang: () => Promise<never>, block: () => void) {
  const config = loadConfig({ policyFile: path.join(folder, 'no-policy.json') })
  const pages = createFakePages()
  const opened = openStore(path.join(folder, 'postlotse.db'), STORE_KEY)
  const isIt = (file: string) => path.basename(file) === name
  const store: Store = {
    ...opened,
    atomically: (work) => {
      let met = false
      const result = opened.atomically(() => {
        const done = work()
        met = opened.documents.rows().some((row) => row.name === name)
        if (at === 'inside-the-transaction' && met) block()
        return done
      })
      if (at === 'after-storing' && met) block()
      return result
    },
  }
  const reader = createFakeReader(config.taxonomy)
  const context: WorkplaceContext = {
    config,
    store,
    ports: {
      pages: {
        ...pages,
        inspect: async (file, signal) => (at === 'reading' && isIt(file.file) ? hang() : pages.inspect(file, signal)),
      },
      ocr: createFakeOcr(),
      reader: {
        read: async (given, signal) =>
          at === 'before-storing' && given.some((page) => page.words.some((word) => word.text === name)) ? hang() : reader.read(given, signal),
      },
      clock: { today: () => '2026-03-02' },
      holidays: createHolidays(),
      known: opened.documents,
    },
    pictures: { draw: async () => ({ bytes: new Uint8Array([1]), mediaType: 'image/webp' }) },
    intake: createIntake({ containers: createFakeContainers(), limits: config.settings.limits, temporaryFolder: folder }),
    engine: {},
    rules: () => presentRules(store.values, config),
    preferences: () => presentPreferences(store.values, config),
    target: () => undefined,
    dialogs: { chooseFiles: async () => [], chooseFile: async () => undefined, chooseFolder: async () => undefined, saveFile: async () => undefined },
    onBug: (error) => process.stderr.write(String(error)),
    emit: () => undefined,
    now: Date.now,
    user: 'sachbearbeitung',
    dataFolder: folder,
  }
  return { context, queue: createIntakeQueue(context, { jobs: 2 }) }
}

if (process.argv[1] === import.meta.filename) {
  const [, , folder = '', at = 'nowhere', name = '', ...files] = process.argv
  const here = () => process.stdout.write('here\n')
  const hang = async (): Promise<never> => {
    here()
    return new Promise(() => setInterval(() => undefined, 1000))
  }
  const block = () => {
    here()
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  }
  const { queue } = createQueue(folder, at as HangAt, name, hang, block)
  if (files.length > 0) await queue.add(files, 'window')
  if (at === 'queued') await hang()
  queue.start()
  while (queue.batch().done < queue.batch().total) await new Promise((resolve) => setTimeout(resolve, 5))
  await queue.stop()
  process.stdout.write(`${FINISHED}\n`)
  process.exit(0)
}
