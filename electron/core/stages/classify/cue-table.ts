/**
 * What in a text points to a department: recipients, numbers, statutes, matters. How much each says is fitted (./department-weights.ts).
 * No row knows the name of a place. Statutes and benefits: the books of the Sozialgesetzbuch; numbers of offices: KGSt, Verwaltungsgliederungsplan
 * (20 finance, 21 treasury, 50 social welfare, 51 youth); matters of the social courts: Gemeinsame Anlage of the Länder (AS, SO, AY); others heuristic.
 */

export interface CueRow {
  readonly department: string
  /** What the words have in common. */
  readonly kind: string
  /** Pieces of words or phrases without `ß`, found in spite of broken words and confused letters (../../../shared/text/tolerant-text.ts); seven letters or more. */
  readonly stems?: string
  /** Of lower-case text, for what is short or has digits. */
  readonly pattern?: RegExp
}

export const CUES: readonly CueRow[] = [
  {
    department: 'jobcenter',
    kind: 'name',
    stems: 'jobcenter|jobzenter|neue wege kreis|arbeitsgemeinschaft sgb ii|grundsicherung für arbeitsuchende|grundsicherungsstelle für arbeit',
    pattern: /(?<!\p{L})jc(?!\p{L})|(?<!\p{L})job-?(?:amt|center|centre)/u,
  },
  { department: 'jobcenter', kind: 'bg', pattern: /(?<!\d)[\doil]{5}\s?(?:\/\/|\/ \/|bg)\s?[\doil]{7}(?!\d)/u },
  { department: 'jobcenter', kind: 'bg-word', stems: 'bedarfsgemeinschaft', pattern: /(?<!\p{L})bg[- .:]{0,2}(?:nr|nummer|\d{3})/u },
  { department: 'jobcenter', kind: 'customer', pattern: /(?<![\p{L}\d])\d{3}[a-z]\d{6}(?![\p{L}\d])/u },
  { department: 'jobcenter', kind: 'court', pattern: /(?<!\p{L})[sl5] \d{1,3} as \d+[/-]\d{2}/u },
  { department: 'jobcenter', kind: 'statute', pattern: /sgb[\s-]?(?:ii|ll|11|2)(?![\p{L}\d])|zweite[sn]? buch(?:e?s)?(?!\p{L})/u },
  {
    department: 'jobcenter',
    kind: 'benefit',
    stems: 'bürgergeld|grundsicherungsgeld|arbeitslosengeld ii|weiterbewilligung|einstiegsgeld',
    pattern: /(?<!\p{L})(?:alg[ -]?(?:ii|2)|hartz|wba)(?!\p{L})/u,
  },
  {
    department: 'jobcenter',
    kind: 'matter',
    stems:
      'meldetermin|meldeversäumnis|eingliederungsvereinbarung|kooperationsplan|arbeitsvermittl|vermittlungsbudget|bildungsgutschein|eingliederungszuschuss|erwerbsfähige leistungsberechtigt',
  },
  {
    department: 'jobcenter',
    kind: 'team',
    stems: 'ärztlichen dienst|ärztlicher dienst|leistungsabteilung|eingangszone|arbeitsmarkt und integration|markt und integration|leistungssachbearbeit',
    pattern: /(?<!\p{L})team \d{2,3}(?!\d)/u,
  },
  {
    department: 'sozialamt',
    kind: 'name',
    stems: 'sozialamt|sozialverwaltung|sozialhilfeträger|träger der sozialhilfe|sozialhilfeverwaltung|grundsicherungsamt|betreuungsbehörde',
    pattern:
      /(?:fachdienst|fachbereich|fachgebiet|amt|abteilung|abt\.|dezernat|fd|fb)(?: für)?(?: \d+)?(?: [-–])? (?:soziales|soziale (?:hilfen|sicherung|leistungen|dienste))/u,
  },
  { department: 'sozialamt', kind: 'wohngeld-office', stems: 'wohngeldstelle|wohngeldbehörde|wohngeldabteilung' },
  {
    department: 'sozialamt',
    kind: 'housing-office',
    stems: 'wohnungssicherung|wohnungsnotfall|wohnraumsicherung|obdachlosenhilfe|wohnungslosenhilfe|fachstelle wohn',
  },
  { department: 'sozialamt', kind: 'statute', pattern: /sgb[\s-]?(?:xii|xll|x11|12)(?![\p{L}\d])|zwölfte[sn]? buch/u },
  { department: 'sozialamt', kind: 'wogg', stems: 'wohngeldgesetz', pattern: /(?<!\p{L})wogg(?!\p{L})/u },
  { department: 'sozialamt', kind: 'asyl', stems: 'asylblg|asylbewerberleist|leistungen für asyl|asylleistung' },
  {
    department: 'sozialamt',
    kind: 'benefit',
    stems: 'grundsicherung im alter|hilfe zum lebensunterhalt|sozialhilfe|blindengeld|blindenhilfe|bestattungskosten|grundsicherung bei erwerb|altenhilfe',
    pattern: /(?<!\p{L})(?:hlu|gsia?e?|grusi)(?!\p{L})/u,
  },
  { department: 'sozialamt', kind: 'grundsicherung', pattern: /grundsicherung(?! ?für arbeit|sgeld|sstelle)/u },
  { department: 'sozialamt', kind: 'care', stems: 'hilfe zur pflege|heimkosten|pflegewohngeld|ungedeckte heim', pattern: /(?<!\p{L})hzp(?!\p{L})/u },
  { department: 'sozialamt', kind: 'care-words', stems: 'pflegegrad|pflegekasse|pflegeheim|pflegedienst|seniorenheim|hausnotruf|seniorenzentrum' },
  { department: 'sozialamt', kind: 'wohngeld', stems: 'wohngeld|mietzuschuss|lastenzuschuss' },
  {
    department: 'sozialamt',
    kind: 'but',
    stems: 'bildung und teilhabe|bildungspaket|lernförderung|mittagsverpflegung|schulbedarf|kinderzuschlag',
    pattern: /(?<!\p{L})(?:but|kiz)(?!\p{L})/u,
  },
  { department: 'sozialamt', kind: 'funeral', stems: 'beerdigung|bestattung|sterbegeld|nachlass' },
  { department: 'sozialamt', kind: 'number', pattern: /(?<!\p{L})(?:hzp|wog?|wg|gs|gsia?e?|hlu|grusi|but|asylblg|sh)[-/ ]{1,2}[a-z]{0,3}[-/ ]?\d/u },
  {
    department: 'sozialamt',
    kind: 'office',
    pattern: /(?:az|aktenzeichen|zeichen|gz)[.:\s]{0,3}(?:fd|fb|amt)?\s?50[./-]|(?:amt|fachdienst|fd|abt\.?|sachgebiet) 50(?!\d)/u,
  },
  { department: 'sozialamt', kind: 'court', pattern: /(?<!\p{L})[sl5] \d{1,3} (?:so|s0|ay) \d+[/-]\d{2}/u },
  {
    department: 'eingliederungshilfe',
    kind: 'name',
    stems: 'eingliederungshilfe|fachdienst teilhabe|landeswohlfahrtsverband|amt für teilhabe|teilhabefachdienst|teilhabe und pflege',
    pattern: /(?<!\p{L})egh(?!\p{L})/u,
  },
  {
    department: 'eingliederungshilfe',
    kind: 'statute',
    stems: 'bundesteilhabegesetz',
    pattern: /sgb[\s-]?(?:ix|lx|1x|9)(?![\p{L}\d])|neunte[sn]? buch|(?<!\p{L})bthg(?!\p{L})/u,
  },
  {
    department: 'eingliederungshilfe',
    kind: 'plan',
    stems: 'teilhabeplan|gesamtplan|teilhabegespräch|bedarfsermittlung|hilfebedarf|leistungsberechtigte person|trägerübergreifend',
  },
  {
    department: 'eingliederungshilfe',
    kind: 'matter',
    stems:
      'schulbegleit|besondere wohnform|assistenzleistung|persönliches budget|persönlichen budget|budget für arbeit|frühförder|integrationshelf|gebärdensprachdolmetsch|schriftdolmetsch|hilfen zur hochschulbildung|teilhabeassisten|heilpädagog|autismus',
    pattern: /(?<!\p{L})assisten(?:z|tin|ten)/u,
  },
  {
    department: 'eingliederungshilfe',
    kind: 'workshop',
    stems: 'werkstatt für|werkstätten|in der werkstatt|die werkstatt|lebenshilfe',
    pattern: /(?<!\p{L})wfbm(?!\p{L})/u,
  },
  { department: 'eingliederungshilfe', kind: 'number', pattern: /(?<!\p{L})(?:egh|eh|bs-egh)[-/ ]{1,2}[a-z]{0,3}[-/ ]?\d/u },
  { department: 'eingliederungshilfe', kind: 'court', pattern: /(?<!\p{L})[sl5] \d{1,3} (?:so|s0) \d+[/-]\d{2}/u },
  { department: 'eingliederungshilfe', kind: 'guardian', stems: 'rechtliche betreu|rechtlicher betreu|rechtlichen betreu' },
  {
    department: 'jugendamt',
    kind: 'name',
    stems:
      'jugendamt|fachdienst jugend|fachbereich jugend|abteilung jugend|amt für jugend|allgemeiner sozialer dienst|allgemeinen sozialen dienst|jugendhilfe|pflegekinderdienst|amtsvormund|adoptionsvermittl',
    pattern: /(?<!\p{L})(?:asd|wjh)(?!\p{L})/u,
  },
  { department: 'jugendamt', kind: 'elterngeld-office', stems: 'elterngeldstelle|elterngeldbehörde' },
  { department: 'jugendamt', kind: 'uvg', stems: 'unterhaltsvorschuss|unterhaltsvorschuß', pattern: /(?<!\p{L})uv[gk]?(?!\p{L})/u },
  { department: 'jugendamt', kind: 'beistand', stems: 'beistandschaft|vaterschaft|sorgeerklärung|elterliche sorge|elterlichen sorge' },
  { department: 'jugendamt', kind: 'statute', pattern: /sgb[\s-]?(?:viii|vlll|vi[il]{2}|8)(?![\p{L}\d])|achte[sn]? buch|(?<!\p{L})kjhg(?!\p{L})/u },
  { department: 'jugendamt', kind: 'elterngeld', stems: 'elterngeld|lebensmonat', pattern: /(?<!\p{L})beeg(?!\p{L})/u },
  {
    department: 'jugendamt',
    kind: 'help',
    stems: 'hilfe zur erziehung|hilfen zur erziehung|inobhutnahme|erziehungsbeistand|familienhilfe|pflegefamilie|pflegeeltern|kindeswohl|hilfeplan',
    pattern: /(?<!\p{L})(?:spfh|hze|35 ?a)(?!\p{L})/u,
  },
  {
    department: 'jugendamt',
    kind: 'daycare',
    stems: 'kindertagespflege|kindertagesstätte|kitabeitr|kita-gebühr|elternbeitrag|kindergartenbeitrag|tagesmutter|kostenbeitrag',
  },
  {
    department: 'jugendamt',
    kind: 'family',
    stems: 'kindesmutter|kindesvater|kindsvater|kindsmutter',
    pattern: /(?<!\p{L})(?:der|die|des) (?:kinds|kindes)?(?:vater|mutter|vaters)(?!\p{L})/u,
  },
  { department: 'jugendamt', kind: 'court', stems: 'familiengericht', pattern: /(?<!\p{L})\d{1,3} f \d+\/\d{2}(?!\d)|famfg/u },
  { department: 'jugendamt', kind: 'number', pattern: /(?<!\p{L})(?:uv[gkr]?|eg|beeg|wjh|ktp|ja|bst|kita)[-/ ]{1,2}[a-z]{0,3}[-/ ]?\d/u },
  {
    department: 'jugendamt',
    kind: 'office',
    pattern: /(?:az|aktenzeichen|zeichen|gz)[.:\s]{0,3}(?:fd|fb|amt)?\s?51[./-]|(?:amt|fachdienst|fd|abt\.?|sachgebiet) 51(?!\d)/u,
  },
  {
    department: 'finanzen',
    kind: 'name',
    stems:
      'kreiskasse|kreiskämmerei|finanzbuchhaltung|fachdienst finanzen|vollstreckungsstelle|vollstreckungsbehörde|rechnungseingang|zahlungsabwicklung|kreditorenbuchhaltung|debitorenbuchhaltung|finanzverwaltung|zentrale rechnungs',
    pattern: /(?<!\p{L})(?:kämmerei|amtskasse|finanzen)(?!\p{L})|(?:der|die|an|ihre) kasse(?!\p{L})/u,
  },
  { department: 'finanzen', kind: 'kassenzeichen', stems: 'kassenzeichen|buchungszeichen' },
  { department: 'finanzen', kind: 'mandate', stems: 'mandatsreferenz|gläubiger-id|lastschriftmandat|gläubigeridentifikation' },
  {
    department: 'finanzen',
    kind: 'invoice',
    stems: 'rechnungsnummer|rechnungsbetrag|zahlungsziel|umsatzsteuer|leitweg|mehrwertsteuer|rechnungsdatum|kostenrechnung|bestellnummer',
    pattern: /(?<!\p{L})(?:mwst|ustg|ust-id\p{L}*|ust)(?!\p{L})|rechnung nr/u,
  },
  {
    department: 'finanzen',
    kind: 'debt',
    stems: 'mahngebühr|säumniszuschl|hauptforderung|basiszinssatz|niederschlagung|vollstreckung|zahlungserinnerung|mahnbescheid|drittschuldner',
  },
  { department: 'finanzen', kind: 'instalments', stems: 'stundung|ratenzahlung|teilzahlung' },
  { department: 'finanzen', kind: 'office', pattern: /(?:az|aktenzeichen|zeichen|gz)[.:\s]{0,3}(?:fd|fb|amt)?\s?2[01][./-]/u },
  {
    department: 'poststelle',
    kind: 'anybody',
    pattern: /vorlage bei (?:behörden|ämtern|der behörde|einer behörde|dritten|dem amt|arbeitgeber|öffentlichen)|(?<!\p{L})an alle|(?<!\p{L})wurfsendung/u,
  },
  { department: 'jobcenter', kind: 'work', stems: 'arbeitsuche|arbeitslos|bewerbung|vermittler|maßnahmeträger|erwerbsfähig', pattern: /(?<!\p{L})maßnahme/u },
  { department: 'sozialamt', kind: 'pension', stems: 'altersrente|erwerbsminderung|witwenrente|renten service|rentenerhöhung' },
  {
    department: 'sozialamt',
    kind: 'asyl-words',
    stems: 'asylbewerber|asylsuchend|ankunftsnachweis|aufnahmeeinrichtung|aufenthaltsgestattung|gemeinschaftsunterkunft|bezahlkarte',
  },
  { department: 'sozialamt', kind: 'but-words', stems: 'klassenfahrt|mittagessen|nachhilfe|schulessen|schulausflug|vereinsbeitrag' },
  { department: 'finanzen', kind: 'fees', stems: 'gebührenbescheid|bußgeld|abfallgebühr|kostenbescheid|zwangsgeld|verwarnungsgeld' },
  {
    department: 'jugendamt',
    kind: 'child-words',
    stems: 'kindergarten|wohngruppe|pflegekind|vormund|umgangsrecht|erzieher',
    pattern: /(?<!\p{L})(?:kita|hort|krippe)(?!\p{L})/u,
  },
  { department: 'jugendamt', kind: 'maintenance', pattern: /(?<!\p{L})(?:kindes)?unterhalt(?:s|spflicht\p{L}*|stitel)?(?!\p{L})/u },
  {
    department: 'poststelle',
    kind: 'other-authority',
    stems:
      'familienkasse|krankenkasse|agentur für arbeit|rentenversicherung|versorgungsamt|ausländerbehörde|kfz-zulassung|führerscheinstelle|bauaufsicht|gesundheitsamt|veterinär|ordnungsamt',
    pattern: /(?<!\p{L})finanzamt/u,
  },
  { department: 'poststelle', kind: 'county', stems: 'kreisverwaltung|landratsamt|kreisausschuss|landkreis', pattern: /(?<!\p{L})landr[aä]t/u },
]
