/**
 * Words that no letter may wait with, whatever its type. Each row says what the danger is; a negated mention does not count
 * («keine Suizidgedanken»). Heuristic; the lists err towards a person looking once too often.
 */

export interface UrgentWords {
  /** German, for the reason `urgent`. */
  readonly reason: string
  /** As printed. */
  readonly words: string
}

interface Row {
  readonly reason: string
  readonly pattern: RegExp
}

const ROWS: readonly Row[] = [
  {
    reason: 'Eilantrag bei Gericht',
    pattern:
      /\beilantrag\b|(?:erlass|antrag auf|wege) (?:einer |der )?einstweilige[nr]? (?:anordnung|verfügung)|\b[SL] \d{1,3} (?:AS|SO|AY|KR|SB|P|R) \d{1,4}\/\d{2} (?:B )?ER\b/giu,
  },
  {
    reason: 'Hinweis auf Kindeswohlgefährdung',
    pattern:
      /kindeswohlgefährdung|gefährdung(?:seinschätzung)? (?:des|eines) kind(?:es|eswohls)|gefährdungs(?:meldung|anzeige)|(?:sofortige|akute|dringende|drohende) inobhutnahme|inobhutnahme (?:ist |wird |sei )?(?:zu prüfen|erforderlich|notwendig|geboten)|(?:meldung|mitteilung|verdacht|hinweis)[^.]{0,30}§ ?8 ?a\b|wohl (?:des|eines) kindes (?:ist |sei )?(?:akut |ernsthaft )?gefährdet|kind(?:er)? (?:wird|werden|wurde|wurden) (?:geschlagen|misshandelt|missbraucht|verprügelt)/giu,
  },
  {
    reason: 'Hinweis auf Suizid oder Selbstgefährdung',
    pattern:
      /(?:suizid|selbstmord|selbsttötung)(?:gedanken|absicht(?:en)?|gefahr|versuch|gefährdet|al)?|(?:nehme|nimmt|nehmen) (?:ich |er |sie |wir )?(?:mir|sich|uns) das leben|(?:mir|sich) das leben (?:zu )?nehmen|(?:bringe|bringt) (?:ich |er |sie )?(?:mich|sich) um|(?:mich|sich) umbringen|(?:will|möchte|kann) (?:ich |er |sie )?(?:so )?nicht mehr (?:weiter ?)?leben|mache? (?:ich )?schluss mit (?:meinem|dem) leben/giu,
  },
  {
    reason: 'Drohung gegen Personen',
    pattern:
      /(?:bring|stech|schlag|schieß|knall)e? (?:ich )?(?:sie|euch|dich|alle)(?: alle)? (?:um|ab|tot|nieder)|(?:sie|euch|dich) (?:alle )?(?:umbringen|abstechen|totschlagen|erschießen)|amoklauf|bombendrohung|(?:zünde|fackle) (?:das|euer|ihr) (?:amt|haus|gebäude)[^.]{0,20}\b(?:an|ab)\b/giu,
  },
  {
    reason: 'Akute Mittellosigkeit',
    pattern:
      /(?:nichts|kein geld|nichts mehr) (?:mehr )?(?:zu|zum|für) (?:essen|lebensmittel)|(?:wir|kinder|ich) hungern|(?:habe|haben|hat) hunger|kein geld (?:mehr )?für (?:essen|lebensmittel|windeln|babynahrung|medikamente)|kühlschrank (?:ist )?leer|völlig mittellos|ohne (?:jedes )?geld (?:und|da)|(?:kaufe?n?|haben?) kein(?:e)? (?:essen|lebensmittel)/giu,
  },
  {
    reason: 'Unmittelbarer Wohnungsverlust',
    pattern: /räumungstermin|zwangsräumung|zwangsgeräumt|(?:sitze|stehe|schlafe|lebe|bin)n? (?:seit \S+ |jetzt |nun )?(?:auf der straße|im auto|obdachlos)/giu,
  },
  {
    reason: 'Strom, Gas oder Wasser gesperrt',
    pattern:
      /(?:strom|gas|wasser|heizung)(?:versorgung)?[^.]{0,30}(?:(?:wurde|ist|wird) (?:heute|gestern|morgen|bereits|schon)?\s?(?:gesperrt|abgestellt|abgeklemmt))|(?:seit \S+ \S* ?|habe |haben )(?:keinen|kein) (?:strom|heizung|gas)\b/giu,
  },
]

/** Words of negation or distance within this many characters before the match. */
const NEGATION =
  /(?<![\p{L}])(?:kein(?:e[nrms]?)?|nicht|ohne|nie(?:mals)?|weder|früher(?:e[nrms]?)?|zustand nach|z\. ?n\.|verneint|distanziert|ausgeschlossen|statt)(?![\p{L}])[^.;:]{0,30}$/iu
const NEGATION_AFTER =
  /^[^.;:]{0,30}\b(?:verneint|ausgeschlossen|nicht (?:vor|erkennbar|angeordnet|ersichtlich)|kein(?:e[nrms]?)? anhalt|liegen nicht|bestehen nicht)\b/iu
const REACH = 40

/** First hit of each row, in the order of the list. */
export function findUrgentWords(text: string): UrgentWords[] {
  const flat = text.replace(/\s+/g, ' ')
  return ROWS.flatMap(({ reason, pattern }) => {
    const hit = [...flat.matchAll(pattern)].find((match) => !isNegated(flat, match.index, match[0].length))
    return hit ? [{ reason, words: hit[0] }] : []
  })
}

function isNegated(text: string, start: number, length: number): boolean {
  return NEGATION.test(text.slice(Math.max(0, start - REACH), start)) || NEGATION_AFTER.test(text.slice(start + length, start + length + REACH))
}
