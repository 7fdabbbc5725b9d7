/** Every bad input ends with the code of its own, and never with a crash; the rest of a mail goes on. */
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listInputs } from '../../../electron/adapters/file-system/list-inputs.ts'
import { createSharpPageReader } from '../../../electron/adapters/raster-files/sharp-page-reader.ts'
import { createEngine } from '../../../electron/app/engines/container-engine.ts'
import { createIntake } from '../../../electron/app/intake/intake.ts'
import { PostlotseError } from '../../../electron/shared/domain/errors.ts'
import { limitsSchema } from '../../../electron/shared/settings/settings.ts'
import expected from '../../fixtures/bad/expected.json' with { type: 'json' }
import { type BadInput, makeBadInputs } from '../../fixtures/bad/make-bad-inputs.ts'

const FOLDER = fileURLToPath(new URL('../../fixtures/bad/', import.meta.url))
const NEVER = new AbortController().signal
const limits = limitsSchema.parse({})
const pages = createSharpPageReader(limits)

let temporary: string
beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'bad-input-'))
})
afterEach(() => rm(temporary, { recursive: true, force: true }))

/** Codes of everything that becomes of a file, images opened as the pipeline would. */
async function codesOf(path: string, root: string): Promise<readonly string[]> {
  const intake = createIntake({ containers: await createEngine({ limits, modelsFolder: '', ocrFolder: '' }), limits, temporaryFolder: temporary })
  const opened = await intake.open(path, root, NEVER)
  const codes: string[] = []
  for (const source of opened.sources) {
    if ('error' in source) codes.push(source.error.code)
    else if (source.content.kind === 'text') codes.push('read')
    else
      codes.push(
        await pages.inspect(source.content, NEVER).then(
          () => 'read',
          (error: unknown) => (error instanceof PostlotseError ? error.code : String(error)),
        ),
      )
  }
  await opened.dispose()
  return codes
}

describe('files of the folder', () => {
  const MAILS: Readonly<Record<string, readonly string[]>> = { 'verschachtelt.eml': ['read', 'read', 'read', 'read', 'nested-too-deep'] }

  it.each(Object.entries(expected))('%s is %s', async (name, code) => {
    const path = join(FOLDER, name)
    const before = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    expect(await codesOf(path, FOLDER)).toEqual(MAILS[name] ?? [code])
    expect(
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ).toBe(before)
    expect(await readdir(temporary)).toEqual([])
  })

  it('are all listed in expected.json', async () => {
    const files = (await listInputs([FOLDER])).map((input) => input.path.slice(FOLDER.length)).filter((name) => !/\.(ts|json|md)$/.test(name))
    expect(files.toSorted()).toEqual(Object.keys(expected).toSorted())
  })
})

describe('things that cannot lie in git', () => {
  it('end with their code, and good files with awkward names are read', async () => {
    const { inbox, inputs } = await makeBadInputs(temporary)
    const outcome = async ({ path }: BadInput) => ({ path, codes: await codesOf(path, path.startsWith(inbox) ? inbox : dirname(path)) })
    expect(await Promise.all(inputs.map(outcome))).toEqual(inputs.map(({ path, code }) => ({ path, codes: [code ?? 'read'] })))
    const codes = new Set(inputs.map((input) => input.code))
    if (process.platform === 'linux')
      expect([...codes].toSorted()).toEqual([undefined, 'link-outside', 'no-permission', 'not-a-file', 'too-large', 'vanished'].toSorted())
  })

  it('are listed when their folder is given', async () => {
    const { inbox, inputs } = await makeBadInputs(temporary)
    const listed = await listInputs([inbox])
    expect(listed.map((input) => input.path).toSorted()).toEqual(
      inputs
        .map((input) => input.path)
        .filter((path) => path.startsWith(inbox))
        .toSorted(),
    )
    expect(new Set(listed.map((input) => input.root))).toEqual(new Set([inbox]))
  })
})
