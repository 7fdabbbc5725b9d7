/** Makes the pictures of the README from the samples: `npm run pictures`. Uses the preview, so it needs an installed Chromium. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ROOT } from './ensure-build.ts'

/** Picture → view; the first one takes the samples in. */
const PICTURES = [
  ['inbox.png', 'posteingang'],
  ['review.png', 'pruefen'],
] as const

const data = mkdtempSync(path.join(tmpdir(), 'postlotse-pictures-'))
try {
  for (const [file, view] of PICTURES) {
    const picture = path.join(ROOT, 'resources', 'images', file)
    const options = ['--samples', '--data', data, '--screenshot', picture, '--view', view]
    const { status } = spawnSync(process.execPath, [path.join(ROOT, 'scripts', 'preview.ts'), ...options], { stdio: 'inherit' })
    if (status !== 0) throw new Error(`${file} was not made`)
  }
} finally {
  rmSync(data, { recursive: true, force: true })
}
