import { createHash, generateKeyPairSync } from 'node:crypto'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { PACK_FILES, writePackManifest } from '../../../../electron/adapters/transformers/pack-manifest.ts'
import { keepSignature, signPack } from '../../../../electron/adapters/transformers/signed-pack.ts'
import { HEADS_FILE } from '../../../../electron/app/models/pack-heads.ts'
import { takenPack, trustOf } from '../../../../electron/app/models/trusted-pack.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const OURS = publicKey.export({ format: 'der', type: 'spki' })
const FINGERPRINT = createHash('sha256').update(OURS).digest('hex').slice(0, 16)
const THEIRS = generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }).toString()
const PEM = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
/** A policy that demands signatures, and one that does not know of any. */
const DEMANDED = { trustedKeys: [OURS.toString('base64')], allowUnsigned: false }
const OPEN = { trustedKeys: [], allowUnsigned: true }
const ABOUT = { id: 'haus', version: '1.2.0', licence: 'MIT' }
let folder = ''
const source = () => path.join(folder, 'encoder')
const pack = () => path.join(folder, 'packs', 'haus')
const inPack = (name: string) => path.join(pack(), PACK_FILES, name)

/** As it is taken in: the encoder's files, the signature, and heads that were fitted here. */
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'trusted-pack-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(new URL('../../../fixtures/model-packs/tiny-encoder', import.meta.url), source(), { recursive: true })
  await signPack(source(), { ...ABOUT, privateKey: PEM })
  mkdirSync(inPack('onnx'), { recursive: true })
  for (const name of ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model.onnx']) cpSync(path.join(source(), name), inPack(name))
  writeFileSync(inPack(HEADS_FILE), '{"fitted":"here"}')
  await keepSignature(source(), pack())
  await writePackManifest(pack(), ABOUT)
})

describe('a pack that was taken in with its signature', () => {
  it('is proven by it, whatever was fitted here', async () => {
    expect(await takenPack(pack(), DEMANDED)).toMatchObject({ id: 'haus', version: '1.2.0', fingerprint: FINGERPRINT })
    expect(await trustOf(pack(), DEMANDED)).toEqual({ by: 'signature', key: FINGERPRINT })
  })

  const rewrite = (name: string, change: (text: string) => string) =>
    writeFileSync(path.join(pack(), name), change(readFileSync(path.join(pack(), name), 'utf8')))
  it.each<[string, string, () => unknown]>([
    ['without its signature, as copied in by hand', 'pack-unsigned', () => rmSync(path.join(pack(), 'signed'), { recursive: true })],
    ['with half of it', 'pack-signature', () => rmSync(path.join(pack(), 'signed', 'pack.sig'))],
    ['with a changed list', 'pack-signature', () => rewrite('signed/pack.json', (text) => text.replace('1.2.0', '1.3.0'))],
    ['that says to be newer', 'pack-signature', () => writePackManifest(pack(), { ...ABOUT, version: '1.3.0' })],
    ['under another name', 'pack-signature', () => writePackManifest(pack(), { ...ABOUT, id: 'amt' })],
    ['with other weights and a manifest that fits them', 'pack-changed', () => changeAndVouch('onnx/model.onnx')],
    ['with a file that nobody signed', 'pack-changed', () => changeAndVouch('onnx/model_quantized.onnx')],
    ['without a manifest', 'model-missing', () => rmSync(path.join(pack(), 'manifest.json'))],
  ])('%s is not used, and shown as such', async (_, code, spoil) => {
    await spoil()
    await expect(takenPack(pack(), DEMANDED)).rejects.toMatchObject({ code })
    expect(await trustOf(pack(), DEMANDED)).toEqual({ by: 'nothing', code })
  })

  it('is not used where its key is not trusted', async () => {
    await expect(takenPack(pack(), { trustedKeys: [THEIRS], allowUnsigned: false })).rejects.toMatchObject({ code: 'pack-key-unknown', detail: FINGERPRINT })
    await expect(takenPack(pack(), { trustedKeys: [], allowUnsigned: false })).rejects.toMatchObject({ code: 'pack-key-unknown' })
  })
})

it('where nobody demands signatures, a pack stands on its own manifest, and that is what is said', async () => {
  expect(await trustOf(pack(), OPEN)).toEqual({ by: 'manifest' })
  rmSync(path.join(pack(), 'signed'), { recursive: true })
  expect(await trustOf(pack(), OPEN)).toEqual({ by: 'manifest' })
})

/** What somebody with write access to the folder can do. */
async function changeAndVouch(name: string): Promise<void> {
  appendFileSync(inPack(name), 'x')
  await writePackManifest(pack(), ABOUT)
}
