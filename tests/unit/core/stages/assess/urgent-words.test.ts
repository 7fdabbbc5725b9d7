import { describe, expect, it } from 'vitest'
import { findUrgentWords } from '../../../../../electron/core/stages/assess/urgent-words.ts'

const COURT = 'Eilantrag bei Gericht'
const CHILD = 'Hinweis auf Kindeswohlgefährdung'
const SUICIDE = 'Hinweis auf Suizid oder Selbstgefährdung'
const THREAT = 'Drohung gegen Personen'
const PENNILESS = 'Akute Mittellosigkeit'
const HOME = 'Unmittelbarer Wohnungsverlust'
const ENERGY = 'Strom, Gas oder Wasser gesperrt'
const VIOLENCE = 'Akute Gewalt'
const CARE = 'Versorgung eines Menschen nicht gesichert'
const TODAY = 'Antwort noch heute erbeten'
const MARKED = 'Als eilig gekennzeichnet'

describe('findUrgentWords', () => {
  it.each([
    ['Antrag auf Erlass einer einstweiligen Anordnung', COURT],
    ['Az. S 22 AS 418/25 ER', COURT],
    ['Wir beantragen die Anordnung der aufschiebenden Wirkung.', COURT],
    ['Mein Anwalt stellt parallel den Eilantrag.', COURT],
    ['Es besteht der Verdacht auf Kindeswohlgefährdung.', CHILD],
    ['Meldung gemäß § 8a SGB VIII', CHILD],
    ['Das Kind wird geschlagen.', CHILD],
    ['Der Vater schlägt seine kleine Tochter.', CHILD],
    ['Wenn das so weitergeht, nehme ich mir das Leben.', SUICIDE],
    ['Sie hat Suizidgedanken geäußert.', SUICIDE],
    ['Ich kann so nicht mehr weiterleben.', SUICIDE],
    ['Er will sich umbringen.', SUICIDE],
    ['Dann tue ich mir was an. Ich werde mir etwas antun.', SUICIDE],
    ['Sonst komme ich vorbei und bringe Sie um!', THREAT],
    ['Nächstes Mal komme ich mit einem Messer.', THREAT],
    ['Wir haben nichts mehr zu essen.', PENNILESS],
    ['Kein Geld für Windeln', PENNILESS],
    ['Ich habe seit Freitag kein Geld mehr.', PENNILESS],
    ['ES IST KEIN GELD DA', PENNILESS],
    ['Seit drei Tagen nichts gegessen', PENNILESS],
    ['Meine Mandantin ist derzeit völlig mittellos.', PENNILESS],
    ['Ich habe nur noch 7,50 € bis Monatsende.', PENNILESS],
    ['Ich kann kein Essen kaufen für meine Kinder.', PENNILESS],
    ['Bitte zahlen Sie mir sofort einen Vorschuss.', PENNILESS],
    ['Das Konto ist leer.', PENNILESS],
    ['Am 1. ist kein Geld gekommen.', PENNILESS],
    ['Der Räumungstermin ist am Montag.', HOME],
    ['Der Räumungs-\ntermin entfällt. Zwangsräumung\nam 3. Mai', HOME],
    ['Ab Montag bin ich dann auf der Straße. Schon jetzt schlafe ich im Auto.', HOME],
    ['Der Vermieter hat fristlos gekündigt.', HOME],
    ['Wir haben eine fristlose Kündigung der Wohnung bekommen.', HOME],
    ['Ich weiß nicht, wo ich heute schlafen soll.', HOME],
    ['Ab morgen sind wir ohne Unterkunft.', HOME],
    ['Mein Vermieter hat das Schloss ausgetauscht.', HOME],
    ['Uns droht die Obdachlosigkeit.', HOME],
    ['Der Strom wurde gestern abgestellt.', ENERGY],
    ['Seit Montag kein Strom', ENERGY],
    ['Die Stromsperre ist für Dienstag angekündigt.', ENERGY],
    ['Wir sitzen im Dunkeln.', ENERGY],
    ['Unterbrechung Ihrer Stromversorgung', ENERGY],
    ['Mein Ex-Mann bedroht mich.', VIOLENCE],
    ['Ich bin gestern mit den Kindern ins Frauenhaus.', VIOLENCE],
    ['Mein Insulin reicht nur bis morgen.', CARE],
    ['Es besteht Lebensgefahr.', CARE],
    ['Ich kann die Medikamente nicht mehr bezahlen.', CARE],
    ['Er wird morgen entlassen und ist dann ohne Versorgung.', CARE],
    ['Bitte rufen Sie heute noch zurück!', TODAY],
    ['Antwort bis morgen 12 Uhr', TODAY],
    ['EILT – Frist läuft ab', MARKED],
    ['FAX an Sozialamt – EILT', MARKED],
    ['Eilt, bitte der Leitung vorlegen', MARKED],
    ['Bitte sofort vorlegen!', MARKED],
  ])('%j → %s', (text, reason) => expect(findUrgentWords(text).map((w) => w.reason)).toContain(reason))

  it.each([
    ['Antrag auf Erlass einer einstvveiligen An0rdnung', COURT],
    ['Verdacht auf Kindcswohlgefahrdung', CHILD],
    ['lch habe nichts rnehr zu e5sen', PENNILESS],
    ['Kuhlschrank ist lcer', PENNILESS],
    ['Zwangs raumung am 4. Mai', HOME],
    ['Der 5trom wurdegestern abgestel1t.', ENERGY],
    ['Sie hat Suizidgedan ken geäußert', SUICIDE],
  ])('scanned: %j → %s', (text, reason) => expect(findUrgentWords(text).map((w) => w.reason)).toContain(reason))

  it.each([
    'Es bestehen keine Suizidgedanken.',
    'Suizidalität wurde glaubhaft verneint.',
    'Von Suizidalität glaubhaft distanziert.',
    'Vortrag zur Suizidprävention',
    'Eine Kindeswohlgefährdung liegt nicht vor.',
    'ohne Lebensgefahr',
    'Meine Lebensgefährtin zieht ein.',
    'die Ratenzahlung, die er mir heute vorgeschlagen hat',
    'Mein Chef hat mich vor die Tür gesetzt.',
    'eine Gefährdungsmeldung ist damit nicht verbunden',
    'Ohne Anhalt für Kindeswohlgefährdung',
    'Z. n. Suizidversuch vor zehn Jahren',
    'Az. S 22 AS 418/25',
    'Der Ausweis liegt zur Abholung bereit. Antragsteller: Herr Petermann',
    'Schnellantrag am Terminal',
    'Zahlung, soweit bedürftig',
    'behalte ich mir vor, einstweiligen Rechtsschutz zu suchen',
    'Wohnung nach Zwangsräumung weg',
    'Die Rechnung für Essen auf Rädern',
    'Hungerstraße 4, Meldung von Müdigkeit',
    'Der Vater zahlt seit Ostern keinen Cent.',
    'Dafür brauche ich kein Geld, nur ein zweites Bett.',
    'die Mittellosigkeit der Erben',
    'Kündigung Ihres Arbeitsverhältnisses, fristlos',
    'Der Vermieter ist dann zur fristlosen Kündigung des Mietverhältnisses berechtigt.',
    'Der Vermieter kann fristlos kündigen.',
    'Ich schreibe Ihnen, dass ich ab sofort Unterhaltsvorschuss beantrage.',
    'Elterngeld ab Inobhutnahme des Adoptivkindes',
    'Feuerstättenschau und Abgaswegeüberprüfung',
    'Bin ab 7 im Auto zu erreichen.',
    'Eilt nicht, hat Zeit bis Mai.',
    'Das eilt aber nicht!',
    'Vereinbaren Sie noch heute Ihre kostenlose Vorführung!',
    'Das ist bis heute nicht bezahlt.',
    'Sehr geehrte Damen und Herren, anbei der Mietvertrag.',
    '',
  ])('nothing in %j', (text) => expect(findUrgentWords(text)).toEqual([]))

  it('finds a second mention where the first is negated', () => {
    expect(findUrgentWords('Früher keine Suizidgedanken. Seit Montag äußert sie aber wieder Suizidabsichten.')).toHaveLength(1)
  })

  it.each([
    ['EILT', 'soon'],
    ['Wir haben nichts mehr zu essen.', 'immediate'],
  ])('%s is %s', (text, urgency) => expect(findUrgentWords(text).map((w) => w.urgency)).toEqual([urgency]))

  it('quotes the words as printed, also those that are read badly', () => {
    expect(findUrgentWords('Der Herr ist völ1ig mitte1los.')[0]?.words).toBe('ist völ1ig mitte1los')
  })

  it('gives the same answer when asked again', () => {
    expect(findUrgentWords('EILT, Az. S 1 AS 2/25 ER')).toEqual(findUrgentWords('EILT, Az. S 1 AS 2/25 ER'))
  })

  it('is not kept busy by words without blanks', () => {
    expect(findUrgentWords(`seit ${'Seite'.repeat(4_000)}`)).toEqual([])
    expect(findUrgentWords('die wohnung '.repeat(2_000))).toEqual([])
    expect(findUrgentWords('habe'.repeat(4_000))).toEqual([])
  })
})
