/** Where the shipped data lies: in the folder that holds package.json, in the checkout, after the build and in the installed product alike. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** In the installed app the code lies in an archive; models and data lie beside it as real files, which native code can open. */
const ROOT = folderOfPackage(path.dirname(fileURLToPath(import.meta.url))).replace(/app\.asar$/, 'app.asar.unpacked')

export const SHIPPED = {
  root: ROOT,
  models: path.join(ROOT, 'models'),
  /** Marked letters; only in the checkout. */
  letters: path.join(ROOT, 'models', 'training', 'corpus'),
  ocr: path.join(ROOT, 'resources', 'ocr'),
  taxonomy: path.join(ROOT, 'resources', 'taxonomy', 'taxonomy.yaml'),
  plan: path.join(ROOT, 'resources', 'routing', 'plan.yaml'),
  practice: path.join(ROOT, 'resources', 'practice'),
  licences: path.join(ROOT, 'resources', 'licences', 'third-party.md'),
  licenceTexts: path.join(ROOT, 'resources', 'licences', 'third-party-texts.txt'),
  packageJson: path.join(ROOT, 'package.json'),
} as const

/** Where model packs lie unless told otherwise: POSTLOTSE_PACKS, else by the account, but not in the roaming profile, which would carry them at every logon. */
export function defaultPacksFolder(platform: NodeJS.Platform, home: string, env: Readonly<Record<string, string | undefined>>): string {
  if (env.POSTLOTSE_PACKS) return path.resolve(env.POSTLOTSE_PACKS)
  if (platform === 'win32') return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'Postlotse', 'models')
  return path.join(env.XDG_DATA_HOME || path.join(home, '.local', 'share'), 'postlotse', 'models')
}

/** The bundler moves this file, so its own depth tells nothing. */
function folderOfPackage(folder: string): string {
  const parent = path.dirname(folder)
  return parent === folder || existsSync(path.join(folder, 'package.json')) ? folder : folderOfPackage(parent)
}
