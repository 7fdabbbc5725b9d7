/** What the services share, made from the open store, the configuration and the engines. */
import { createBerlinClock } from '../../adapters/clock/berlin-clock.ts'
import { createFolderDelivery } from '../../adapters/delivery/folder-delivery.ts'
import { createHolidays } from '../../adapters/holidays/feiertage.ts'
import { learnedReader } from '../../core/learning/learned-reader.ts'
import { describeEngine } from '../config/describe-engine.ts'
import type { RemotePorts } from '../engines/remote-ports.ts'
import { createIntake } from '../intake/intake.ts'
import { modelOf } from '../learning/learning-state.ts'
import { createPresentHead } from '../learning/present-head.ts'
import { openReader } from '../models/open-reader.ts'
import { presentPreferences, presentRules } from '../preferences/present-rules.ts'
import type { WorkplaceContext } from './workplace-context.ts'

/** What the host knows. */
export type ContextOptions = Pick<WorkplaceContext, 'config' | 'store' | 'dialogs' | 'emit' | 'onBug' | 'now' | 'user' | 'dataFolder'>

export async function createContext(options: ContextOptions, remote: RemotePorts): Promise<WorkplaceContext> {
  const { config, store, dialogs, emit, onBug, now, user, dataFolder } = options
  const preferences = () => presentPreferences(store.values, config)
  const engine = await describeEngine(config)
  const head = createPresentHead(store, modelOf(engine), () => preferences().learning)
  return {
    config,
    store,
    ports: {
      ...remote,
      reader: learnedReader(openReader(config, remote), head),
      clock: createBerlinClock(),
      holidays: createHolidays(),
      known: store.documents,
    },
    pictures: remote.pictures,
    intake: createIntake({ containers: remote.containers, limits: config.settings.limits }),
    engine,
    rules: () => presentRules(store.values, config),
    preferences,
    target: targetOf(() => preferences().deliveryFolder),
    dialogs,
    emit,
    onBug,
    now,
    user,
    dataFolder,
  }
}

/** One target a folder: it remembers which sub-folders it has prepared. */
function targetOf(folder: () => string): WorkplaceContext['target'] {
  let made: { readonly folder: string; readonly target: ReturnType<typeof createFolderDelivery> } | undefined
  return () => {
    const present = folder()
    if (present === '') return undefined
    if (made?.folder !== present) made = { folder: present, target: createFolderDelivery(present) }
    return made.target
  }
}
