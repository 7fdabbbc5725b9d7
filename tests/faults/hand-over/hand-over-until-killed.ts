/** Child process: opens the store and hands over what is confirmed, until it is killed. Arguments: database, key, delivery folder. Says the id of each document that is through. */
import { createFolderDelivery } from '../../../electron/adapters/delivery/folder-delivery.ts'
import { openStore } from '../../../electron/adapters/sqlite/open-store.ts'
import { loadConfig } from '../../../electron/app/config/load-config.ts'
import { createHandOver } from '../../../electron/app/review/hand-over.ts'
import { createKeptFiles } from '../../../electron/app/review/kept-files.ts'
import type { WorkplaceContext } from '../../../electron/app/workplace/workplace-context.ts'
import { DEFAULT_PREFERENCES } from '../../../electron/shared/settings/preferences.ts'
import { createFakePages } from '../../fixtures/workplace/fake-engines.ts'

const [file = '', key = '', folder = ''] = process.argv.slice(2)
const target = createFolderDelivery(folder)

/** What the hand-over looks at, and nothing else. */
const context: Pick<WorkplaceContext, 'store' | 'config' | 'engine' | 'preferences' | 'target' | 'now' | 'emit' | 'onBug'> & { readonly ports: object } = {
  store: openStore(file, key),
  config: loadConfig({ policyFile: `${file}.no-policy` }),
  engine: {},
  ports: { pages: createFakePages() },
  preferences: () => ({ ...DEFAULT_PREFERENCES, undoSeconds: 0 }),
  target: () => target,
  now: () => Date.now(),
  onBug: (error) => process.stderr.write(String(error)),
  emit: (_name, payload) => process.stdout.write(`${JSON.stringify(payload)}\n`),
}
process.stdout.write('open\n')
createHandOver(context as WorkplaceContext, createKeptFiles(context.store.sources)).start()
setInterval(() => undefined, 1000)
