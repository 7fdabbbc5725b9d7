/** What people read is true: links lead somewhere, and no file knows the machine it was written on. */
import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, readTracked, trackedFiles } from './tracked-files.ts'

const TEXT = /\.(tsx?|js|cjs|mjs|json|md|yaml|yml|html|css|py|sh|txt|xml)$|^(\.ci\/run|\.gitignore|\.npmrc)$/
const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g
/** Folders and accounts of the machines this was made on. A made-up path for a fake port, like /tmp/a.pdf, is none. */
const MACHINE_PATH = /(?<![\w.])\/(?:work|root|home|Users)\/[\w.-]+|(?<![\w.])\/tmp\/[\w.-]+\/|[A-Z]:\\Users\\/

const tracked = trackedFiles()
const texts = tracked.filter((path) => TEXT.test(path) && !path.startsWith('models/training/corpus/') && path !== 'package-lock.json')
const markdown = tracked.filter((path) => path.endsWith('.md'))

/** Headings of a Markdown text as GitHub names them. */
const anchors = (text: string) =>
  [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

function brokenLinks(path: string): string[] {
  const text = readTracked(path).replace(/```[\s\S]*?```/g, '')
  return [...text.matchAll(LINK)].flatMap(([, link = '']) => {
    if (/^[a-z]+:/.test(link)) return []
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? path : normalize(join(dirname(path), file))
    if (!existsSync(join(ROOT, target))) return [link]
    return anchor === undefined || anchors(readTracked(target)).includes(anchor) ? [] : [link]
  })
}

describe('documents', () => {
  it('are found', () => {
    expect(markdown).toContain('resources/README.md')
    expect(texts.length).toBeGreaterThan(50)
  })

  it.each(markdown)('%s has no broken link', (path) => expect(brokenLinks(path)).toEqual([]))

  it('list every folder of fixtures, and each folder with files lists them', () => {
    const fixtures = tracked.filter((path) => /^tests\/fixtures\/[^/]+\//.test(path))
    const catalogue = readTracked('tests/fixtures/README.md')
    const folders = [...new Set(fixtures.map((path) => path.split('/')[2] ?? ''))]
    const withFiles = folders.filter((folder) => fixtures.some((path) => path.startsWith(`tests/fixtures/${folder}/`) && !path.endsWith('.ts')))
    expect(folders.filter((folder) => !catalogue.includes(`| \`${folder}/\` |`))).toEqual([])
    expect(withFiles.filter((folder) => !tracked.includes(`tests/fixtures/${folder}/README.md`))).toEqual([])
  })

  it('name no path of a machine', () => {
    const found = texts.flatMap((path) =>
      path === 'tests/architecture/documents.test.ts' ? [] : [...readTracked(path).matchAll(new RegExp(MACHINE_PATH, 'g'))].map(([hit]) => `${path}: ${hit}`),
    )
    expect(found).toEqual([])
  })

  it.each([
    ['/work/project/electron', true],
    ['see /root/.npmrc', true],
    ['/tmp/build/bin', true],
    ['C:\\Users\\anna', true],
    ['/tmp/a.pdf', false],
    ['frame/work/in', false],
    ['https://example.org/home/page', false],
  ])('a machine path is recognised in %s: %s', (text, found) => expect(MACHINE_PATH.test(text)).toBe(found))
})
