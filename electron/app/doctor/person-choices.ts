/** What was chosen in the window of a data store, for who may open it with its passphrase. */
import { adjustableOf } from '../../shared/settings/adjustable-settings.ts'
import type { Config } from '../config/load-config.ts'
import { presentPreferences, presentSettings } from '../preferences/present-rules.ts'
import { openPresentStore } from '../startup/open-headless.ts'
import type { ReportSources } from './policy-report.ts'

/** Throws what openPresentStore throws. */
export async function personChoices(at: Parameters<typeof openPresentStore>[0], config: Config): Promise<NonNullable<ReportSources['person']>> {
  const store = await openPresentStore(at)
  try {
    return { preferences: presentPreferences(store.values, config), settings: adjustableOf(presentSettings(store.values, config)) }
  } finally {
    store.close()
  }
}
