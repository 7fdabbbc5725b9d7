/** The source of the MSI and the rows that go beyond it, from a small folder. Needs no wixl. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guid } from '../../scripts/package/guid.ts'
import { CONDITIONS, statements, TABLES } from '../../scripts/package/msi-rows.ts'
import { COMPONENT, OPENED_ENDINGS, PROG_ID, writeWxs } from '../../scripts/package/write-wxs.ts'

const INSTALLER = { upgradeCode: '7B1E5E0A-6C1B-4B0F-9C55-1D0C6C1F5F10', version: '1.2.3', name: 'Post & "Lotse"', conditions: CONDITIONS }
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'postlotse-wxs-'))
  mkdirSync(path.join(folder, 'resources'))
  for (const file of ['Postlotse.exe', 'resources/a & b.txt']) writeFileSync(path.join(folder, file), file)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const wxs = (change: Partial<typeof INSTALLER> = {}) => writeWxs(folder, { ...INSTALLER, ...change })
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found)

describe('source of the MSI', () => {
  it('is well-formed, whatever names hold', () => {
    expect(XMLValidator.validate(wxs())).toBe(true)
    const { Wix } = new XMLParser({ ignoreAttributes: false, htmlEntities: true, attributeNamePrefix: '' }).parse(wxs())
    expect(Wix.Product.Name).toBe('Post & "Lotse"')
  })

  it('packs every file once, and refers to every component', () => {
    expect(all(wxs(), /<File [^>]*Source="([^"]*)"/g)).toEqual(['Postlotse.exe', 'resources/a &#38; b.txt'])
    expect(all(wxs(), /<ComponentRef Id="([^"]*)"/g).sort()).toEqual(all(wxs(), /<Component Id="([^"]*)"/g).sort())
  })

  it('keeps component codes from version to version and changes the product code', () => {
    const codes = (text: string) => all(text, /<Component [^>]*Guid="([^"]*)"/g)
    const product = (text: string) => all(text, /<Product Id="([^"]*)"/g)
    expect(codes(wxs({ version: '2.0.0' }))).toEqual(codes(wxs()))
    expect(new Set(codes(wxs())).size).toBe(codes(wxs()).length)
    expect(product(wxs({ version: '2.0.0' }))).not.toEqual(product(wxs()))
    expect(product(wxs())).toEqual(product(wxs()))
  })

  it('offers «open with» and leaves the default of every ending alone', () => {
    const keys = all(wxs(), /<RegistryValue Root="HKLM" Key="([^"]*)"/g)
    for (const ending of OPENED_ENDINGS) {
      expect(keys).toContain(`Software\\Classes\\${ending}\\OpenWithProgids`)
      expect(keys).not.toContain(`Software\\Classes\\${ending}`)
    }
    expect(wxs()).toContain(PROG_ID)
  })
})

describe('further rows of the MSI', () => {
  it.each(Object.entries(TABLES))('%s has as many cells in each row as columns', (_name, text) => {
    const [columns, types, , ...rows] = text.split('\r\n').slice(0, -1)
    const cells = (line = '') => line.split('\t').length
    expect(cells(types)).toBe(cells(columns))
    for (const row of rows) expect(cells(row)).toBe(cells(columns))
  })

  it('refers to components and properties that are there', () => {
    const sql = statements(['STANDIN']).join('\n')
    expect(wxs()).toContain(`Component Id="${COMPONENT.desktop}"`)
    expect(sql).toContain(`\`Component\` = '${COMPONENT.desktop}'`)
    expect(sql).toMatch(/SecureCustomProperties'/)
    for (const property of ['INSTALLDIR', 'DESKTOPSHORTCUT', 'POLICYFILE', 'STANDIN']) expect(sql).toMatch(new RegExp(`[;']${property}[;']`))
    expect(statements([]).join()).not.toContain('STANDIN')
  })
})

describe('guid', () => {
  it('is a UUID of version 5 (RFC 9562, appendix A.4)', () => {
    expect(guid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ED6657D-E927-568B-95E1-2665A8AEA6A2')
  })
})
