/**
 * A process of its own for killed-over-a-file: reads the queue of a shared store with two workers. `node reader-that-dies.ts DATABASE KEY`; a file with
 * `giftig` in its name ends it with SIGKILL. Exit code 0 when nothing is open any more.
 */
import { setTimeout } from 'node:timers/promises'
import { openStore } from '../../../electron/adapters/sqlite/open-store.ts'
import { QueueWorkers } from '../../../electron/app/inbox/queue-workers.ts'

const [database = '', key = ''] = process.argv.slice(2)
const store = openStore(database, key, { shared: true })
store.jobs.endDeadLeases()
const workers = new QueueWorkers(
  { store, now: Date.now },
  {
    count: 2,
    lookMs: 10,
    isPaused: () => false,
    hasWaiting: () => true,
    onProblem: () => undefined,
    run: async ({ id, path, attempts }) => {
      await setTimeout(30)
      if (attempts > 3) store.jobs.fail(id, { code: 'engine-crashed', detail: '' })
      else if (path.includes('giftig')) process.kill(process.pid, 'SIGKILL')
      else store.jobs.finish(id, [])
    },
  },
)
workers.start()
for (let open = store.jobs.countOpen(); open.waiting + open.running > 0; open = store.jobs.countOpen()) await setTimeout(10)
await workers.stop()
store.close()
