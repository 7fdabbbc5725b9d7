/**
 * Makes the mail in resources/samples: `node scripts/make-samples/make-samples.ts`. All people, authorities, companies and places are invented;
 * account and insurance numbers carry valid check digits. Needs chromium, pdftoppm, qpdf, ImageMagick and img2pdf; the product needs none of them.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faxToTiff, photoToJpeg, scanToPdf } from './degrade.ts'
import { type FormField, fillForm } from './fill-form.ts'
import { printPdf } from './print-pdf.ts'
import { runTool } from './run-tool.ts'
import { writeDocx } from './write-docx.ts'
import { writeEml } from './write-eml.ts'
import { writeMsg } from './write-msg.ts'

const SAMPLES = fileURLToPath(new URL('../../resources/samples/', import.meta.url))
const WORK = mkdtempSync(join(tmpdir(), 'postlotse-samples-'))
const sample = (name: string) => join(SAMPLES, name)
const text = (name: string) => readFileSync(new URL(`./data/${name}.txt`, import.meta.url), 'utf8')

/** Prints a letter into the working folder and returns its path. */
function letter(name: string): string {
  const file = join(WORK, `${name}.pdf`)
  printPdf(name, file)
  return file
}

const page = (pdf: string, number: number) => {
  const file = pdf.replace(/\.pdf$/, `-page-${number}.pdf`)
  runTool('qpdf', [pdf, '--pages', '.', String(number), '--', file])
  return file
}

/** Letter in ./pages → sample that is simply its print. */
const PRINTED = [
  ['widerspruch', 'brief-widerspruch.pdf'],
  ['sozialgericht', 'brief-sozialgericht.pdf'],
  ['rechnung', 'rechnung-pflegedienst.pdf'],
  ['weiterbewilligung', 'antrag-weiterbewilligung.pdf'],
  ['rezept', 'rezept.pdf'],
] as const

const WOHNGELD_FIELDS: readonly FormField[] = [
  { name: 'antragsteller.familienname', label: 'Familienname', left: 20, top: 50, width: 82, value: 'Sommerfeldt' },
  { name: 'antragsteller.vorname', label: 'Vorname', left: 108, top: 50, width: 82, value: 'Jürgen' },
  { name: 'antragsteller.geburtsdatum', label: 'Geburtsdatum', left: 20, top: 64, width: 82, value: '17.05.1958' },
  { name: 'antragsteller.familienstand', label: 'Familienstand', left: 108, top: 64, width: 82, value: 'verheiratet' },
  { name: 'antragsteller.strasse', label: 'Straße, Hausnummer', left: 20, top: 78, width: 82, value: 'Weidenbachweg 23' },
  { name: 'antragsteller.ort', label: 'Postleitzahl, Ort', left: 108, top: 78, width: 82, value: '64696 Oberlinden' },
  { name: 'antragsteller.telefon', label: 'Telefon (freiwillig)', left: 20, top: 92, width: 82, value: '06296 80 114' },
  { name: 'antragsteller.email', label: 'E-Mail (freiwillig)', left: 108, top: 92, width: 82, value: 'j.sommerfeldt@mailbox.example' },
  { name: 'haushalt.mitglieder', label: 'Zahl der Haushaltsmitglieder', left: 20, top: 116, width: 82, value: '2' },
  { name: 'haushalt.kinder', label: 'davon Kinder unter 18 Jahren', left: 108, top: 116, width: 82, value: '0' },
  { name: 'wohnung.vermieter', label: 'Name der Vermieterin / des Vermieters', left: 20, top: 140, width: 82, value: 'Erbengemeinschaft Rautenberg' },
  { name: 'wohnung.flaeche', label: 'Wohnfläche in m²', left: 108, top: 140, width: 82, value: '64,5' },
  { name: 'miete.grund', label: 'Miete ohne Nebenkosten (EUR)', left: 20, top: 154, width: 52, value: '512,00' },
  { name: 'miete.heizung', label: 'Heizkosten (EUR)', left: 78, top: 154, width: 52, value: '96,00' },
  { name: 'miete.gesamt', label: 'Gesamtmiete monatlich (EUR)', left: 136, top: 154, width: 54, value: '728,00' },
  { name: 'einkommen.brutto', label: 'Bruttoeinkommen aller Haushaltsmitglieder im Monat (EUR)', left: 20, top: 178, width: 82, value: '1.516,80' },
  { name: 'leistung.grundsicherung', label: 'Ein Haushaltsmitglied erhält Grundsicherung', left: 20, top: 190, value: false },
  { name: 'leistung.kinderzuschlag', label: 'Kinderzuschlag', left: 20, top: 197, value: false },
  { name: 'bank.inhaber', label: 'Kontoinhaberin / Kontoinhaber', left: 20, top: 219, width: 82, value: 'Jürgen Sommerfeldt' },
  { name: 'bank.iban', label: 'IBAN', left: 108, top: 219, width: 82, value: 'DE13 5209 0012 0600 4173 95' },
  { name: 'ort.datum', label: 'Ort, Datum', left: 20, top: 255, width: 82, value: 'Oberlinden, 22.11.2026' },
]

async function makeSamples(): Promise<void> {
  // Born digital.
  for (const [name, as] of PRINTED) copyFileSync(letter(name), sample(as))
  fillForm(letter('wohngeldantrag'), sample('antrag-wohngeld.pdf'), WOHNGELD_FIELDS)
  runTool('qpdf', [
    letter('zugferd'),
    ...['--add-attachment', fileURLToPath(new URL('./data/factur-x.xml', import.meta.url)), '--key=factur-x.xml', '--mimetype=text/xml'],
    ...['--creationdate=D:20261118080000Z', '--moddate=D:20261118080000Z', '--', sample('rechnung-zugferd.pdf')],
  ])
  copyFileSync(new URL('./data/xrechnung.xml', import.meta.url), sample('xrechnung.xml'))
  runTool('qpdf', [letter('kontoauszug'), '--encrypt', 'nur-fuer-dich', 'nur-fuer-mich', '256', '--', sample('kontoauszug-mit-kennwort.pdf')])
  writeDocx(text('ratenzahlung'), sample('brief-ratenzahlung.docx'))

  // Paper.
  scanToPdf(letter('mietbescheinigung'), sample('scan-mietbescheinigung-schief.pdf'), { dpi: 200, degrees: 2.2, noise: 0.25 })
  scanToPdf(letter('wohnungskuendigung'), sample('scan-kuendigung-kopfueber.pdf'), { dpi: 200, degrees: 180.6, noise: 0.3 })
  const contract = letter('arbeitsvertrag')
  faxToTiff([letter('veraenderungsmitteilung'), page(contract, 1), page(contract, 2)], sample('scan-fax-stapel.tif'))
  await photoToJpeg(letter('schulbescheinigung'), sample('foto-schulbescheinigung.jpg'))

  // E-mail.
  const attach = (name: string, as: string) => ({ name: as, mediaType: 'application/pdf', file: letter(name) })
  const clerk = 'jobcenter@landkreis-eschental.example'
  writeEml(
    {
      from: { name: 'Svenja Marquardt', address: 's.marquardt@mailbox.example' },
      to: clerk,
      subject: 'Absage Meldetermin 02.12. – krank, Unterlagen anbei',
      date: new Date('2026-11-26T07:41:00Z'),
      text: text('terminabsage'),
      attachments: [attach('arbeitsunfaehigkeit', 'Krankmeldung.pdf'), attach('kontoauszug', 'Kontoauszug_November.pdf')],
    },
    sample('email-terminabsage.eml'),
  )
  writeMsg(
    {
      from: { name: 'Dr. Nele Vossberg', address: 'kanzlei@vossberg-tannenfels.example' },
      to: 'sozialamt@landkreis-eschental.example',
      subject: 'Straußberger ./. Landkreis Eschental – Akteneinsicht, 50.2-GSiA-2206/24',
      date: new Date('2026-11-19T13:05:00Z'),
      text: text('akteneinsicht'),
      attachments: [attach('vollmacht', 'Vollmacht.pdf')],
    },
    sample('outlook-akteneinsicht.msg'),
  )
}

try {
  await makeSamples()
} finally {
  rmSync(WORK, { recursive: true })
}
