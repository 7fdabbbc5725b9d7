/** German first, English on request: by option, by environment, in help, tables, errors and the self-check. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT, runCli } from './run-cli.ts'

const BAD = path.join(ROOT, 'tests', 'fixtures', 'bad', 'leer.pdf')
const INVOICE = path.join(ROOT, 'resources', 'samples', 'xrechnung.xml')
const GERMAN_WORDS = /\b(?:und|nicht|Ordner|Datei|geladen|Fassung|sonst|keine|verweigert|Texterkennung|Schreibrechte)\b/
/** Whatever the person who runs the tests prefers. */
const env = { POSTLOTSE_LANG: '' }

let scratch: string

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'postlotse-language-'))
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

describe('German', () => {
  it('is what one gets without asking', async () => expect((await runCli(['--help'], { env })).stdout).toMatch(/^postlotse BEFEHL \[Optionen\]\n/))
  it('can be asked for where the environment asks for English', async () =>
    expect((await runCli(['--lang', 'de', '--help'], { env: { POSTLOTSE_LANG: 'en' } })).stdout).toMatch(/^postlotse BEFEHL /))
})

describe('English', () => {
  it.each(['classify', 'watch', 'evaluate', 'types', 'sheets', 'models', 'doctor'])('helps with %s', async (command) => {
    const { code, stdout } = await runCli([command, '--help', '--lang', 'en'], { env })
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^postlotse ${command} .*\\[options\\]\\n`))
    expect(stdout.replace('--lang de|en', '')).not.toMatch(GERMAN_WORDS)
  })

  it('is spoken by the table, in quarantine rows too', async () => {
    const { code, stdout } = await runCli(['classify', INVOICE, BAD], { env: { POSTLOTSE_LANG: 'en' } })
    expect(code).toBe(3)
    expect(stdout).toMatch(/^File .* Type .* Desk /)
    expect(stdout).toContain('Invoice')
    expect(stdout).toContain('set aside: The file is empty.')
    expect(stdout).toMatch(/2 documents: .*1 unreadable\n$/)
  })

  it('lists the types', async () => {
    const { stdout } = await runCli(['types', '--lang=en'], { env })
    expect(stdout).toMatch(/rechnung +Invoice\n/)
  })

  it('is spoken by the self-check', async () => {
    const { code, stdout } = await runCli(['doctor', '--out', scratch, '--lang', 'en'], { env })
    expect(code).toBe(0)
    expect(stdout.split('\n').map((line) => line.split(':')[0])).toEqual([
      '✓ Versions',
      '✓ Document types and distribution plan',
      '✓ Shipped data',
      '✓ Classification model',
      '✓ Text recognition',
      '✓ Right to write',
      '✓ No network',
      '',
    ])
    expect(stdout).not.toMatch(GERMAN_WORDS)
  })

  it.each([
    { args: ['sort'], code: 2, says: 'there is no “sort”' },
    { args: ['classify'], code: 2, says: 'no path given' },
    { args: ['classify', INVOICE, '--jobs', '0'], code: 2, says: '--jobs 0: number from 1 to 64' },
    { args: ['classify', INVOICE, '--fast'], code: 2, says: '--fast is unknown' },
    { args: ['evaluate'], code: 2, says: 'exactly one folder' },
    { args: ['classify', INVOICE, '--plan', 'nowhere.yaml'], code: 4, says: 'The distribution plan contains a mistake.' },
    { args: ['models', 'verify', 'nowhere'], code: 4, says: 'The recognition model is missing.' },
  ])('says what is wrong with $args', async ({ args, code, says }) => {
    const run = await runCli([...args, '--lang', 'en'], { env })
    expect({ code: run.code, says: run.stderr.includes(says) }, run.stderr).toEqual({ code, says: true })
    expect(run.stderr.replaceAll('--lang de|en', '')).not.toMatch(GERMAN_WORDS)
  })
})

it.each([
  [['--lang', 'fr', 'types'], env],
  [['types'], { POSTLOTSE_LANG: 'fr' }],
])('%j with %j: a language it does not speak is a wrong call', async (args, environment) => {
  const run = await runCli(args, { env: environment })
  expect(run.code).toBe(2)
  expect(run.stderr).toMatch(/(?:--lang|POSTLOTSE_LANG) fr: möglich sind de, en/)
})
