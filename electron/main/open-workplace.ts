/** The services over the open store: none before, one while it is open, none after. */
import os from 'node:os'
import path from 'node:path'
import { loadConfig } from '../app/config/load-config.ts'
import type { StartupOptions } from '../app/startup/create-startup.ts'
import { createWorkplace, type Workplace, type WorkplaceOptions } from '../app/workplace/create-workplace.ts'
import { createSpawnUtilityEngine } from './spawn-utility-engine.ts'

export interface OpenWorkplace {
  present(): Workplace | undefined
  /** Builds the services and starts them. Throws config-invalid, taxonomy-invalid, plan-invalid, model-missing, model-incompatible. */
  readonly open: StartupOptions['open']
  close(): Promise<void>
}

export interface OpenWorkplaceOptions extends Pick<WorkplaceOptions, 'emit' | 'onBug' | 'dialogs' | 'powers' | 'dataFolder'> {
  readonly buildFolder: string
  /** Settings (YAML) of IT; undefined: as shipped. */
  readonly settingsFile: string | undefined
  onOpened(workplace: Workplace): void
}

export function createOpenWorkplace(options: OpenWorkplaceOptions): OpenWorkplace {
  const { buildFolder, settingsFile, onOpened, ...services } = options
  let present: Workplace | undefined
  return {
    present: () => present,
    open: async (store) => {
      const config = loadConfig(settingsFile === undefined ? {} : { settingsFile })
      const { limits } = config.settings
      const { modelsFolder, ocrFolder } = config
      const spawn = createSpawnUtilityEngine(path.join(buildFolder, 'main', 'engine-host.js'), { limits, modelsFolder, ocrFolder })
      const workplace = await createWorkplace({ ...services, config, store, spawn, jobs: parallelJobs(), user: os.userInfo().username, now: Date.now })
      try {
        workplace.start()
      } catch (error) {
        await workplace.stop()
        throw error
      }
      present = workplace
      onOpened(workplace)
    },
    close: async () => {
      const closing = present
      present = undefined
      await closing?.stop()
    },
  }
}

/** One core stays for the window; more than two files at a time need more memory than a clerk's machine has to spare. */
function parallelJobs(): number {
  return Math.max(1, Math.min(2, os.availableParallelism() - 1))
}
