/**
 * Words by which a text names the department it is meant for. They only tip the balance between the model's and the type's opinion
 * (./choose-department.ts), so a passing mention does no harm. Weights are log-odds (heuristic, set on the training letters).
 */
import type { RecognizedPage } from '../../../shared/domain/page.ts'
import { linesOf } from '../../../shared/text/text-line.ts'

interface Cue {
  readonly department: string
  /** Matched against lower-case text. */
  readonly pattern: RegExp
  /** Log-odds anywhere in the text. */
  readonly weight: number
  /** Log-odds instead if it stands in the head of the first page, where the recipient is named (DIN 5008). */
  readonly headWeight?: number
}

/** Lines of the first page that hold letterhead, address field and reference line. */
const HEAD_LINES = 16
/** Share of the strongest rival's log-odds that is taken off (heuristic). */
const RIVAL_SHARE = 0.7

const CUES: readonly Cue[] = [
  // Recipients
  { department: 'jobcenter', pattern: /job-?\s?cent(er|re)|neue wege kreis|arbeitsgemeinschaft sgb ii|kommunales jobcenter/, weight: 1.2, headWeight: 3 },
  {
    department: 'sozialamt',
    pattern: /sozialamt|sozialverwaltung|wohngeld(stelle|behörde)|(fachdienst|fachbereich|amt für) soziale/,
    weight: 1.2,
    headWeight: 3,
  },
  {
    department: 'eingliederungshilfe',
    pattern: /fachdienst (eingliederungshilfe|teilhabe)|eingliederungshilfe|landeswohlfahrtsverband/,
    weight: 1.2,
    headWeight: 3,
  },
  {
    department: 'jugendamt',
    pattern: /jugendamt|elterngeldstelle|unterhaltsvorschuss(stelle|kasse)|fachdienst jugend|allgemeiner sozialer dienst|\basd\b/,
    weight: 1.2,
    headWeight: 3,
  },
  {
    department: 'finanzen',
    pattern: /kreiskasse|kreiskämmerei|finanzbuchhaltung|fachdienst finanzen|vollstreckungsstelle|rechnungseingang/,
    weight: 1.2,
    headWeight: 3,
  },
  // Numbers: BG number as NNNNN//NNNNNNN or NNNNNBGNNNNNNN; court registers by matter: AS SGB II, SO and AY SGB XII and AsylbLG.
  { department: 'jobcenter', pattern: /\b\d{5}\s?(\/\/|bg)\s?\d{7}\b|\bbg-?\s?(nr|nummer)|bedarfsgemeinschaft/, weight: 2.5 },
  { department: 'jobcenter', pattern: /\b[sl] \d{1,3} as \d+\/\d{2}/, weight: 2.5 },
  { department: 'sozialamt', pattern: /\b[sl] \d{1,3} (so|ay) \d+\/\d{2}/, weight: 1.5 },
  { department: 'jugendamt', pattern: /\b\d{1,3} f \d+\/\d{2}\b|familiengericht/, weight: 1.5 },
  // Statutes
  { department: 'jobcenter', pattern: /sgb\s?ii\b|zweite[sn]? buch(es)? sozialgesetzbuch/, weight: 2 },
  { department: 'sozialamt', pattern: /sgb\s?xii\b|\bwogg\b|wohngeldgesetz|asylblg|zwölfte[sn]? buch/, weight: 2 },
  { department: 'eingliederungshilfe', pattern: /sgb\s?ix\b|neunte[sn]? buch|\bbthg\b/, weight: 1.5 },
  { department: 'jugendamt', pattern: /sgb\s?viii\b|\buvg\b|\bbeeg\b|unterhaltsvorschussgesetz|achte[sn]? buch/, weight: 2 },
  // Benefits and matters
  {
    department: 'jobcenter',
    pattern: /bürgergeld|grundsicherungsgeld|arbeitslosengeld ii|\balg ii\b|weiterbewilligung|meldetermin|meldeversäumnis/,
    weight: 2,
  },
  {
    department: 'sozialamt',
    pattern: /wohngeld|mietzuschuss|lastenzuschuss|hilfe zur pflege|grundsicherung im alter|sozialhilfe|bildung und teilhabe|hilfe zum lebensunterhalt/,
    weight: 2,
  },
  { department: 'sozialamt', pattern: /grundsicherung(?! für arbeit|sgeld)|blinden(geld|hilfe)|bestattungskosten|heimkosten|pflege(grad|heim)/, weight: 0.8 },
  {
    department: 'eingliederungshilfe',
    pattern: /teilhabeplan|gesamtplan|schulbegleitung|besondere wohnform|assistenzleistung|hilfebedarf|werkstatt für/,
    weight: 1.5,
  },
  {
    department: 'jugendamt',
    pattern: /unterhaltsvorschuss|elterngeld|hilfe zur erziehung|kindertagespflege|kita-?(beitrag|gebühr)|elternbeitrag|beistandschaft|inobhutnahme/,
    weight: 2,
  },
  { department: 'finanzen', pattern: /kassenzeichen|sepa-?lastschrift|mahngebühr|stundung|ratenzahlung|rechnungsnummer/, weight: 1 },
]

/** Log-odds per department id; departments that the text does not name are absent. */
export function departmentCues(pages: readonly RecognizedPage[]): ReadonlyMap<string, number> {
  const lines = pages.map((page) => linesOf(page).map((line) => line.text.toLowerCase()))
  const head = joinLines((lines[0] ?? []).slice(0, HEAD_LINES))
  const all = joinLines(lines.flat())
  const odds = new Map<string, number>()
  for (const cue of CUES) {
    if (!cue.pattern.test(all)) continue
    const weight = cue.headWeight !== undefined && cue.pattern.test(head) ? cue.headWeight : cue.weight
    odds.set(cue.department, (odds.get(cue.department) ?? 0) + weight)
  }
  return withoutRivals(odds)
}

/** A text that names two departments alike («vorzulegen bei Jobcenter oder Sozialamt») names none: what speaks for the strongest rival is taken off. */
function withoutRivals(odds: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const net = new Map<string, number>()
  for (const [department, own] of odds) {
    const rival = Math.max(0, ...[...odds].filter(([other]) => other !== department).map(([, value]) => value))
    if (own > rival) net.set(department, own - RIVAL_SHARE * rival)
  }
  return net
}

/** One string; words broken at line ends are whole again. */
function joinLines(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/(\p{L})-\n(\p{Ll})/gu, '$1$2')
    .replace(/\s+/g, ' ')
}
