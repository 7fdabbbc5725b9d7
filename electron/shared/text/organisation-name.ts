/** Tells names of companies, authorities, courts and practices from names of people (heuristic word lists). */

const LEGAL_FORM =
  /(?<![\p{L}])(?:g?GmbH|mbH|AG|KG|OHG|UG|GbR|eG|SE|KGaA|PartG(?:mbB)?|e\. ?V\.|e\. ?K\.|e\. ?G\.|a\. ?G\.|i\. ?G\.|VVaG|AöR|Co\.|& Co|& Partner|& Söhne|& Sohn|& Tochter|Gebr\.|Inh\.)(?![\p{L}])/u
const INSTITUTION =
  /(?:kasse(?![nl]ärzt)|versicherung|klinik|klinikum|krankenhaus|spital|praxis|ärztehaus|mvz|apotheke|schule|gymnasium|kolleg|universität|hochschule|akademie|kita|kindergarten|kindertagesstätte|kinderhaus|hort|krippe|heim|stift|stiftung|verein|verband|werk|werke|gericht|anwaltschaft|kanzlei|rechtsanwälte|notar|behörde|amt|ministerium|kammer|zentrum|zentrale|sparkasse|bank|wohnbau|wohnen|wohnungsbau|immobilien|hausverwaltung|verwaltung|genossenschaft|gesellschaft|betrieb|bau|bäckerei|metzgerei|gaststätte|restaurant|imbiss|pizzeria|café|hotel|salon|friseur|reinigung|logistik|spedition|transporte|service|dienst|dienste|pflege|hilfe|beratung|beratungsstelle|ambulanz|wohngruppe|wohnstätte|werkstatt|werkstätten|lebenshilfe|diakonie|caritas|awo|drk|asb|johanniter|malteser|vdk|aok|barmer|dak|tk|ikk|bkk|knappschaft|rentenversicherung|agentur für arbeit|familienkasse|renten service|netz|energie|gas|strom|telekom|verlag|inkasso|forderungsmanagement|versandhaus|autohaus|tischlerei|schreinerei|schlosserei|elektro|sanitär|heizung|maler|dachdecker|gartenbau|gärtnerei|bestattung|bestattungen|bestattungshaus|taxi|fahrdienst|buchhandlung|druckerei|handwerk|holding|group|media|systems|software|solutions|montage|technik|bezirk|landkreis|stadt|gemeinde|kreis|land|magistrat|standesamt|universitätsklinikum|jobcenter|landratsamt|team|sanitätshaus|fitness|markt)(?:e?s)?(?![\p{L}])/iu
const AUTHORITY_WORDS =
  /(?:landkreis|kreisausschuss|kreisverwaltung|landratsamt|\bkreis [A-ZÄÖÜ]|jobcenter|job-center|sozialamt|jugendamt|kreiskasse|stadtkasse|wohngeldstelle|wohngeldbehörde|elterngeldstelle|unterhaltsvorschuss(?:kasse|stelle)|eingliederungshilfe|fachdienst|fachbereich|fachstelle|sozialhilfe|bildung und teilhabe|bildungspaket|poststelle|neue wege|grundsicherung(?:samt|sstelle)|träger der |beschwerdestelle|widerspruchsstelle|rechtsstelle|rechnungseingang|finanzbuchhaltung|wirtschaftliche jugendhilfe|allgemeiner sozialer dienst|\bASD\b|pflegestützpunkt|betreuungsstelle|leistungsabteilung|abteilung soziales|amt für)/i

/** True if the words name an organisation by legal form or kind of institution. */
export function isOrganisation(text: string): boolean {
  return LEGAL_FORM.test(text) || INSTITUTION.test(text)
}

/** True if the text carries a legal form (GmbH, e. V., …): the strongest sign. */
export function hasLegalForm(text: string): boolean {
  return LEGAL_FORM.test(text)
}

/** True for the offices of a district's social administration, the usual recipients of this mail. */
export function isDistrictOffice(text: string): boolean {
  return AUTHORITY_WORDS.test(text)
}
