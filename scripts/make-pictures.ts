/**
 * Makes the pictures of README and handbook from samples and practice letters (invented people): `npm run pictures`, about two minutes.
 * They show the days of when they are made. Uses the stand-in for Electron, so it needs an installed Chromium.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuild } from './ensure-build.ts'
import { openPictureWindow } from './make-pictures/picture-window.ts'
import { PICTURES, takeInMail } from './make-pictures/pictures.ts'

ensureBuild()
const scratch = await mkdtemp(path.join(tmpdir(), 'postlotse-pictures-'))
const window = await openPictureWindow(scratch)
try {
  await takeInMail(window, scratch)
  for (const { file, take } of PICTURES) {
    await take(window, file)
    process.stdout.write(`${file}\n`)
  }
} finally {
  await window.close()
  await rm(scratch, { recursive: true, force: true })
}
