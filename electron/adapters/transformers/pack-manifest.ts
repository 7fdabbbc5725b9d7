/** The manifest of a pack folder: `manifest.json` in the format of models/manifest.json with one entry, its files in `pack/`. */
import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackTensors } from '../../core/ports/pack-reader.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { type ModelEntry, readManifest, sha256Of, verifyModel } from './model-manifest.ts'

export interface PackDescription {
  readonly id: string
  readonly version: string
  /** SPDX identifier. */
  readonly licence: string
  readonly tensors?: PackTensors
}

/** Folder of a pack's files inside its folder. */
export const PACK_FILES = 'pack'
const REQUIRED = ['config.json', 'tokenizer.json', 'tokenizer_config.json']

/** Vouches for the files that lie in `pack/` now. */
export async function writePackManifest(folder: string, { id, version, licence, tensors }: PackDescription): Promise<void> {
  const entries = await readdir(join(folder, PACK_FILES), { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = await Promise.all(
    paths.sort().map(async (path) => ({
      path: path.slice(join(folder, PACK_FILES).length + 1).replaceAll('\\', '/'),
      bytes: (await stat(path)).size,
      sha256: await sha256Of(path),
    })),
  )
  const entry = { id, version, path: PACK_FILES, licence, files, ...tensors }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify({ format: 'postlotse.models/1', models: [entry] }, null, 2)}\n`)
}

/** The pack of a folder, its files proven by size and hash. Throws model-missing, model-lfs-pointer, model-checksum, model-incompatible. */
export async function verifyPack(folder: string): Promise<ModelEntry> {
  return verifyModel(folder, (await readPackManifest(folder)).id, REQUIRED)
}

/** What the manifest says; the files are not looked at. Throws model-missing, model-lfs-pointer, model-incompatible. */
export async function readPackManifest(folder: string): Promise<ModelEntry> {
  const [entry, ...others] = (await readManifest(folder)).models
  if (!entry || others.length > 0) throw new PostlotseError('model-incompatible', 'manifest.json of a pack lists exactly one model')
  return entry
}
