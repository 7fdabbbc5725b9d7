/** Good and bad files of every kind that the product reads, to damage: from the fixtures and the samples, small ones only. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildDocx, buildOdt, headerPart, paragraph } from '../fixtures/office/build-office.ts'

export interface SeedFile {
  /** Lower case, with the dot. */
  readonly extension: string
  readonly bytes: Buffer
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const FOLDERS = ['tests/fixtures/pdf', 'tests/fixtures/images', 'tests/fixtures/scans', 'tests/fixtures/bad', 'resources/samples']
const KINDS = /\.(?:pdf|tiff?|jpe?g|png|webp|eml|msg|docx|odt|xml|txt)$/i
/** Larger ones cost time and show nothing else. */
const MOST_BYTES = 300_000

export function seedFiles(): SeedFile[] {
  const files = FOLDERS.flatMap((folder) => readdirSync(path.join(ROOT, folder)).map((name) => path.join(ROOT, folder, name)))
  return files
    .filter((file) => KINDS.test(file) && statSync(file).size > 0 && statSync(file).size <= MOST_BYTES)
    .sort()
    .map((file) => ({ extension: path.extname(file).toLowerCase(), bytes: readFileSync(file) }))
}

/** Good office files that hold everything their readers look for. */
export function officeSeeds(): SeedFile[] {
  return [
    { extension: '.docx', bytes: readFileSync(path.join(ROOT, 'resources/samples/brief-ratenzahlung.docx')) },
    {
      extension: '.docx',
      bytes: Buffer.from(buildDocx(WORD_BODY, { 'word/header1.xml': headerPart(paragraph('Landkreis')), 'word/footer1.xml': headerPart(paragraph('Seite')) })),
    },
    { extension: '.odt', bytes: Buffer.from(buildOdt(ODF_BODY, { automaticStyles: ODF_STYLES, masterStyles: ODF_MARGINS })) },
  ]
}

const WORD_BODY = `${paragraph('Sehr geehrte Damen und Herren')}
<w:p><w:pPr><w:pageBreakBefore w:val="true"/></w:pPr><w:r><w:tab/><w:t>Seite 2</w:t><w:br w:type="page"/><w:lastRenderedPageBreak/><w:softHyphen/></w:r>
<w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:r><w:instrText>INCLUDETEXT "http://x.example/a.docx"</w:instrText></w:r></w:p>
<w:tbl><w:tr><w:tc>${paragraph('Betrag')}</w:tc><w:tc><w:tbl><w:tr><w:tc>${paragraph('12,00 €')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>
<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('Kasten')}</w:txbxContent></mc:Choice><mc:Fallback>${paragraph('alt')}</mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:p><w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r></w:p><w:sectPr/>`

const ODF_STYLES = '<style:style style:name="P1"><style:paragraph-properties fo:break-before="page"/></style:style>'
const ODF_MARGINS =
  '<style:master-page><style:header><text:p>Landkreis</text:p></style:header><style:footer><text:p>Seite</text:p></style:footer></style:master-page>'
const ODF_BODY = `<text:h>Bescheid</text:h><text:tracked-changes><text:p>weg</text:p></text:tracked-changes>
<text:p text:style-name="P1">Seite<text:s text:c="3"/>2<text:tab/><text:line-break/><text:soft-page-break/><text:note><text:p>Anmerkung</text:p></text:note></text:p>
<table:table><table:table-row><table:table-cell><text:p>Betrag</text:p></table:table-cell><table:table-cell><table:table><table:table-row><table:table-cell>
<text:p>12,00 €</text:p></table:table-cell></table:table-row></table:table></table:table-cell></table:table-row></table:table>
<text:p><draw:frame><draw:text-box><text:p>Kasten</text:p></draw:text-box></draw:frame><office:annotation><text:p>Notiz</text:p></office:annotation></text:p>`
