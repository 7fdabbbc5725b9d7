/** Where the shipped data lies: beside the code in the checkout and in the installed product alike. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

export const SHIPPED = {
  models: path.join(ROOT, 'models'),
  ocr: path.join(ROOT, 'resources', 'ocr'),
  taxonomy: path.join(ROOT, 'resources', 'taxonomy', 'taxonomy.yaml'),
  plan: path.join(ROOT, 'resources', 'routing', 'plan.yaml'),
  packageJson: path.join(ROOT, 'package.json'),
} as const
