/**
 * Words that no letter may wait with, whatever its type. Each row says what the danger is; a negated mention does not count
 * («keine Suizidgedanken»). Heuristic; the lists err towards a person looking once too often. Phrases are found in spite of recognition errors.
 */
import type { Urgency } from '../../../shared/domain/document.ts'
import { tolerantPattern, tolerantText } from '../../../shared/text/tolerant-text.ts'

export interface UrgentWords {
  /** German, for the reason `urgent`. */
  readonly reason: string
  /** As printed. */
  readonly words: string
  /** `soon`: the sender is in a hurry, nobody is in danger. */
  readonly urgency: Exclude<Urgency, 'normal'>
}

interface Row {
  readonly reason: string
  /** Default `immediate`. */
  readonly urgency?: UrgentWords['urgency']
  /** Alternatives in lower case, see `tolerantPattern`. */
  readonly phrases: readonly string[]
  /** Of the text as printed, for what is short or has digits. */
  readonly exact?: RegExp
}

const ROWS: readonly Row[] = [
  {
    reason: 'Eilantrag bei Gericht',
    phrases: [
      '(?<!\\p{L})eilantrag',
      '(?:erlass|antrag auf|wege) (?:einer |der )?einstweilige[nr]? (?:anordnung|verfügung)',
      'einstweilige[rn]? rechtsschutz',
      '(?:anordnung|wiederherstellung) der aufschiebenden wirkung',
    ],
    exact: /\b[SL] \d{1,3} (?:AS|SO|AY|KR|SB|P|R) \d{1,4}\/\d{2} (?:B )?ER\b/giu,
  },
  {
    reason: 'Hinweis auf Kindeswohlgefährdung',
    phrases: [
      'kindeswohlgefährdung',
      'gefährdung(?:seinschätzung)? (?:des|eines) kind(?:es|eswohls)',
      'gefährdungs(?:meldung|anzeige)',
      '(?:sofortige|akute|dringende|drohende) inobhutnahme',
      'inobhutnahme (?:ist |wird |sei )?(?:zu prüfen|erforderlich|notwendig|geboten)',
      'wohl (?:des|eines) kindes (?:ist |sei )?(?:akut |ernsthaft )?gefährdet',
      'kind(?:er)? (?:wird|werden|wurde|wurden) (?:\\S+ )?(?:geschlagen|misshandelt|missbraucht|verprügelt)',
      '(?:schlägt|verprügelt|misshandelt) (?:das|die|seine?|ihre?|unsere?) (?:\\S+ )?(?:kind|kinder|tochter|sohn|baby)',
      '(?:baby|kind|kinder|säugling)[^.]{0,40}(?:blaue flecken|hämatome|verwahrlost|allein gelassen|nächtelang allein|allein zu ?hause gelassen)',
    ],
    exact: /(?:meldung|mitteilung|verdacht|hinweis)[^.]{0,30}§ ?8 ?a\b/giu,
  },
  {
    reason: 'Hinweis auf Suizid oder Selbstgefährdung',
    phrases: [
      '(?:suizid|selbstmord|selbsttötungs?)-?(?:gedanken|absicht|gefahr|gefährdet|gefährdung|versuch|al|drohung|äußerung|ankündigung)',
      '(?:suizid|selbstmord) (?:an(?:ge)?kündig|angedroht|droht|zu begehen|begehen)',
      '(?:nehme|nimmt|nehmen) (?:ich |er |sie |wir )?(?:mir|sich|uns) das leben',
      '(?:mir|sich|uns) (?:jetzt |dann |bald )?(?:das leben (?:zu )?nehmen|etwas an(?:zu)?tun|was antun)',
      '(?:bringe|bringt) (?:ich |er |sie )?(?:mich|sich) (?:noch |jetzt |dann )?um',
      '(?:mich|sich) (?:noch |jetzt |dann )?umbringen',
      '(?:will|möchte|kann|mag) (?:ich |er |sie )?(?:einfach |so )?nicht mehr (?:weiter ?)?leben',
      'mache? (?:ich )?schluss mit (?:meinem|dem) leben',
      'springe? (?:ich )?(?:vor den zug|von der brücke|vom dach)',
    ],
  },
  {
    reason: 'Drohung gegen Personen',
    phrases: [
      '(?:bring|stech|schlag|schieß|knall)e? (?:ich )?(?:sie|euch|dich|alle)(?: alle)? (?:um|ab|tot|nieder)',
      '(?:sie|euch|dich) (?:alle )?(?:umbringen|abstechen|totschlagen|erschießen|abknallen)',
      'amoklauf|bombendrohung',
      '(?:zünde|fackle|fackele) (?:ich )?(?:das|euer|ihr|den) (?:amt|haus|gebäude|laden)[^.]{0,20} (?:an|ab)(?!\\p{L})',
      'komme? (?:ich )?mit (?:einem|dem|der|einer) (?:messer|axt|waffe|pistole|benzinkanister)',
      'weiß,? wo (?:sie|ihr|du) wohn',
    ],
  },
  {
    reason: 'Akute Mittellosigkeit',
    phrases: [
      '(?:nichts|kein geld|nichts mehr) (?:mehr )?(?:zu|zum|für) (?:essen|lebensmittel)',
      '(?:nichts|kein) (?:mehr )?(?:zu )?essen (?:mehr )?(?:im haus|da|zuhause|zu hause|für die kinder)',
      '(?:wir|kinder|ich) (?:muss |müssen )?hungern|(?:habe|haben|hat) hunger(?!\\p{L})',
      '(?:seit|schon) \\S+ (?:tage|tagen) nichts (?:mehr |richtiges )?(?:zu essen|gegessen)',
      'kein geld (?:mehr )?für (?:essen|lebensmittel|windeln|babynahrung|milch|medikamente|die medikamente|brot)',
      '(?:kann|können|könnte) (?:ich |wir )?(?:mir |uns |heute )?(?:kein essen|keine lebensmittel|nichts zu essen|kein brot|keine windeln|keine milch)',
      '(?:kaufe?n?|haben?) keine? (?:essen|lebensmittel)',
      'kühlschrank (?:ist |sei )?(?:komplett |völlig )?leer|leere[rnm]? kühlschrank',
      '(?:bin|sind|ist|stehe|stehen|stehend?) (?:derzeit |zurzeit |jetzt |somit |damit |nun |völlig |vollkommen |komplett |absolut |gänzlich )*mittellos(?!\\p{L})',
      '(?:völlig|vollkommen|akut) mittellos',
      'ohne (?:jedes |einen cent )?geld (?:und|da)(?!\\p{L})',
      '(?:habe?|haben|hab) (?:ich |wir )?(?:jetzt |nun |gar |überhaupt |seit \\S+ )?(?:kein geld|keinen cent|keinen euro) mehr(?! für)',
      '(?:ist|war) (?:jetzt |gar |überhaupt )?kein geld (?:mehr )?da(?!\\p{L})',
      '(?:akute[rn]?|große[rn]?|existenzielle[rn]?|existentielle[rn]?) (?:finanzielle[rn]? )?(?:notlage|not)(?!\\p{L})',
      'lebensmittelgutschein',
      'konto (?:ist |steht )?(?:komplett |völlig )?(?:leer|auf null)(?!\\p{L})',
      'kein geld (?:gekommen|auf (?:dem|meinem|unserem) konto|drauf)(?!\\p{L})',
      'brauchen? (?:ich |wir )?(?:jetzt |ganz )?(?:sofort|dringend) (?:hilfe|geld)(?!\\p{L})',
      'konto (?:ist |wurde )?(?:gepfändet|gesperrt)[^.]{0,60}(?:essen|lebensmittel|kein geld|nichts zu|nicht an (?:mein|das) geld)',
      '(?:sofort|dringend|umgehend|heute)[^.]{0,25} (?:einen |um einen |um )?(?<!\\p{L})(?:vorschuss|barauszahlung|bargeld|notfallhilfe|soforthilfe)',
      '(?:vorschuss|barauszahlung|bargeld|überbrückung)[^.]{0,20} (?:sofort|heute|umgehend)(?!\\p{L})',
    ],
    exact:
      /(?:nur noch|bloß noch|noch genau|gerade noch) \d{1,2}(?:,\d\d)? ?(?:€|euro|eur)[^.]{0,25}(?:für|bis|zum leben|in der tasche|im portemonnaie|auf dem konto|im geldbeutel)/giu,
  },
  {
    reason: 'Unmittelbarer Wohnungsverlust',
    phrases: [
      'räumungstermin|räumungsankündigung|zwangsräumung|zwangsgeräumt',
      '(?:sitze|stehe|schlafe|lebe|bin|sind|sitzen|stehen|schlafen|leben) (?:ich |wir )?(?:seit \\S+ |jetzt |nun |dann |ab \\S+ |wieder )?(?:auf der straße|obdachlos|wohnungslos)',
      '(?:schlafe|lebe|wohne|übernachte|schlafen|leben|wohnen|übernachten) (?:ich |wir )?(?:seit \\S+ |jetzt |nun )?im auto',
      'auf die straße gesetzt|aus der wohnung geworfen',
      '(?:droht|drohende|drohender|drohenden|vor der) (?:mir |uns |ihm |ihr |akut |unmittelbar )?(?:die )?(?:obdachlosigkeit|wohnungslosigkeit)',
      'gerichtsvollzieher[^.]{0,40}(?:räum|wohnung)',
      '(?:aus der|die) wohnung (?:\\S+\\s){0,3}(?:heute|morgen|sofort) (?:\\S+ )?(?:raus|verlassen|räumen)|(?:heute|morgen|sofort) (?:\\S+\\s){0,3}(?:aus der wohnung|die wohnung (?:verlassen|räumen))',
      'schloss (?:ist |wurde |hat er |hat sie )?(?:ausgetauscht|ausgewechselt|gewechselt)',
      '(?:wohnung|mietverhältnis|mietvertrag|vermieter(?:in)?)[^.]{0,40}fristlos gekündigt',
      '(?:habe|haben|hat) (?:\\S+\\s){0,3}fristlose kündigung (?:der|meiner|unserer|für die|des) (?:\\S+ )?(?:wohnung|mietverhältnis|vermieters|vermieterin)',
      '(?:weiß|wissen) (?:ich |wir )?nicht,? wo (?:ich|wir) (?:heute |morgen |dann )?(?:schlafen|hin|bleiben|übernachten)',
      '(?:ab|seit) (?:heute|morgen|gestern) (?:bin ich |sind wir |stehe ich |stehen wir )?(?:obdachlos|ohne wohnung|ohne unterkunft|ohne bleibe|ohne obdach)',
      '(?:brauche|brauchen|benötige|benötigen) (?:ich |wir )?(?:sofort|dringend|heute) (?:noch )?(?:eine |einen )?(?:unterkunft|notunterkunft|schlafplatz|obdach)',
    ],
  },
  {
    reason: 'Strom, Gas oder Wasser gesperrt',
    phrases: [
      '(?<!\\p{L})(?:strom|gas|wasser|heizung)(?:versorgung)?[^.]{0,30}(?:wurde|ist|wird|soll|haben sie|hat man) (?:(?:mir|uns|heute|gestern|morgen|bereits|schon|seit \\S+|am \\S+) ?){0,3}(?:gesperrt|abgestellt|abgeklemmt|abgedreht|gekappt)',
      '(?<!\\p{L})(?:strom|gas)sperr(?:e|ung) (?:ist |droht |wurde |wird |steht |für |zum |am |ab )',
      '(?:seit \\S+ \\S* ?|habe |haben |hab )(?:ich |wir )?(?:keinen|kein|keine) (?:strom|heizung|gas|warmwasser)(?!\\p{L})',
      '(?<!\\p{L})(?:strom|heizung) (?:ist )?(?:seit \\S+ )?(?:weg|aus|tot)(?!\\p{L})',
      '(?:sitze|sitzen|leben|wohnen) (?:ich |wir )?(?:seit \\S+ |hier )?im (?:dunkeln|kalten)',
      'unterbrechung (?:der|ihrer|meiner|unserer) (?:strom|gas|energie|wasser)versorgung',
      'heizöl(?:tank)? (?:ist |sei )?(?:alle|leer|aufgebraucht)|tank ist leer und (?:\\S+\\s){0,4}kalt',
    ],
  },
  {
    reason: 'Akute Gewalt',
    phrases: [
      '(?:schlägt|bedroht|würgt|verprügelt) (?:mich|uns)(?!\\p{L})',
      '(?:gestern|heute|letzte nacht)[^.]{0,40}(?<!\\p{L})(?:geschlagen|verprügelt|gewürgt)',
      '(?:bin|sind|musste|mussten) (?:\\S+\\s){0,4}(?:ins|in ein|in das) frauenhaus',
      'vor (?:meinem|ihrem) (?:ex-?)?(?:mann|partner|freund) (?:geflohen|geflüchtet|auf der flucht)',
    ],
  },
  {
    reason: 'Versorgung eines Menschen nicht gesichert',
    phrases: [
      'lebensgefahr(?!\\p{L})|gefahr für leib und leben',
      '(?:insulin|medikamente?|babynahrung|sauerstoff)[^.]{0,30}(?:reicht nur|reichen nur|(?:ist|sind) (?:alle|leer|aufgebraucht)|nicht (?:mehr )?(?:bezahlen|kaufen|leisten))',
      'entlassung (?:ist |sei )?(?:sonst |daher |so )?nicht (?:zu verantworten|vertretbar|möglich)',
      '(?:heute|morgen) (?:\\S+ )?(?:entlassen|entlassung)[^.]{0,60}(?:nicht (?:gesichert|gewährleistet|sichergestellt|versorgt)|ohne versorgung|hilflos)',
    ],
  },
  {
    reason: 'Antwort noch heute erbeten',
    phrases: [
      '(?:bitte|bitten|rückruf|rufen sie mich)[^.!?;]{0,40}(?:noch heute|heute noch)(?!\\p{L})',
      '(?:noch heute|heute noch) (?:\\S+ )?(?:vorlegen|rückruf|bearbeiten|entscheiden|auszahlen|überweisen)',
      '(?:antwort|rückmeldung|entscheidung|zusage|auszahlung) bis (?:heute|morgen)(?!\\p{L})',
    ],
  },
  {
    reason: 'Als eilig gekennzeichnet',
    urgency: 'soon',
    phrases: ['(?:bitte )?sofort vorlegen', '(?<!\\p{L})eilbedürftig'],
    exact: /(?<!\p{L})(?:EILT|EILIG|EILSACHE|EILFALL)(?!\p{L}| (?:nicht|NICHT))|(?<!\p{L})[Ee]ilt(?: sehr)? ?(?:!|–|—|:|, bitte)|[–—] ?eilt(?!\p{L}| nicht)/gu,
  },
]

/** Words of negation or distance within this many characters before the match. */
const NEGATION = tolerantPattern(
  '(?<!\\p{L})(?:keine?[nrms]?|nicht|ohne|nie(?:mals)?|weder|frühere?[nrms]?|zustand nach|z\\. ?n\\.|verneint|distanziert|ausgeschlossen|statt|nach|behalten?)(?!\\p{L})[^.;:!?]{0,30}$',
)
const NEGATION_AFTER = tolerantPattern(
  '^[^.;:!?]{0,30}(?<!\\p{L})(?:verneint|ausgeschlossen|distanziert|nicht (?:vor|erkennbar|angeordnet|ersichtlich|verbunden|gegeben)|keine?[nrms]? anhalt|liegen nicht|bestehen nicht)(?!\\p{L})',
)
const REACH = 40

/**
 * In the phrases `\\S+` stands for any word, of so many letters at most: as blanks may be missing, two of them without a limit share a word without blanks out
 * in every way, and one of ten thousand letters takes minutes. More than two in a row are parted by a real blank (`\\s`) for the same reason.
 */
const MOST_LETTERS = 40

function wordOf(any: string): string {
  return `\\S{${any.endsWith('+') ? 1 : 0},${MOST_LETTERS}}`
}

const TOLERANT_ROWS = ROWS.map((row) => ({
  ...row,
  urgency: row.urgency ?? ('immediate' as const),
  phrases: row.phrases.map((phrase) => tolerantPattern(phrase.replace(/\\S[+*]/g, wordOf))),
}))

/** First hit of each row, in the order of the list. */
export function findUrgentWords(text: string): UrgentWords[] {
  const flat = text.replace(/\s+/g, ' ')
  const tolerant = tolerantText(flat)
  return TOLERANT_ROWS.flatMap(({ reason, urgency, phrases, exact }) => {
    const seen = phrases.map((phrase) => firstHit(tolerant.text, phrase)).find((hit) => hit !== undefined)
    if (seen) return [{ reason, urgency, words: flat.slice(tolerant.starts[seen.index], tolerant.starts[seen.index + seen[0].length]) }]
    const printed = exact && firstHit(flat, exact)
    return printed ? [{ reason, urgency, words: printed[0] }] : []
  })
}

function firstHit(text: string, pattern: RegExp): RegExpExecArray | undefined {
  return [...text.matchAll(pattern)].find((match) => !isNegated(text, match.index, match[0].length))
}

function isNegated(text: string, start: number, length: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - REACH), start), text.slice(start + length, start + length + REACH)]
  return before.search(NEGATION) !== -1 || after.search(NEGATION_AFTER) !== -1
}
