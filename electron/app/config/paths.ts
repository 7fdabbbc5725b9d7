/** Where the shipped data lies: in the folder that holds package.json, in the checkout, after the build and in the installed product alike. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = folderOfPackage(path.dirname(fileURLToPath(import.meta.url)))

export const SHIPPED = {
  root: ROOT,
  models: path.join(ROOT, 'models'),
  ocr: path.join(ROOT, 'resources', 'ocr'),
  taxonomy: path.join(ROOT, 'resources', 'taxonomy', 'taxonomy.yaml'),
  plan: path.join(ROOT, 'resources', 'routing', 'plan.yaml'),
  practice: path.join(ROOT, 'resources', 'practice'),
  licences: path.join(ROOT, 'resources', 'licences', 'third-party.md'),
  packageJson: path.join(ROOT, 'package.json'),
} as const

/** The bundler moves this file, so its own depth tells nothing. */
function folderOfPackage(folder: string): string {
  const parent = path.dirname(folder)
  return parent === folder || existsSync(path.join(folder, 'package.json')) ? folder : folderOfPackage(parent)
}
