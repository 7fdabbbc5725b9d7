/** Child process of the crash test: delivers one document and stops for ever at the given step, so that the parent can kill it there. */
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createFolderDelivery } from '../../../electron/adapters/delivery/folder-delivery.ts'
import { type FolderFiles, nodeFolderFiles } from '../../../electron/adapters/delivery/folder-files.ts'
import type { Delivery } from '../../../electron/core/ports/delivery-target.ts'

export type HangAt = 'half-copied' | 'before-first-rename' | 'after-first-rename' | 'before-second-rename'

const [, , out = '', at = '', json = ''] = process.argv

/** Tells the parent and waits. */
async function hang(): Promise<never> {
  process.stdout.write('here\n')
  return new Promise(() => setInterval(() => undefined, 1000))
}

let renames = 0
const files: FolderFiles = {
  ...nodeFolderFiles,
  async copy(from, to) {
    if (at !== 'half-copied') return nodeFolderFiles.copy(from, to)
    await pipeline(createReadStream(from, { end: 9 }), createWriteStream(to))
    return hang()
  },
  async rename(from, to) {
    renames++
    if ((at === 'before-first-rename' && renames === 1) || (at === 'before-second-rename' && renames === 2)) await hang()
    await nodeFolderFiles.rename(from, to)
    if (at === 'after-first-rename') await hang()
  },
}

await createFolderDelivery(out, files).deliver(JSON.parse(json) as Delivery)
