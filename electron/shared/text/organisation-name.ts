/** Tells names of companies, authorities, courts and practices from names of people (heuristic word lists). */

const LEGAL_FORM =
  /(?<![\p{L}])(?:g?GmbH|mbH|AG|KG|OHG|UG|GbR|eG|SE|KGaA|PartG(?:mbB)?|e\. ?V\.|e\. ?K\.|e\. ?G\.|a\. ?G\.|i\. ?G\.|VVaG|AöR|Co\.|& Co|& Partner|& Söhne|& Sohn|& Tochter|Gebr\.|Inh\.)(?![\p{L}])/u
/** Kinds of institution that also end compounds («Kreisklinik», «Krankenversicherung»). */
const COMPOUND =
  /(?:kasse|versicherung|klinik|kliniken|klinikum|krankenhaus|hospital|praxis|ärztehaus|apotheke|schule|gymnasium|kolleg|universität|akademie|kindergarten|kindertagesstätte|kinderhaus|pflegeheim|seniorenheim|altenheim|wohnheim|kinderheim|seniorenzentrum|stiftung|verein|verband|werke|stadtwerke|hilfswerk|diakoniewerk|gericht|anwaltschaft|kanzlei|behörde|amt|ministerium|kammer|zentrum|zentrale|sparkasse|bank|wohnbau|wohnungsbau|immobilien|verwaltung|genossenschaft|gesellschaft|betrieb|betriebe|bäckerei|metzgerei|gaststätte|reinigung|logistik|spedition|dienst|dienste|pflege|hilfe|beratung|beratungsstelle|stelle|ambulanz|wohngruppe|wohnstätte|werkstatt|werkstätten|therapie|förderung|energie|messdienst|verlag|autohaus|tischlerei|schreinerei|schlosserei|gärtnerei|buchhandlung|druckerei|präsidium|revier|inspektion|magistrat|residenz|anstalt|kliniken|bildungswerk|vertrieb|service|agentur|büro|studio|partei)(?:e?s|n)?(?![\p{L}])/iu
/** Words that stand alone or first in a compound. */
const WORD =
  /(?<![\p{L}])(?:MVZ|Kita|Hort|Krippe|Haus|Heim|Stift|Restaurant|Imbiss|Pizzeria|Café|Eiscafé|Hotel|Salon|Friseur|Friseursalon|Taxi|Fahrdienst|Lebenshilfe|Diakonie|Caritas|Caritasverband|AWO|DRK|ASB|Johanniter|Malteser|VdK|SoVD|AOK|BARMER|DAK|TK|IKK|BKK|KKH|Knappschaft|HAVS|LWV|DRV|Agentur für Arbeit|Jobcenter|Landkreis|Stadt|Gemeinde|Kreis|Universität|FernUni|Hochschule|Rechtsanwälte|Rechtsanwalt|Rechtsanwältin|Anwaltskanzlei|Notar|Notarin|Hausverwaltung|Standesamt|Landesamt|Elektro|Sanitär|Heizung|Malerbetrieb|Dachdecker|Gartenbau|Bestattungen|Bestattungshaus|Pietät|Holding|Group|Media|Systems|Software|Montage|Gebr\.|Firma|Fa\.|Eheleute|Dr\. med\.|Dipl\.-Psych\.|Team|Fitness|Sanitätshaus|Praxis|Polizei|Landespolizei|Renten Service|Familienkasse|Deutsche|Verlag|Universitätsklinikum|Schule|Baugenossenschaft|Wohnbau|Wohnen|Stadtwerke|Kreiswerke|Regierungspräsidium)(?![\p{L}])/u

const AUTHORITY_WORDS =
  /(?:landkreis|kreisausschuss|kreisverwaltung|landratsamt|\bkreis [A-ZÄÖÜ]|jobcenter|job-center|sozialamt|jugendamt|kreiskasse|stadtkasse|wohngeldstelle|wohngeldbehörde|elterngeldstelle|unterhaltsvorschuss(?:kasse|stelle)|eingliederungshilfe|fachdienst|fachbereich|fachstelle|sozialhilfe|bildung und teilhabe|bildungspaket|poststelle|neue wege|grundsicherung(?:samt|sstelle)|träger der |beschwerdestelle|widerspruchsstelle|rechtsstelle|rechnungseingang|finanzbuchhaltung|wirtschaftliche jugendhilfe|allgemeiner sozialer dienst|\bASD\b|pflegestützpunkt|betreuungsstelle|leistungsabteilung|abteilung soziales|amt für)/i

/** True if the words name an organisation by legal form or kind of institution. */
export function isOrganisation(text: string): boolean {
  return LEGAL_FORM.test(text) || COMPOUND.test(text) || WORD.test(text)
}

/** True if the text carries a legal form (GmbH, e. V., …): the strongest sign. */
export function hasLegalForm(text: string): boolean {
  return LEGAL_FORM.test(text)
}

/** True for the offices of a district's social administration, the usual recipients of this mail. */
export function isDistrictOffice(text: string): boolean {
  return AUTHORITY_WORDS.test(text)
}
