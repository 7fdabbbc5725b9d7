/** A model that is absent, replaced, corrupt or of another make is refused before it reads anything, each with its own code. */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTransformersReader } from '../../../electron/adapters/transformers/create-transformers-reader.ts'

let modelsFolder = ''
const at = (name: string) => join(modelsFolder, 'document-reader', name)

beforeEach(() => {
  modelsFolder = mkdtempSync(join(tmpdir(), 'postlotse-models-'))
  cpSync('tests/fixtures/model/models', modelsFolder, { recursive: true })
})
afterEach(() => rmSync(modelsFolder, { recursive: true }))

interface ManifestDraft {
  format: string
  models: [{ id: string; path: string; files: { path: string; bytes: number; sha256: string }[] }]
}

/** Changes a file and, as its maker would, the manifest with it. */
function replace(name: string, change: (text: string) => string): void {
  const text = change(readFileSync(at(name), 'utf8'))
  writeFileSync(at(name), text)
  editManifest((manifest) => {
    for (const file of manifest.models[0].files)
      if (file.path === name) Object.assign(file, { bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') })
  })
}

function editManifest(change: (manifest: ManifestDraft) => void): void {
  const file = join(modelsFolder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  change(manifest)
  writeFileSync(file, JSON.stringify(manifest))
}

const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n'

describe('a model in order', () => {
  it('loads', async () => {
    await expect(createTransformersReader({ modelsFolder })).resolves.toHaveProperty('read')
  })
})

describe('a damaged model', () => {
  it.each<[string, string, () => void]>([
    ['manifest missing', 'model-missing', () => rmSync(join(modelsFolder, 'manifest.json'))],
    ['weights missing', 'model-missing', () => rmSync(at('onnx/model.onnx'))],
    [
      'model not listed',
      'model-missing',
      () =>
        editManifest((manifest) => {
          manifest.models[0].id = 'another'
        }),
    ],
    ['weights are a Git LFS pointer', 'model-lfs-pointer', () => writeFileSync(at('onnx/model.onnx'), pointer)],
    ['one bit flipped', 'model-checksum', () => flipBit(at('onnx/model.onnx'))],
    ['weights cut short', 'model-checksum', () => writeFileSync(at('onnx/model.onnx'), readFileSync(at('onnx/model.onnx')).subarray(0, 5000))],
    ['tokenizer exchanged', 'model-checksum', () => writeFileSync(at('tokenizer.json'), '{}')],
    ['manifest is no JSON', 'model-incompatible', () => writeFileSync(join(modelsFolder, 'manifest.json'), '{"format":')],
    [
      'manifest of another format',
      'model-incompatible',
      () =>
        editManifest((manifest) => {
          manifest.format = 'postlotse.models/9'
        }),
    ],
    [
      'manifest leads out of the folder',
      'model-incompatible',
      () =>
        editManifest((manifest) => {
          manifest.models[0].path = '../elsewhere'
        }),
    ],
    [
      'weights not vouched for',
      'model-incompatible',
      () =>
        editManifest((manifest) => {
          manifest.models[0].files = manifest.models[0].files.filter((file: { path: string }) => !file.path.endsWith('.onnx'))
        }),
    ],
    ['config of another format', 'model-incompatible', () => replace('config.json', (text) => text.replace('postlotse.reader/1', 'postlotse.reader/2'))],
    ['a label more than the network has', 'model-incompatible', () => replace('config.json', (text) => text.replace('"rechnung",', '"rechnung", "mahnung",'))],
    ['a piece missing', 'model-incompatible', () => replace('tokenizer.json', (text) => text.replaceAll('[NL]', '[XX]'))],
    ['weights that are no ONNX', 'model-incompatible', () => replace('onnx/model.onnx', () => 'no network at all')],
  ])('%s → %s', async (_, code, damage) => {
    damage()
    await expect(createTransformersReader({ modelsFolder })).rejects.toMatchObject({ name: 'PostlotseError', code })
  })

  it('says which file it is about', async () => {
    writeFileSync(at('onnx/model.onnx'), pointer)
    await expect(createTransformersReader({ modelsFolder })).rejects.toHaveProperty('detail', 'onnx/model.onnx')
  })
})

function flipBit(file: string): void {
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(file, bytes)
}
