/** Which versions and data produced a result: written into every result line, so that it can be explained later. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { packFolder } from '../models/pack-folder.ts'
import type { Config } from './load-config.ts'

const manifestSchema = z.object({
  models: z.array(z.object({ id: z.string(), version: z.string(), files: z.array(z.object({ path: z.string(), sha256: z.string() })) })),
})

/**
 * E.g. `{ postlotse: '0.1.0', 'document-reader': '0.1.0 4f1c09aa' }` (first hash digits of the weights), with the pack that is in use.
 * Throws model-missing, model-incompatible, pack-unknown.
 */
export async function describeEngine(config: Config): Promise<Record<string, string>> {
  const { model: pack } = config.settings
  const folders = [config.modelsFolder, ...(pack === undefined ? [] : [packFolder(config.packsFolder, pack)])]
  const manifests = await Promise.all(folders.map((folder) => readManifest(path.join(folder, 'manifest.json'))))
  const entries = manifests
    .flatMap(({ models }) => models)
    .map((model) => {
      const weights = model.files.find((file) => file.path.endsWith('.onnx'))
      return [model.id, `${model.version} ${weights?.sha256.slice(0, 8) ?? ''}`.trim()]
    })
  return { postlotse: config.version, ...Object.fromEntries(entries) }
}

async function readManifest(file: string): Promise<z.output<typeof manifestSchema>> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new PostlotseError('model-missing', file, { cause })
  })
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new PostlotseError('model-incompatible', `${file} is no model manifest`, { cause })
  }
}
