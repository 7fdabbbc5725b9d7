/**
 * What an engine process may do on the machine: one row per kind, as flags of Node's permission model (https://nodejs.org/api/permissions.html). Without a row
 * for it, JavaScript in there can neither write a file nor start a program, a thread, an inspector or native code. Native libraries are not confined by it.
 */
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { privateFolderPrefix } from '../../adapters/file-system/private-folder.ts'
import { SHIPPED } from '../config/paths.ts'
import type { EngineConfig, EngineKind } from './engine-contract.ts'

interface Rights {
  /** `everything`: a call names the file, or the folder of a pack, and it may lie on any drive; rights cannot be widened later. */
  readonly reads: 'everything' | 'product'
  /** Private folders of the process that starts the engine, see private-folder. */
  readonly writes?: 'private folders'
  /** Native modules: canvas, libvips, onnxruntime. */
  readonly addons?: true
}

const RIGHTS: { readonly [K in EngineKind]: Rights } = {
  pdf: { reads: 'everything', addons: true },
  image: { reads: 'everything', addons: true },
  container: { reads: 'everything', writes: 'private folders' }, // copies of attachments
  ocr: { reads: 'product' }, // pixels come with the call; tesseract and ZXing are WebAssembly
  model: { reads: 'product', addons: true },
  pack: { reads: 'everything', addons: true },
  learning: { reads: 'product' },
}

/** May be a link out of the product: modules are loaded from where they really lie. */
const PACKAGES = path.join(SHIPPED.root, 'node_modules')

/** Flags for `node`; asked for in the process that starts the engine. */
export function engineRights(kind: EngineKind, { modelsFolder, ocrFolder }: EngineConfig): string[] {
  const { reads, writes, addons } = RIGHTS[kind]
  const readable = reads === 'everything' ? ['*'] : [SHIPPED.root, realpathSync(PACKAGES), modelsFolder, ocrFolder]
  return [
    '--permission',
    ...readable.map((place) => `--allow-fs-read=${place}`),
    ...(writes === undefined ? [] : [`--allow-fs-write=${privateFolderPrefix()}*`]),
    ...(addons ? ['--allow-addons'] : []),
  ]
}
