/** Files that would call out if whoever reads them did what they ask for. `urls`: where to. Each text also says what it is, so that reading it shows. */
import { strToU8, zipSync } from 'fflate'

export interface CraftedFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** How it must end: read, or the code it is refused with. */
  readonly ends: 'read' | 'unsupported' | 'damaged' | 'xfa-form'
}

export function craftedFiles(urls: readonly string[]): CraftedFile[] {
  return [
    { name: 'aktionen.pdf', bytes: strToU8(pdfThatActs(urls)), ends: 'read' },
    { name: 'formular.pdf', bytes: strToU8(pdfThatActs(urls, '[]')), ends: 'xfa-form' },
    { name: 'zaehlpixel.eml', bytes: strToU8(mailThatTracks(urls)), ends: 'read' },
    { name: 'vorlage.docx', bytes: docxWithRemoteTemplate(urls), ends: 'read' },
    { name: 'bild.svg', bytes: strToU8(svgThatLoads(urls)), ends: 'unsupported' },
    { name: 'entitaeten.xml', bytes: strToU8(invoiceWithEntities(urls)), ends: 'damaged' },
  ]
}

/** On opening, on the page, as a form (AcroForm and XFA), as a remote document, as an image whose data lie elsewhere, as an embedded file that is a link. `fields`: of the AcroForm; without any, the XFA form is all there is. */
function pdfThatActs(urls: readonly string[], fields = '[7 0 R]'): string {
  const actions = urls.flatMap((url) => [
    `<< /S /URI /URI (${url}) >>`,
    `<< /S /SubmitForm /F << /FS /URL /F (${url}) >> /Flags 4 >>`,
    `<< /S /ImportData /F << /FS /URL /F (${url}) >> >>`,
    `<< /S /GoToR /F << /FS /URL /F (${url}) >> /D [0 /Fit] >>`,
    `<< /S /Launch /F << /FS /URL /F (${url}) >> >>`,
    `<< /S /JavaScript /JS (app.launchURL\\("${url}"\\); Net.HTTP.request\\({cURL:"${url}"}\\);) >>`,
  ])
  const text = 'BT /F1 12 Tf 72 760 Td (Widerspruch gegen den Bescheid vom 02.03.2026) Tj ET'
  const images = urls.map((_, i) => `/I${i} ${8 + i} 0 R`).join(' ')
  const paint = urls.map((_, i) => `q 100 0 0 100 72 ${600 - i * 110} cm /I${i} Do Q`).join(' ')
  const form = xfaThatSubmits(urls)
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /OpenAction ${chained(actions)} /AA << /WC ${actions[0]} >> /AcroForm << /Fields ${fields} /XFA ${8 + urls.length} 0 R >> /NeedsRendering true /URI << /Base (${urls[0]}) >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << ${images} >> >> /Annots [6 0 R 7 0 R] /AA << /O ${chained(actions)} >> >>`,
    `<< /Length ${text.length + 1 + paint.length} >>\nstream\n${text} ${paint}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A ${chained(actions)} >>`,
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (feld) /V (x) /Rect [72 100 200 120] /AA << /K ${actions[1]} /C ${actions[5]} >> >>`,
    ...urls.map(
      (url) =>
        `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /F << /FS /URL /F (${url}) >> /Length 0 >>\nstream\n\nendstream`,
    ),
    `<< /Length ${form.length} >>\nstream\n${form}\nendstream`,
  ]
  return written(objects)
}

/** A dynamic form (XFA 3.3, chapters on submit, connectionSet and images): sends itself when it is ready, asks a web service, and shows a remote picture. */
function xfaThatSubmits(urls: readonly string[]): string {
  const parts = urls.map(
    (url, i) =>
      `<event activity="ready" ref="$form"><submit format="xml" target="${url}" textEncoding="UTF-8" xdpContent="*"/></event><event activity="initialize"><script contentType="application/x-javascript">xfa.host.gotoURL("${url}"); SOAP.request({cURL: "${url}"})</script></event><draw name="bild${i}" w="1in" h="1in"><value><image href="${url}"/></value></draw>`,
  )
  const services = urls.map((url, i) => `<wsdlConnection name="dienst${i}"><wsdlAddress>${url}</wsdlAddress><soapAddress>${url}</soapAddress></wsdlConnection>`)
  return `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform name="form1" layout="tb"><pageSet><pageArea><contentArea w="8in" h="10in"/><medium short="8.5in" long="11in"/></pageArea></pageSet>${parts.join('')}</subform></template><connectionSet xmlns="http://www.xfa.org/schema/xfa-connection-set/2.8/">${services.join('')}</connectionSet><datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form1/></xfa:data></datasets></xdp:xdp>`
}

/** One after another by /Next. */
function chained(actions: readonly string[]): string {
  return actions.toReversed().reduce((next, action) => (next === '' ? action : `${action.slice(0, -3)} /Next ${next} >>`), '')
}

function written(objects: readonly string[]): string {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const offset = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
}

function mailThatTracks(urls: readonly string[]): string {
  const tags = urls.map(
    (url) =>
      `<img src="${url}" width="1" height="1"><link rel="stylesheet" href="${url}"><iframe src="${url}"></iframe><script src="${url}"></script><video src="${url}" autoplay></video><meta http-equiv="refresh" content="0;url=${url}"><p style="background:url(${url})">Guten Tag</p>`,
  )
  const remote = urls.map((url) => `--x\r\nContent-Type: message/external-body; access-type=URL; URL="${url}"\r\n\r\nContent-Type: application/pdf\r\n\r\n`)
  return `From: a@muster.example\r\nTo: post@kreis.example\r\nSubject: Widerspruch\r\nDisposition-Notification-To: a@muster.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>${tags.join('')}<p>Ich lege Widerspruch ein.</p></body></html>\r\n${remote.join('')}--x--\r\n`
}

function docxWithRemoteTemplate(urls: readonly string[]): Uint8Array {
  const relations = (kind: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${urls
      .map(
        (url, i) =>
          `<Relationship Id="r${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${url}" TargetMode="External"/>`,
      )
      .join('')}</Relationships>`
  const word =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const include = urls.map((url) => `<w:p><w:r><w:instrText>INCLUDEPICTURE "${url}"</w:instrText></w:r></w:p>`).join('')
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<w:document ${word}><w:body><w:p><w:r><w:t>Ich lege Widerspruch ein.</w:t></w:r></w:p>${include}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(relations('image')),
    'word/settings.xml': strToU8(`<w:settings ${word}><w:attachedTemplate r:id="r0"/></w:settings>`),
    'word/_rels/settings.xml.rels': strToU8(relations('attachedTemplate')),
  })
}

function svgThatLoads(urls: readonly string[]): string {
  const images = urls.map((url) => `<image href="${url}" width="9" height="9"/><use href="${url}#a"/><style>@import url(${url});</style>`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">${images}</svg>`
}

function invoiceWithEntities(urls: readonly string[]): string {
  const entities = urls.map((url, i) => `<!ENTITY e${i} SYSTEM "${url}"><!ENTITY % p${i} SYSTEM "${url}"> %p${i};`).join('')
  const uses = urls.map((_, i) => `&e${i};`).join('')
  return `<?xml version="1.0"?><!DOCTYPE r SYSTEM "${urls[0]}" [${entities}]><rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"><a>${uses}</a></rsm:CrossIndustryInvoice>`
}
