/** Where the Electron program lies; the npm package holds only its types and the way to download it. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './ensure-build.ts'

export const ELECTRON_PACKAGE = path.join(ROOT, 'node_modules', 'electron')

/** Undefined where it was never downloaded. Importing the package would begin the download, so this looks only. ELECTRON_OVERRIDE_DIST_PATH goes first. */
export function electronBinary(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = path.join(ELECTRON_PACKAGE, 'path.txt')
  const name = existsSync(named) ? readFileSync(named, 'utf8') : process.platform === 'win32' ? 'electron.exe' : 'electron'
  const file = path.join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(ELECTRON_PACKAGE, 'dist'), name)
  return existsSync(file) ? file : undefined
}
