/**
 * The one place that reads settings: a YAML file (given by option or by POSTLOTSE_CONFIG), the taxonomy and the distribution plan.
 * Everything is validated here, frozen, and passed down; nothing else in the product reads the environment.
 */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import type { DistributionPlan } from '../../shared/routing/distribution-plan.ts'
import type { Policy } from '../../shared/settings/policy.ts'
import { type Settings, settingsSchema } from '../../shared/settings/settings.ts'
import type { Taxonomy } from '../../shared/taxonomy/taxonomy.ts'
import { loadPlan } from './load-plan.ts'
import { loadPolicy } from './load-policy.ts'
import { loadTaxonomy } from './load-taxonomy.ts'
import { loadYaml } from './load-yaml.ts'
import { defaultPacksFolder, SHIPPED } from './paths.ts'
import { shippedFile } from './shipped-file.ts'

export interface Config {
  readonly settings: Settings
  readonly taxonomy: Taxonomy
  readonly plan: DistributionPlan
  /** What IT has fixed for the desktop app on this machine. */
  readonly policy: Policy
  readonly modelsFolder: string
  /** Folder of the model packs; need not exist. */
  readonly packsFolder: string
  readonly ocrFolder: string
  /** Version of the product. */
  readonly version: string
}

/** Paths that replace the shipped files; absent ones stay as shipped. */
export interface ConfigSources {
  readonly settingsFile?: string
  readonly taxonomyFile?: string
  readonly planFile?: string
  readonly modelsFolder?: string
  readonly packsFolder?: string
  /** Instead of the settings' `model`. */
  readonly model?: string
  readonly policyFile?: string
}

/** Throws config-invalid, taxonomy-invalid, plan-invalid, each with file and place; shipped-changed for what is used as shipped. */
export function loadConfig(sources: ConfigSources): Config {
  const taxonomy = loadTaxonomy(sources.taxonomyFile ?? shippedFile(SHIPPED.taxonomy))
  const version = (JSON.parse(readFileSync(SHIPPED.packageJson, 'utf8')) as { version: string }).version
  return Object.freeze({
    settings: { ...loadSettings(sources.settingsFile), ...(sources.model === undefined ? {} : { model: sources.model }) },
    taxonomy,
    plan: loadPlan(sources.planFile ?? shippedFile(SHIPPED.plan), taxonomy),
    policy: loadPolicy(sources.policyFile),
    modelsFolder: sources.modelsFolder ?? path.dirname(shippedFile(path.join(SHIPPED.models, 'manifest.json'))),
    packsFolder: sources.packsFolder ?? defaultPacksFolder(process.platform, homedir(), process.env),
    ocrFolder: path.dirname(shippedFile(path.join(SHIPPED.ocr, 'manifest.json'))),
    version,
  })
}

/** An empty file changes nothing. */
function loadSettings(file: string | undefined): Settings {
  if (file === undefined) return settingsSchema.parse({})
  return loadYaml({ file, schema: z.preprocess((given) => given ?? {}, settingsSchema), code: 'config-invalid' })
}
