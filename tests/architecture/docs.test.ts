/** The handbooks say what is there: error codes, commands with their options, scripts, variables, files, labels, pictures, and every policy. Links: documents.test.ts. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ERROR_TABLE } from '../../electron/shared/domain/errors.ts'
import { CLI_DE } from '../../electron/shared/messages/cli.de.ts'
import { policySchema } from '../../electron/shared/settings/policy.ts'
import { PUBLIC_PROPERTIES } from '../../scripts/package/msi-rows.ts'
import { ROOT, readTracked, sourceFiles, trackedFiles } from './tracked-files.ts'

const PAGES = trackedFiles().filter((path) => path.startsWith('docs/') && path.endsWith('.md'))
/** Wholly quoted names: error codes are written with a hyphen, settings in camel case. */
const CODE = /^[a-z]+(?:-[a-z]+)+$/
const SETTING = /^[a-z]+(?:[A-Z][a-z]+)+$/
const VARIABLE = /\b(?:POSTLOTSE|ELECTRON)_[A-Z_]+\b/g
/** Places of the repository. */
const PLACE = /^(?:electron|renderer|resources|scripts|tests|models|docs)\/[\w./-]+$/
/** Bytes of a picture. */
const LARGEST = 150_000
/** Not an error code: the unit of systemd. */
const OTHERS = new Set(['postlotse-watch'])

const usages: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CLI_DE.commands).map(([name, { usage }]) => [name, typeof usage === 'string' ? usage : (usage as (...given: unknown[]) => string)(4, 2)]),
)
const scripts = Object.keys((JSON.parse(readTracked('package.json')) as { readonly scripts: object }).scripts)
const source = sourceFiles()
  .filter((path) => path.startsWith('electron/app/') || path.startsWith('electron/main/'))
  .concat(trackedFiles().filter((path) => /^(?:scripts\/.*\.ts|electron\/shared\/settings\/.*\.ts)$/.test(path)))
  .map(readTracked)
  .join('\n')

const texts = trackedFiles()
  .filter((path) => /^electron\/shared\/messages\/.*\.de\.ts$/.test(path))
  .map(readTracked)
  .join('\n')

const quoted = (page: string) => [...page.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)
const fenced = (page: string) => [...page.matchAll(/```[a-z]*\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.split('\n'))

/** What stands in italics: buttons and views. */
const labels = (page: string) => [...page.matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)/g)].map(([, label = '']) => label)

/** What a page names that does not exist. */
function untrue(page: string): string[] {
  const names = quoted(page)
  const lines = [...names, ...fenced(page)]
  return [
    ...names.filter((name) => CODE.test(name) && !Object.hasOwn(ERROR_TABLE, name) && !OTHERS.has(name)),
    ...names.filter((name) => SETTING.test(name) && !Object.hasOwn(policySchema.shape, name) && !new RegExp(`\\b${name}\\b`).test(source)),
    ...names.filter((name) => PLACE.test(name) && !existsSync(join(ROOT, name))),
    ...names.filter((name) => name.startsWith('--')).filter((name) => !Object.values(usages).some((usage) => has(usage, name.split(' ')[0] ?? ''))),
    ...lines.filter((line) => /^(?:".*)?postlotse(?:\.cmd")? /.test(line)).filter((line) => !isCall(line)),
    ...lines.filter((line) => [...line.matchAll(/npm run (?:-s )?([\w:-]+)/g)].some(([, script = '']) => !scripts.includes(script))),
    ...lines.flatMap((line) => [...line.matchAll(VARIABLE)].map(([name]) => name)).filter((name) => !source.includes(name)),
  ]
}

function isCall(line: string): boolean {
  const [, command = '', rest = ''] = /postlotse(?:\.cmd")? ([a-z]+)(.*)/.exec(line) ?? []
  const usage = usages[command]
  return usage !== undefined && [...rest.matchAll(/--[a-z-]+/g)].every(([option]) => has(usage, option))
}

const has = (usage: string, option: string) => new RegExp(`${option}(?![a-z-])`).test(usage)

describe('the handbooks', () => {
  it('are found', () => expect(PAGES.length).toBeGreaterThan(15))

  it.each(PAGES)('%s names what exists', (path) => expect(untrue(readTracked(path))).toEqual([]))

  it.each(['docs/admin', 'docs/handbuch'])('every page of %s is linked from its first one', (folder) => {
    const others = PAGES.filter((path) => path.startsWith(`${folder}/`) && !path.endsWith('/README.md')).map((path) => path.slice(folder.length + 1))
    expect(others.filter((name) => !readTracked(`${folder}/README.md`).includes(`](${name})`))).toEqual([])
  })

  it.each(PAGES.filter((path) => path.startsWith('docs/handbuch/')))('%s quotes labels as the window has them', (path) => {
    expect(labels(readTracked(path)).filter((label) => !texts.includes(label))).toEqual([])
  })

  it('show every picture that there is, none of them large', () => {
    const shown = ['README.md', ...PAGES].map(readTracked).join('\n')
    const pictures = trackedFiles().filter((path) => path.startsWith('resources/images/') && existsSync(join(ROOT, path)))
    expect(pictures.filter((path) => !shown.includes(`${path})`))).toEqual([])
    expect(pictures.filter((path) => statSync(join(ROOT, path)).size > LARGEST)).toEqual([])
    expect(PAGES.filter((path) => /^docs\/handbuch\/[a-z]/.test(path) && !readTracked(path).includes('resources/images/'))).toEqual([])
  })

  it('have one row for every policy and none for another', () => {
    const rows = [...readTracked('docs/admin/richtlinien.md').matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key)
    expect(rows).toEqual(Object.keys(policySchema.shape))
  })

  it('have one row for every property of the installer and none for another', () => {
    const rows = [...readTracked('docs/admin/verteilung.md').matchAll(/^\| `([A-Z]+)` \|/gm)].map(([, name]) => name)
    expect(rows).toEqual([...PUBLIC_PROPERTIES])
  })

  it.each([
    ['`store-lost`', 'store-lost'],
    ['`neverSet`', 'neverSet'],
    ['`resources/gone.yaml`', 'resources/gone.yaml'],
    ['`--nowhere`', '--nowhere'],
    ['`postlotse restore`', 'postlotse restore'],
    ['```sh\npostlotse doctor --jobs 2\n```', 'postlotse doctor --jobs 2'],
    ['`npm run nothing`', 'npm run nothing'],
    ['`POSTLOTSE_NOWHERE`', 'POSTLOTSE_NOWHERE'],
  ])('what does not exist is noticed: %s', (page, found) => expect(untrue(page)).toEqual([found]))
})
