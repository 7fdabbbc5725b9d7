/** What was chosen in the window of a data store, for who may open it with its passphrase. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { adjustableOf } from '../../shared/settings/adjustable-settings.ts'
import type { Config } from '../config/load-config.ts'
import { presentPreferences, presentSettings } from '../preferences/present-rules.ts'
import { DATABASE } from '../startup/create-startup.ts'
import { type HeadlessOptions, openHeadless } from '../startup/open-headless.ts'
import { isSharedStore } from '../startup/shared-store.ts'
import type { ReportSources } from './policy-report.ts'

/** Throws what openHeadless throws; where there is no store it begins none, but throws store-incomplete. */
export async function personChoices(at: Omit<HeadlessOptions, 'shared'>, config: Config): Promise<NonNullable<ReportSources['person']>> {
  if (!existsSync(path.join(at.dataFolder, DATABASE))) throw new PostlotseError('store-incomplete', `${DATABASE} is missing`)
  const { store } = await openHeadless({ ...at, shared: isSharedStore(at.dataFolder) })
  try {
    return { preferences: presentPreferences(store.values, config), settings: adjustableOf(presentSettings(store.values, config)) }
  } finally {
    store.close()
  }
}
