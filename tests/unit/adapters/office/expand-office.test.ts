import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expandOffice, type OfficeMediaType } from '../../../../electron/adapters/office/expand-office.ts'
import { buildDocx, buildOdt, headerPart, paragraph } from '../../../fixtures/office/build-office.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const ODT = 'application/vnd.oasis.opendocument.text'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'office-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function pagesOf(bytes: Uint8Array, mediaType: OfficeMediaType, unpackedBytes = 1_000_000): Promise<readonly string[]> {
  const file = join(folder, 'datei')
  await writeFile(file, bytes)
  const [part] = await expandOffice(file, mediaType, { unpackedBytes })
  return part?.kind === 'text' ? part.pages : []
}

const p = paragraph
const cell = (content: string) => `<w:tc>${content}</w:tc>`
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
const run = (content: string) => `<w:p><w:r>${content}</w:r></w:p>`

describe('DOCX', () => {
  it.each<[what: string, body: string, pages: readonly string[]]>([
    ['paragraphs, characters written as references too', `${p('Größe &amp; Maß')}${p('')}${p('Stra&#223;e')}`, ['Größe & Maß\n\nStraße']],
    ['runs of one word', '<w:p><w:r><w:t>Wider</w:t></w:r><w:r><w:t>spruch</w:t></w:r></w:p>', ['Widerspruch']],
    [
      'tabs, breaks and hyphens',
      run('<w:t>Az.</w:t><w:tab/><w:t>50.2</w:t><w:br/><w:t>E</w:t><w:noBreakHyphen/><w:t>Mail Wei</w:t><w:softHyphen/><w:t>ter</w:t>'),
      ['Az.   50.2\nE-Mail Weiter'],
    ],
    [
      'tables with column gaps',
      `<w:tbl>${row(cell(p('Miete')), cell(`${p('450,00')}${p('€')}`))}${row(cell(p('')), cell(p('')))}${row(cell(p('Heizung')), cell(p('')), cell(p('80,00 €')))}</w:tbl>`,
      ['Miete   450,00 €\nHeizung   80,00 €'],
    ],
    [
      'a table inside a table',
      `<w:tbl>${row(cell(`${p('außen')}<w:tbl>${row(cell(p('innen')), cell(p('rechts')))}</w:tbl>`))}</w:tbl>`,
      ['außen\ninnen   rechts'],
    ],
    [
      'page breaks, noted twice or not',
      `${p('eins')}${run('<w:br w:type="page"/>')}${run('<w:lastRenderedPageBreak/><w:t>zwei</w:t>')}<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>drei</w:t></w:r></w:p>`,
      ['eins', 'zwei', 'drei'],
    ],
    ['a page break that is switched off', `${p('eins')}<w:p><w:pPr><w:pageBreakBefore w:val="0"/></w:pPr><w:r><w:t>zwei</w:t></w:r></w:p>`, ['eins\nzwei']],
    [
      'inserted text, not deleted text or field codes',
      '<w:p><w:ins><w:r><w:t>neu</w:t></w:r></w:ins><w:del><w:r><w:delText>alt</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t> Link</w:t></w:r></w:hyperlink></w:p>',
      ['neu Link'],
    ],
    ['form controls', `<w:sdt><w:sdtContent>${p('Name: Erika Muster')}</w:sdtContent></w:sdt>`, ['Name: Erika Muster']],
    [
      'a text box once, though it is stored twice',
      `<w:p><w:r><w:t>Text</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('Absender')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('Absender')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ['Text\nAbsender'],
    ],
    [
      'check boxes of forms',
      `${run('<w:fldChar><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar><w:t>ledig</w:t>')}${run('<w:fldChar><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar><w:t>verheiratet</w:t>')}`,
      ['☒ ledig\n☐ verheiratet'],
    ],
    ['nothing', '', ['']],
  ])('reads %s', async (_what, body, pages) => expect(await pagesOf(buildDocx(body), DOCX)).toEqual(pages))

  it('puts headers before and footers behind the text, each line once', async () => {
    const parts = {
      'word/header1.xml': headerPart(p('Kreisverwaltung')),
      'word/header2.xml': headerPart(p('Kreisverwaltung') + p('Seite 2')),
      'word/footer1.xml': headerPart(p('IBAN DE02')),
    }
    expect(await pagesOf(buildDocx(p('Text'), parts), DOCX)).toEqual(['Kreisverwaltung\nSeite 2\nText\nIBAN DE02'])
  })

  it('does not fetch a remote template', async () => {
    const remote =
      '<Relationships xmlns="x"><Relationship Id="1" Type="attachedTemplate" Target="https://example.org/x.dotm" TargetMode="External"/></Relationships>'
    expect(await pagesOf(buildDocx(p('Text'), { 'word/_rels/settings.xml.rels': remote }), DOCX)).toEqual(['Text'])
  })
})

describe('ODT', () => {
  const odtRow = (...cells: readonly string[]) =>
    `<table:table-row>${cells.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`

  it.each<[what: string, body: string, pages: readonly string[]]>([
    ['paragraphs and headings', '<text:h>Antrag</text:h><text:p>Größe &amp; <text:span>Ma&#223;</text:span></text:p>', ['Antrag\nGröße & Maß']],
    ['blanks, tabs and breaks', '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>', ['a   b   c\nd']],
    ['line ends of the file as blanks', '<text:p>eine\n  Zeile</text:p>', ['eine   Zeile']],
    [
      'lists',
      '<text:list><text:list-item><text:p>eins</text:p></text:list-item><text:list-item><text:p>zwei</text:p></text:list-item></text:list>',
      ['eins\nzwei'],
    ],
    ['tables with column gaps', `<table:table>${odtRow('Miete', '450,00 €')}${odtRow('', '')}</table:table>`, ['Miete   450,00 €']],
    ['page breaks', '<text:p>eins</text:p><text:p text:style-name="P1">zwei</text:p><text:soft-page-break/><text:p>drei</text:p>', ['eins', 'zwei', 'drei']],
    ['a page break inside a paragraph', '<text:p>eins <text:soft-page-break/>zwei</text:p>', ['eins', 'zwei']],
    [
      'no deleted text and no comments',
      '<text:tracked-changes><text:p>alt</text:p></text:tracked-changes><text:p>neu<office:annotation><text:p>Notiz</text:p></office:annotation></text:p>',
      ['neu'],
    ],
    ['text boxes', '<text:p>Text<draw:frame><draw:text-box><text:p>Absender</text:p></draw:text-box></draw:frame></text:p>', ['Text\nAbsender']],
  ])('reads %s', async (_what, body, pages) => {
    const automaticStyles = '<style:style style:name="P1"><style:paragraph-properties fo:break-before="page"/></style:style>'
    expect(await pagesOf(buildOdt(body, { automaticStyles }), ODT)).toEqual(pages)
  })

  it('puts headers before and footers behind the text', async () => {
    const masterStyles =
      '<style:master-page><style:header><text:p>Kopf</text:p></style:header><style:footer><text:p>Fuß</text:p></style:footer></style:master-page>'
    expect(await pagesOf(buildOdt('<text:p>Text</text:p>', { masterStyles }), ODT)).toEqual(['Kopf\nText\nFuß'])
  })

  it('refuses a password', async () => {
    await expect(pagesOf(buildOdt('', { manifest: '<m:manifest xmlns:m="x"><m:encryption-data/></m:manifest>' }), ODT)).rejects.toMatchObject({
      code: 'encrypted',
    })
  })
})

describe('both', () => {
  const docx = buildDocx(p('Sehr geehrte Damen und Herren'))
  it.each<[what: string, bytes: Uint8Array, code: string]>([
    ['half a file', docx.subarray(0, docx.length / 2), 'truncated'],
    ['a package without text', zipSync({ 'word/styles.xml': new Uint8Array(3) }), 'damaged'],
    ['broken XML', buildDocx('<w:p>'), 'damaged'],
    ['a document type declaration', zipSync({ 'word/document.xml': Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><w:document>&a;</w:document>') }), 'damaged'],
    ['too much text', buildDocx(p('x'.repeat(1_000_001))), 'too-large'],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(12 * 1024 * 1024) }), 'image-bomb'],
  ])('refuse %s as it is', async (_what, bytes, code) => {
    await expect(pagesOf(bytes, DOCX, code === 'image-bomb' ? 100_000_000 : undefined)).rejects.toMatchObject({ code })
  })
  it('leave pictures packed: they do not count', async () => {
    expect(await pagesOf(buildDocx(p('Text'), { 'word/media/image1.png': new Uint8Array(5_000_000) }), DOCX)).toEqual(['Text'])
  })
})
