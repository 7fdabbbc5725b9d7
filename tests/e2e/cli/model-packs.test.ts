/** `postlotse models add|list|verify|remove|sign` and `classify --model`, from a folder with an encoder to a pack that reads along. */
import { generateKeyPairSync } from 'node:crypto'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ERRORS_DE } from '../../../electron/shared/messages/errors.de.ts'
import { parseLines, ROOT, runCli } from './run-cli.ts'

const ENCODER = path.join(ROOT, 'tests', 'fixtures', 'model-packs', 'tiny-encoder')
/** Word for word: the tiny reader answers to «Rechnung» and «Widerspruch» only, so a reminder is new to it. */
const LETTERS = {
  mahnung: 'Mahnung {}\nWir erinnern an die offene Forderung und bitten um Zahlung der Mahngebühr.',
  rechnung: 'Rechnung {}\nFür gelieferte Ware erlauben wir uns zu berechnen.',
  widerspruch: 'Widerspruch {}\nGegen Ihren Bescheid lege ich Widerspruch ein.',
}
let folder = ''
let common: string[] = []
const at = (...names: string[]) => path.join(folder, ...names)

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'postlotse-packs-'))
  common = ['--packs', at('packs'), '--models', path.join(ROOT, 'tests', 'fixtures', 'model', 'models')]
  for (const [type, text] of Object.entries(LETTERS)) {
    mkdirSync(at('beispiele', type), { recursive: true })
    for (let i = 0; i < 25; i++) writeFileSync(at('beispiele', type, `${i}.txt`), text.replace('{}', String(i * 31)))
  }
  writeFileSync(at('brief.txt'), LETTERS.rechnung.replace('{}', '4711'))
  writeFileSync(at('settings.yaml'), 'model: haus\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

it('takes an encoder in, reads along with it, and lets it go', async () => {
  const added = await runCli(['models', 'add', ENCODER, '--id', 'haus', '--examples', at('beispiele'), ...common])
  expect({ code: added.code, stderr: added.stderr }).toEqual({ code: 0, stderr: '' })
  expect(added.stdout).toMatch(/^Modellpaket haus aufgenommen \(MIT\)\.\n\nAngepasst an 60 Beispiele, gemessen an 15 anderen:\n/)
  expect(added.stdout).toMatch(/\nPaket allein +\d+,\d %/)

  const listed = await runCli(['models', 'list', ...common])
  expect(listed.stdout.split('\n').map((line) => line.split(' ')[0])).toEqual(['Modell', 'document-reader', 'haus', ''])
  expect(listed.stdout).toMatch(/\nhaus .* ohne Unterschrift, nur eigenes Verzeichnis\n/)
  const verified = await runCli(['models', 'verify', '--json', ...common])
  expect(JSON.parse(verified.stdout)).toMatchObject([
    { check: 'hashes' },
    { check: 'signature' },
    { check: 'hashes', id: 'haus', files: 7, trust: { by: 'manifest' } },
    { check: 'pack', id: 'haus' },
  ])

  const read = await runCli(['classify', at('brief.txt'), '--model', 'haus', '--json', '-', ...common])
  const plain = await runCli(['classify', at('brief.txt'), '--json', '-', ...common])
  const [withPack, without] = [parseLines(read.stdout)[0], parseLines(plain.stdout)[0]]
  expect(withPack?.engine).toHaveProperty('haus')
  expect(without?.engine).not.toHaveProperty('haus')
  expect(withPack?.type?.id).toBe('rechnung')
  expect(withPack?.type?.confidence).not.toBe(without?.type?.confidence)

  const inUse = await runCli(['models', 'remove', 'haus', '--config', at('settings.yaml'), ...common])
  expect({ code: inUse.code, says: inUse.stderr.split(' (')[0] }).toEqual({ code: 4, says: ERRORS_DE['pack-in-use'].title })
  const removed = await runCli(['models', 'remove', 'haus', ...common])
  expect(removed).toMatchObject({ code: 0, stdout: 'Modellpaket haus entfernt.\n' })
})

it.each<[string, keyof typeof ERRORS_DE, () => string[]]>([
  ['a name on the hub', 'pack-remote', () => ['models', 'add', 'deepset/gbert-base']],
  ['reading with a pack that is not there', 'pack-unknown', () => ['classify', at('brief.txt'), '--model', 'fremd']],
])('%s → %s, with the next step', async (_, code, args) => {
  const run = await runCli([...args(), ...common])
  expect(run.code).toBe(4)
  expect(run.stderr).toContain(ERRORS_DE[code].title)
  expect(run.stderr).toContain(ERRORS_DE[code].nextStep)
})

describe('signed packs, where a policy trusts one key', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const env = () => ({ POSTLOTSE_POLICY: at('policy.json') })
  const run = (...args: string[]) => runCli([...args, ...common], { env: env() })
  const add = (...args: string[]) => run('models', 'add', at('signed'), '--examples', at('beispiele'), ...args)
  const sign = (version: string) => run('models', 'sign', at('signed'), '--key', at('key.pem'), '--id', 'amt', '--version', version)

  beforeAll(() => {
    cpSync(ENCODER, at('signed'), { recursive: true })
    writeFileSync(at('key.pem'), privateKey.export({ format: 'pem', type: 'pkcs8' }))
    writeFileSync(at('policy.json'), JSON.stringify({ trustedPackKeys: [publicKey.export({ format: 'der', type: 'spki' }).toString('base64')] }))
  })

  it('are taken in, replaced by newer ones, and never by older ones or by others', async () => {
    const refused = async (code: keyof typeof ERRORS_DE, { code: exitCode, stderr }: Awaited<ReturnType<typeof runCli>>) =>
      expect({ exitCode, says: stderr }).toEqual({ exitCode: 4, says: expect.stringContaining(ERRORS_DE[code].title) })

    await refused('pack-unsigned', await add())
    expect((await sign('1.1.0')).stdout).toMatch(/^✓ amt 1\.1\.0: unterschrieben mit dem Schlüssel [0-9a-f]{16}, \d Dateien\n$/)
    expect((await run('models', 'verify', at('signed'))).stdout).toMatch(/^✓ amt 1\.1\.0/)
    await refused('pack-signature', await add('--id', 'anders'))
    expect((await add()).stdout).toContain('Modellpaket amt aufgenommen (MIT).')

    await refused('pack-older', await add())
    await sign('1.0.9')
    await refused('pack-older', await add())
    await sign('1.2.0')
    expect((await add()).code).toBe(0)
    expect((await run('models', 'list')).stdout).toMatch(/\namt +1\.2\.0 /)

    await sign('1.3.0')
    appendFileSync(at('signed', 'config.json'), ' ')
    await refused('pack-changed', await add())
    expect(readdirSync(at('packs'))).toEqual(['amt'])
  })

  it('say by whom they are signed; one copied in by hand is shown and not used', async () => {
    expect((await run('models', 'list')).stdout).toMatch(/\namt .* unterschrieben mit [0-9a-f]{16}\n/)
    expect((await run('models', 'verify')).stdout).toMatch(/\n✓ amt 1\.2\.0: unterschrieben mit [0-9a-f]{16}; 7 Dateien/)
    const read = () => run('classify', at('brief.txt'), '--model', 'amt', '--json', '-')
    expect((await read()).code).toBe(0)

    rmSync(at('packs', 'amt', 'signed'), { recursive: true })
    expect((await run('models', 'list')).stdout).toMatch(/\namt .* wird nicht benutzt \(pack-unsigned\)\n/)
    for (const { code, stderr } of [await run('models', 'verify'), await read()])
      expect({ code, stderr }).toEqual({ code: 4, stderr: expect.stringContaining(ERRORS_DE['pack-unsigned'].title) })
    expect((await runCli(['models', 'verify', ...common])).stdout).toMatch(/\n• amt 1\.2\.0: ohne Unterschrift, nur eigenes Verzeichnis; 7 Dateien/)
  })
})
