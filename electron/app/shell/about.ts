/** What the program consists of. */
import { readFileSync } from 'node:fs'
import { OFFLINE_ATTEMPTS, offlineSelfTest } from '../../adapters/offline/offline-self-test.ts'
import type { RequestOutput } from '../../shared/ipc/contract.ts'
import { SHIPPED } from '../config/paths.ts'
import { shippedFile } from '../config/shipped-file.ts'
import { listModels } from '../models/list-models.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export async function about({ config, dataFolder }: WorkplaceContext): Promise<RequestOutput<'shell.about'>> {
  const models = await listModels(config.modelsFolder)
  const refused = await offlineSelfTest()
  return {
    version: config.version,
    runtime: Object.fromEntries(['electron', 'chrome', 'node'].flatMap((name) => (process.versions[name] ? [[name, process.versions[name]]] : []))),
    models: models.map(({ id, version, licence, weightsSha256 }) => ({ id, version, licence, sha256: weightsSha256 ?? '' })),
    licences: readFileSync(shippedFile(SHIPPED.licences), 'utf8'),
    dataFolder,
    offline: { tried: [...OFFLINE_ATTEMPTS], open: OFFLINE_ATTEMPTS.filter((attempt) => !refused.includes(attempt)) },
  }
}
