/** Working folder and target folder must be writable before the first document arrives. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PostlotseError } from '../../../shared/domain/errors.ts'
import type { DoctorStep } from '../doctor-step.ts'

export const writableStep: DoctorStep = {
  id: 'writable',
  async run({ outFolder }) {
    const folders = [tmpdir(), ...(outFolder === undefined ? [] : [outFolder])]
    for (const folder of folders) await probe(folder)
    return folders.join(', ')
  },
}

async function probe(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    const trial = await mkdtemp(path.join(folder, '.postlotse-'))
    await writeFile(path.join(trial, 'probe'), 'probe')
    await rm(trial, { recursive: true })
  } catch (cause) {
    throw new PostlotseError('output-not-writable', folder, { cause })
  }
}
