/** `postlotse models`: what it says of the shipped model, and with which code it refuses damaged ones. */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ERRORS_DE } from '../../../electron/shared/messages/errors.de.ts'
import { ROOT, runCli } from './run-cli.ts'

let folder = ''
/** Whatever packs the account may have. */
const NO_PACKS = { env: { POSTLOTSE_PACKS: path.join(tmpdir(), 'postlotse-no-packs') } }
const at = (name: string) => path.join(folder, 'document-reader', name)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'postlotse-models-'))
  cpSync(path.join(ROOT, 'tests', 'fixtures', 'model', 'models'), folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the shipped model', () => {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'models', 'manifest.json'), 'utf8'))
  const [{ id, version, licence, files }] = manifest.models
  const weights = files.find((file: { path: string }) => file.path.endsWith('.onnx'))

  it('is listed', async () => {
    const { code, stdout } = await runCli(['models', 'list'], NO_PACKS)
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^Modell .*\n${id} +${version} +${licence} +\\d+,\\d MB +${weights.sha256.slice(0, 8)} +–\n$`))
  })

  it('is whole and fits', async () => {
    const { code, stdout, stderr } = await runCli(['models', 'verify'], NO_PACKS)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n')).toEqual([
      `✓ ${id} ${version}: ${files.length} Dateien stimmen mit ihren Prüfsummen überein`,
      `✓ ${id} ${version}: lässt sich laden, Ein- und Ausgänge passen, ein Probesatz wird gelesen`,
      '',
    ])
  })
})

describe('another folder', () => {
  it('is listed and verified as JSON', async () => {
    const listed = JSON.parse((await runCli(['models', 'list', folder, '--json'])).stdout)
    expect(listed).toMatchObject([{ id: 'document-reader', version: '0.0.1-tiny', licence: 'MIT', files: 4 }])
    const { code, stdout } = await runCli(['models', 'verify', folder, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).map((proof: { check: string }) => proof.check)).toEqual(['hashes', 'signature'])
  })

  it.each<[string, keyof typeof ERRORS_DE, () => void]>([
    ['no manifest', 'model-missing', () => rmSync(path.join(folder, 'manifest.json'))],
    ['no weights', 'model-missing', () => rmSync(at('onnx/model.onnx'))],
    [
      'a pointer of Git LFS',
      'model-lfs-pointer',
      () => writeFileSync(at('onnx/model.onnx'), 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'),
    ],
    ['one changed byte', 'model-checksum', () => writeFileSync(at('tokenizer.json'), readFileSync(at('tokenizer.json'), 'utf8').replace('{', ' '))],
    ['a manifest that is none', 'model-incompatible', () => writeFileSync(path.join(folder, 'manifest.json'), '{}')],
    ['tensors of another make, hashes right', 'model-incompatible', addOneType],
  ])('%s ends verify with exit code 4 and %s', async (_, code, damage) => {
    damage()
    const run = await runCli(['models', 'verify', folder])
    expect(run.code).toBe(4)
    expect(run.stderr).toContain(ERRORS_DE[code].title)
  })

  it('without a manifest cannot be listed', async () => expect((await runCli(['models', 'list', path.join(folder, 'document-reader')])).code).toBe(4))
})

it.each([[[]], [['remove']], [['add']], [['remove', 'a', 'b']], [['toString']], [['list', 'a', 'b']], [['verify', '--fast']]])(
  'models %j is a wrong call',
  async (args) => {
    const run = await runCli(['models', ...args])
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('postlotse models list|verify')
  },
)

/** The configuration names a type more than the network has an output for; the manifest vouches for it. */
function addOneType(): void {
  const text = readFileSync(at('config.json'), 'utf8').replace('"rechnung",', '"rechnung", "mahnung",')
  writeFileSync(at('config.json'), text)
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'))
  for (const file of manifest.models[0].files)
    if (file.path === 'config.json') Object.assign(file, { bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') })
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest))
}
