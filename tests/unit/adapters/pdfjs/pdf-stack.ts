/** A stack of three letters in one PDF in which everything that can be shared is shared, as merging programs do it. */
import { deflateSync } from 'node:zlib'
import { buildPdf, greyImage, line, stream } from '../../../fixtures/pdf/pdf-builder.ts'

/** One grey value each, so that an image can be found again. */
export const IMAGE_PIXELS = [1, 2, 3].map((value) => new Uint8Array(64).fill(value))
export const FOREIGN = ['Geheim', 'Anlage', 'Lesezeichen', 'Vermerk']

/** Contents of page 2 may be replaced, e.g. by ones in another coding. */
export function buildStack(second?: Uint8Array): Uint8Array {
  const xobjects = '/Im1 21 0 R /Im2 22 0 R /Im3 23 0 R /Fm 24 0 R /Borrow 25 0 R'
  const shared = `<< /Font << /F1 3 0 R /Typ3 40 0 R >> /XObject << ${xobjects} >> >>`
  const page = (n: number, extra = '') =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Resources 20 0 R /Contents ${101 + 2 * (n - 1)} 0 R /B [ 33 0 R ] /PieceInfo << /Geheim (Geheim 5) >> ${extra} >>`
  const image = (n: number) => `q 100 0 0 100 50 500 cm /Im${n} Do Q\n`
  return buildPdf({
    pages: [
      { content: line(60, 700, 'Geheim 1') + image(1) },
      { content: `${line(60, 700, 'Offen 2')}/Borrow Do /Fm Do BT /Typ3 20 Tf 1 0 0 1 60 400 Tm (A) Tj ET\n` },
      { content: line(60, 700, 'Geheim 3') + image(3) },
    ],
    catalog: '/AcroForm << /Fields [ 30 0 R 31 0 R 36 0 R ] /DR << /Font << /F1 3 0 R >> /XObject << /Im3 23 0 R >> >> /DA (/F1 10 Tf 0 g) >> /Outlines 50 0 R /Names << /EmbeddedFiles << /Names [ (Anlage.txt) 60 0 R ] >> >>',
    objects: {
      20: shared,
      21: greyImage(8, 8, IMAGE_PIXELS[0] ?? new Uint8Array()),
      22: greyImage(8, 8, IMAGE_PIXELS[1] ?? new Uint8Array()),
      23: greyImage(8, 8, IMAGE_PIXELS[2] ?? new Uint8Array()),
      24: stream('/Type /XObject /Subtype /Form /BBox [ 0 0 595 842 ] /Resources 20 0 R', Buffer.from('0 0 10 10 re f')),
      25: stream('/Type /XObject /Subtype /Form /BBox [ 0 0 595 842 ]', Buffer.from('q 100 0 0 100 50 500 cm /#49m2 Do Q')),
      30: '<< /FT /Tx /T (Name) /V (Vogel) /Kids [ 32 0 R 34 0 R ] >>',
      31: '<< /FT /Tx /T (Geheimfeld) /V (Geheim 4) /Subtype /Widget /Type /Annot /Rect [ 60 200 200 220 ] /P 104 0 R >>',
      32: '<< /Type /Annot /Subtype /Widget /Parent 30 0 R /Rect [ 60 300 200 320 ] /P 102 0 R >>',
      33: '<< /P 104 0 R /N 33 0 R /V 33 0 R >>',
      34: '<< /Type /Annot /Subtype /Widget /Parent 30 0 R /Rect [ 60 300 200 320 ] /P 104 0 R /TU (Geheim 6) >>',
      35: '<< /Type /Annot /Subtype /Link /Rect [ 60 90 90 100 ] /P 102 0 R /A << /S /URI /URI (https://beispiel.invalid/) >> >>',
      36: '<< /FT /Btn /Ff 65536 /T (Weiter) /Type /Annot /Subtype /Widget /Rect [ 60 100 90 120 ] /P 102 0 R /A << /S /GoTo /D [ 104 0 R /Fit ] >> /AA << /U << /S /JavaScript /JS (Geheim 7) >> >> >>',
      40: '<< /Type /Font /Subtype /Type3 /FontBBox [ 0 0 1 1 ] /FontMatrix [ 1 0 0 1 0 0 ] /FirstChar 65 /LastChar 65 /Widths [ 1 ] /Encoding << /Differences [ 65 /A ] >> /CharProcs << /A 41 0 R >> /Resources 20 0 R >>',
      41: stream('', Buffer.from('1 0 d0 0 0 1 1 re f')),
      50: '<< /Type /Outlines /First 51 0 R /Last 51 0 R /Count 1 >>',
      51: '<< /Title (Lesezeichen Geheim) /Parent 50 0 R /Dest [ 102 0 R /Fit ] >>',
      60: '<< /Type /Filespec /F (Anlage.txt) /EF << /F 61 0 R >> >>',
      61: stream('/Type /EmbeddedFile', Buffer.from('Anlage: Vermerk'), true),
      100: page(1),
      102: page(2, '/Annots [ 32 0 R 35 0 R 36 0 R ]'),
      104: page(3, '/Annots [ 31 0 R 34 0 R ]'),
      ...(second ? { 103: second } : {}),
    },
  })
}

/** Everything that can be read in a file, and the data of its images. */
export function imageData(pixels: Uint8Array): string {
  return deflateSync(pixels).toString('latin1')
}
