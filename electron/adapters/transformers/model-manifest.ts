/**
 * models/manifest.json: which files a model consists of. A model's files are checked by hash before anything parses them, because neither
 * the package nor the installer vouches for them, and a checkout without Git LFS holds pointers instead of weights.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { PostlotseError } from '../../shared/domain/errors.ts'

export const relativePath = z.string().regex(/^(?!.*(^|\/)\.\.?(\/|$))[^/\\:][^\\:]*$/, 'relative path with forward slashes, without . and ..')

const manifestSchema = z.object({
  format: z.literal('postlotse.models/1'),
  models: z.array(
    z.object({
      id: z.string().min(1),
      version: z.string().min(1),
      /** Folder of the model inside the models folder. */
      path: relativePath,
      licence: z.string().min(1),
      /** Relative to the model's folder. */
      files: z.array(z.object({ path: relativePath, bytes: z.int().positive(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })).min(1),
    }),
  ),
})
export type ModelEntry = z.output<typeof manifestSchema>['models'][number]

/** First line of every pointer file, https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md. */
const LFS_POINTER = 'version https://git-lfs.github.com/spec/v1'
/** Largest size of a pointer in bytes by the same specification. */
const LFS_POINTER_BYTES = 1024
const CHUNK_BYTES = 1 << 20

/** Finds the model and proves that its files are the ones the manifest describes. Throws model-missing, model-lfs-pointer, model-checksum, model-incompatible. */
export async function verifyModel(modelsFolder: string, modelId: string, requiredFiles: readonly string[]): Promise<ModelEntry> {
  const manifest = await readManifest(modelsFolder)
  const entry = manifest.models.find((model) => model.id === modelId)
  if (!entry) throw new PostlotseError('model-missing', `manifest.json lists no model ${modelId}`)
  for (const required of requiredFiles)
    if (!entry.files.some((file) => file.path === required)) throw new PostlotseError('model-incompatible', `manifest.json lists no ${required} for ${modelId}`)
  await Promise.all(entry.files.map((file) => verifyFile(join(modelsFolder, entry.path, file.path), file)))
  return entry
}

/** Throws model-missing, model-lfs-pointer, model-incompatible. */
export async function readManifest(modelsFolder: string): Promise<z.output<typeof manifestSchema>> {
  const text = await readFile(join(modelsFolder, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw new PostlotseError('model-missing', 'manifest.json', { cause })
  })
  if (startsAsLfsPointer(text)) throw new PostlotseError('model-lfs-pointer', 'manifest.json')
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new PostlotseError('model-incompatible', 'manifest.json has no valid postlotse.models/1 contents', { cause })
  }
}

export function startsAsLfsPointer(text: string): boolean {
  return text.startsWith(LFS_POINTER)
}

async function verifyFile(path: string, expected: ModelEntry['files'][number]): Promise<void> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new PostlotseError('model-missing', expected.path, { cause })
  })
  if (!found.isFile()) throw new PostlotseError('model-missing', `${expected.path} is no file`)
  if (found.size <= LFS_POINTER_BYTES && startsAsLfsPointer(await readFile(path, 'utf8'))) throw new PostlotseError('model-lfs-pointer', expected.path)
  if (found.size !== expected.bytes) throw new PostlotseError('model-checksum', `${expected.path} has ${found.size} bytes instead of ${expected.bytes}`)
  if ((await sha256Of(path)) !== expected.sha256) throw new PostlotseError('model-checksum', expected.path)
}

/** 64 hex digits. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) hash.update(chunk)
  return hash.digest('hex')
}
