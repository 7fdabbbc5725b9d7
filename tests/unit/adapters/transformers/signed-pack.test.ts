import { createHash, generateKeyPairSync } from 'node:crypto'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { isNewer, isSigned, signPack, verifySignedPack } from '../../../../electron/adapters/transformers/signed-pack.ts'

const keyPair = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const der = publicKey.export({ format: 'der', type: 'spki' })
  return {
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    pem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    base64: der.toString('base64'),
    fingerprint: createHash('sha256').update(der).digest('hex').slice(0, 16),
  }
}
const [OURS, THEIRS] = [keyPair(), keyPair()]
const ENCODER = new URL('../../../fixtures/model-packs/tiny-encoder', import.meta.url)
let folder = ''
const at = (name: string) => path.join(folder, name)

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'signed-pack-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(ENCODER, folder, { recursive: true })
  await signPack(folder, { id: 'haus', version: '1.2.0', privateKey: OURS.privateKey })
})

describe('a signed pack', () => {
  it.each([
    ['PEM', [OURS.pem]],
    ['base64, after another one and nonsense', [THEIRS.base64, 'nonsense', OURS.base64]],
  ])('is trusted by a key in %s', async (_, keys) => {
    expect(await isSigned(folder)).toBe(true)
    expect(await verifySignedPack(folder, keys)).toEqual({ id: 'haus', version: '1.2.0', fingerprint: OURS.fingerprint, files: expect.any(Number) })
  })

  const flip = (name: string, at: number) => {
    const bytes = readFileSync(path.join(folder, name))
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(path.join(folder, name), bytes)
  }
  it.each<[string, string, () => void]>([
    ['a flipped byte in the weights', 'pack-changed', () => flip('onnx/model.onnx', 100)],
    ['a longer file', 'pack-changed', () => appendFileSync(at('config.json'), ' ')],
    ['a missing file', 'pack-changed', () => rmSync(at('tokenizer.json'))],
    ['a file that nobody signed', 'pack-changed', () => writeFileSync(at('onnx/extra.bin'), '1')],
    ['another version written in', 'pack-signature', () => writeFileSync(at('pack.json'), readFileSync(at('pack.json'), 'utf8').replace('1.2.0', '9.9.9'))],
    ['a flipped byte in the signature', 'pack-signature', () => writeFileSync(at('pack.sig'), swapFirst(readFileSync(at('pack.sig'), 'utf8')))],
    ['no signature beside the list', 'pack-signature', () => rmSync(at('pack.sig'))],
    ['no list beside the signature', 'pack-signature', () => rmSync(at('pack.json'))],
    ['a signature that is no JSON', 'pack-signature', () => writeFileSync(at('pack.sig'), 'x')],
    ['a link', 'pack-outside', () => symlinkSync('/etc/hostname', at('link'))],
    ['a folder that is a link', 'pack-outside', () => symlinkSync('/etc', at('folder'))],
  ])('is refused with %s', async (_, code, spoil) => {
    spoil()
    await expect(verifySignedPack(folder, [OURS.pem])).rejects.toMatchObject({ code })
  })

  it('is refused where its key is not trusted, even if it claims to be signed by a trusted one', async () => {
    await expect(verifySignedPack(folder, [])).rejects.toMatchObject({ code: 'pack-key-unknown', detail: OURS.fingerprint })
    await expect(verifySignedPack(folder, [THEIRS.pem])).rejects.toMatchObject({ code: 'pack-key-unknown' })
    writeFileSync(at('pack.sig'), readFileSync(at('pack.sig'), 'utf8').replace(OURS.fingerprint, THEIRS.fingerprint))
    await expect(verifySignedPack(folder, [THEIRS.pem])).rejects.toMatchObject({ code: 'pack-signature' })
  })

  it('is no signature of the same bytes in another format', async () => {
    const { sign, createPrivateKey } = await import('node:crypto')
    const signature = sign(null, readFileSync(at('pack.json')), createPrivateKey(OURS.privateKey)).toString('base64')
    writeFileSync(at('pack.sig'), JSON.stringify({ key: OURS.fingerprint, signature }))
    await expect(verifySignedPack(folder, [OURS.pem])).rejects.toMatchObject({ code: 'pack-signature' })
  })
})

describe('signPack', () => {
  it.each<[string, string, Partial<Parameters<typeof signPack>[1]>]>([
    ['a version that is none', 'pack-signature', { version: '1.2' }],
    ['a key that is none', 'pack-signature', { privateKey: 'x' }],
    [
      'a key for something else',
      'pack-signature',
      { privateKey: generateKeyPairSync('x25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() },
    ],
  ])('refuses %s', async (_, code, changes) => {
    await expect(signPack(folder, { id: 'haus', version: '1.0.0', privateKey: OURS.privateKey, ...changes })).rejects.toMatchObject({ code })
  })

  it('refuses a folder that is not there, which is not signed either', async () => {
    expect(await isSigned(at('nirgends'))).toBe(false)
    await expect(signPack(at('nirgends'), { id: 'x', version: '1.0.0', privateKey: OURS.privateKey })).rejects.toMatchObject({ code: 'pack-incomplete' })
  })

  it('refuses an empty folder', async () => {
    mkdirSync(at('leer'))
    await expect(signPack(at('leer'), { id: 'leer', version: '1.0.0', privateKey: OURS.privateKey })).rejects.toMatchObject({ code: 'pack-incomplete' })
  })
})

it.each([
  ['1.2.1', '1.2.0', true],
  ['1.10.0', '1.9.9', true],
  ['2.0.0', '1.99.99', true],
  ['1.2.0', '1.2.0', false],
  ['1.2.0', '1.2.1', false],
  ['0.9.9', '1.0.0', false],
])('%s is newer than %s: %s', (fresh, present, newer) => expect(isNewer(fresh, present)).toBe(newer))

/** The first letter of the signature becomes another one. */
function swapFirst(text: string): string {
  return text.replace(/("signature":")(.)/, (_, head: string, letter: string) => `${head}${letter === 'A' ? 'B' : 'A'}`)
}
