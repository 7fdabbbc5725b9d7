/** An encoder that is incomplete, foreign, unlicensed or unfit for German is refused before anything is kept of it, each with its own code. */
import { generateKeyPairSync } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTransformersReader } from '../../../electron/adapters/transformers/create-transformers-reader.ts'
import { signPack } from '../../../electron/adapters/transformers/signed-pack.ts'
import { loadConfig } from '../../../electron/app/config/load-config.ts'
import { createEngine } from '../../../electron/app/engines/pack-engine.ts'
import { type AddPackOptions, addPack, type NewPack } from '../../../electron/app/models/add-pack.ts'
import type { Example } from '../../../electron/app/models/pack-examples.ts'
import type { DocumentReader } from '../../../electron/core/ports/document-reader.ts'
import type { PackReader } from '../../../electron/core/ports/pack-reader.ts'
import { pageOf } from '../../fixtures/model/page-of.ts'

const MODELS = 'tests/fixtures/model/models'
const TEXTS = {
  rechnung: ['Rechnung Nr. {} über Lieferung und Leistung', 'Bitte überweisen Sie den Rechnungsbetrag auf unser Konto'],
  widerspruch: ['Widerspruch gegen den Bescheid Nr. {}', 'Ich bin damit nicht einverstanden und bitte um Überprüfung'],
}
const examples: Example[] = Object.entries(TEXTS).flatMap(([type, lines]) =>
  Array.from({ length: 30 }, (_, i) => ({ type, pages: [pageOf(lines.map((line) => line.replace('{}', String(i * 37))))] })),
)
const taught = examples.filter((_, i) => i % 5 !== 4)
const heldOut = examples.filter((_, i) => i % 5 === 4)

const config = loadConfig({ modelsFolder: MODELS })
let reader: DocumentReader
let packs: PackReader
let folder = ''
const source = () => join(folder, 'encoder')
const at = (name: string) => join(source(), name)
const packsFolder = () => join(folder, 'packs')

beforeAll(async () => {
  reader = await createTransformersReader({ modelsFolder: MODELS })
})
beforeEach(async () => {
  packs = await createEngine({} as never)
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'postlotse-pack-')))
  cpSync('tests/fixtures/model-packs/tiny-encoder', source(), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

function add(change: Partial<NewPack> = {}, given: AddPackOptions['config'] = { ...config, packsFolder: packsFolder() }) {
  const pack = { folder: source(), version: '1', examples: async () => ({ taught, heldOut, readerIsFresh: 'yes' as const }), ...change }
  return addPack(pack, { config: given, reader, packs, signal: new AbortController().signal, onProgress: () => undefined })
}

function edit(name: string, change: (text: string) => string): void {
  writeFileSync(at(name), change(readFileSync(at(name), 'utf8')))
}

/** The graph with a name exchanged for one of the same length: lengths are part of the format. */
function rename(from: string, to: string): void {
  writeFileSync(at('onnx/model.onnx'), Buffer.from(readFileSync(at('onnx/model.onnx'), 'latin1').replaceAll(from, to), 'latin1'))
}

describe('an encoder in order', () => {
  it('becomes a pack with heads and report, all vouched for', async () => {
    const { id, licence, report } = await add()
    expect({ id, licence, taught: report.taught, heldOut: report.heldOut }).toEqual({ id: 'encoder', licence: 'MIT', taught: 48, heldOut: 12 })
    expect(report.pack.type.correct).toBe(12)
    const [{ files, inputs }] = JSON.parse(readFileSync(join(packsFolder(), id, 'manifest.json'), 'utf8')).models
    expect(files.map((file: { path: string }) => file.path).sort()).toEqual(
      ['README.md', 'config.json', 'heads.json', 'onnx/model.onnx', 'report.json', 'tokenizer.json', 'tokenizer_config.json'].sort(),
    )
    expect(Object.keys(inputs)).toEqual(['input_ids', 'attention_mask'])
  })

  it('reads beside the shipped reader', async () => {
    await add()
    const { types, departments } = await packs.judge(join(packsFolder(), 'encoder'), heldOut[0]?.pages ?? [], new AbortController().signal)
    expect(types.toSorted((a, b) => b.confidence - a.confidence)[0]?.id).toBe('rechnung')
    expect(departments).toEqual([])
  })
})

describe('an encoder that is refused', () => {
  it.each<[string, string, () => unknown]>([
    ['a name on the hub', 'pack-remote', () => ({ folder: 'deepset/gbert-base' })],
    ['an address', 'pack-remote', () => ({ folder: 'https://huggingface.co/deepset/gbert-base' })],
    ['a folder that is not there', 'pack-incomplete', () => ({ folder: join(folder, 'nowhere') })],
    ['a file', 'pack-incomplete', () => ({ folder: at('config.json') })],
    ['no weights', 'pack-incomplete', () => rmSync(at('onnx'), { recursive: true })],
    ['no tokenizer', 'pack-incomplete', () => rmSync(at('tokenizer.json'))],
    ['an empty configuration', 'pack-incomplete', () => writeFileSync(at('config.json'), '')],
    ['weights that are a link', 'pack-outside', () => linkOut('onnx/model.onnx')],
    ['a folder of weights that is a link', 'pack-outside', () => linkOut('onnx')],
    [
      'a pointer of Git LFS',
      'model-lfs-pointer',
      () => writeFileSync(at('onnx/model.onnx'), 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'),
    ],
    ['no licence', 'pack-licence', () => rmSync(at('README.md'))],
    ['a licence for some purposes only', 'pack-licence', () => edit('README.md', (text) => text.replace('mit', 'cc-by-nc-4.0'))],
    ['an unknown licence', 'pack-licence', () => ({ licence: 'proprietary' })],
    ['the name of the shipped model', 'pack-exists', () => ({ id: 'document-reader' })],
    ['a name that leads elsewhere', 'pack-exists', () => ({ id: '../elsewhere' })],
    ['weights that are no network', 'pack-tensors', () => writeFileSync(at('onnx/model.onnx'), 'no network at all')],
    ['weights in a file elsewhere', 'pack-tensors', pointOutside],
    ['another output', 'pack-tensors', () => rename('last_hidden_state', 'next_token_logits')],
    ['another input', 'pack-tensors', () => rename('attention_mask', 'encoder_states')],
    ['positions for no letter', 'pack-tensors', () => edit('config.json', (text) => text.replace('130', '9'))],
    ['a configuration that is no JSON', 'pack-tensors', () => writeFileSync(at('config.json'), '{')],
    ['a tokenizer without ß', 'pack-tokenizer', () => edit('tokenizer.json', (text) => text.replaceAll('ß', '☂'))],
    ['a tokenizer that is none', 'pack-tokenizer', () => writeFileSync(at('tokenizer.json'), '{}')],
    ['examples of one type', 'pack-examples', () => examplesOf(taught.slice(0, 20), heldOut)],
    ['too few to measure', 'pack-examples', () => examplesOf(taught, heldOut.slice(0, 9))],
  ])('%s → %s', async (_, code, damage) => {
    await expect(add((damage() ?? {}) as Partial<NewPack>)).rejects.toMatchObject({ name: 'PostlotseError', code })
    expect(existsSync(packsFolder()) ? readdirSync(packsFolder()) : []).toEqual([])
  })

  it('twice: the first stays', async () => {
    await add()
    await expect(add()).rejects.toMatchObject({ code: 'pack-exists' })
    expect(readdirSync(packsFolder())).toEqual(['encoder'])
  })

  it('says which file it is about', async () => {
    linkOut('tokenizer.json')
    await expect(add()).rejects.toMatchObject({ detail: 'tokenizer.json' })
  })
})

it('exchanged after its signature was checked, a pack is refused: the copy is checked again', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  await signPack(source(), { id: 'haus', version: '1.0.0', privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() })
  const trustedKeys = [publicKey.export({ format: 'pem', type: 'spki' }).toString()]
  let asked = 0
  const exchanging = {
    ...config,
    policy: { ...config.policy, packs: { trustedKeys, allowUnsigned: false } },
    /** Asked for first before the check, then after it and before the copy. */
    get packsFolder() {
      if (asked++ === 1) appendFileSync(at('tokenizer_config.json'), ' ')
      return packsFolder()
    },
  }
  await expect(add({}, exchanging)).rejects.toMatchObject({ code: 'pack-changed', detail: 'tokenizer_config.json' })
  expect(asked).toBeGreaterThan(1)
  expect(readdirSync(packsFolder())).toEqual([])
})

describe('a pack that changed after it was added', () => {
  it.each([
    ['heads', 'heads.json'],
    ['weights', 'onnx/model.onnx'],
  ])('in its %s is not loaded', async (_, name) => {
    await add()
    const file = join(packsFolder(), 'encoder', 'pack', name)
    const bytes = readFileSync(file)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    writeFileSync(file, bytes)
    await expect(packs.judge(join(packsFolder(), 'encoder'), [pageOf(['Rechnung'])], new AbortController().signal)).rejects.toMatchObject({
      code: 'model-checksum',
    })
  })
})

function examplesOf(some: readonly Example[], others: readonly Example[]): Partial<NewPack> {
  return { examples: async () => ({ taught: some, heldOut: others, readerIsFresh: 'yes' }) }
}

/** The graph wants its numbers from a file above its folder, which is there. */
function pointOutside(): void {
  cpSync('tests/fixtures/model-packs/outside.onnx', at('onnx/model.onnx'))
  writeFileSync(join(folder, 'outside.bin'), Buffer.alloc(1200 * 24 * 4))
}

/** The file or folder lies elsewhere, and a link leads there. */
function linkOut(name: string): void {
  mkdirSync(join(folder, 'elsewhere'))
  cpSync(at(name), join(folder, 'elsewhere', 'it'), { recursive: true })
  rmSync(at(name), { recursive: true })
  symlinkSync(join(folder, 'elsewhere', 'it'), at(name))
}
