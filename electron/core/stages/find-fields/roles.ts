/** Whom a label, a heading or the words before a name speak of. */
import { foldText } from '../../../shared/text/fold-text.ts'

export type Role = 'person' | 'child' | 'relative' | 'landlord' | 'employer' | 'representative' | 'office' | 'doctor' | 'bank'

/** Ordered: the first that matches decides, so the narrower words stand first. Matched against folded text. */
const ROLE_WORDS: readonly (readonly [Role, RegExp])[] = [
  [
    'representative',
    /\b(?:(?:rechtliche[rn]? )?betreuer(?:in)?\b|bevollmaechtigte|vollmachtnehmer|prozessbevollm|rechtsanw|vormund|vertretungsberechtigt|verfahrensbevollm|(?:gesetzliche[rn]? )?vertreter(?:in)?\b(?! des)|kanzlei)/,
  ],
  [
    'office',
    /\b(?:ansprechpartner|sachbearbeit|auskunft|bearbeiter|bearbeitet|ihr(?:e)? zeichen vom|zimmer|durchwahl|es schreibt|leitung|leiter(?:in)?\b|geschaeftsfuehr|vorstand|inh\b|inhaber(?:in)? [a-z]+ gmbh|richter|vorsitzende|urkundsbeamt|standesbeamt|gerichtsvollzieher|hausmeister|klassenlehr|schulleit|sekretariat|bezugserzieher|bezugsbetreu|fallmanag|i\. ?a\.|i\. ?v\.|gez\.)/,
  ],
  [
    'relative',
    /\b(?:andere[rns]? elternteil|elternteil 2|eltern 2|kindesvater|kindesmutter|(?:der|anderer) vater|vater\b|mutter\b|ehegatt|ehemann|ehefrau|(?:ehe|lebens)?partner(?:in)?\b|lebensgefaehrt|unterhaltspflicht|bruder|schwester|neffe|nichte|oma\b|opa\b|schwager|weitere person|mitbewohner|nachbar|verstorbene)/,
  ],
  ['landlord', /\b(?:(?:unter|haupt)?vermieter|wohnungsgeber|hausverwalt|eigentuemer|verwalter)/],
  ['employer', /\b(?:arbeitgeber|beschaeftigungsbetrieb|ausbildungsbetrieb|firma\b)/],
  [
    'child',
    /\b(?:kind(?:es|er)?\b|sohn|tochter|schueler(?:in)?\b|schulkind|junge[rn]? mensch|jungen menschen|saeugling|baby|geschwister|enkel|zwillinge?|neugeborene|pflegekind|minderjaehrige)/,
  ],
  ['doctor', /\b(?:arzt|aerztin|hausaerzt|facharzt|praxis|dr\. med|klinik|therapeut|psycholog)/],
  ['bank', /\b(?:kreditinstitut|geldinstitut|bankverbindung|bank\b|zahlungsempfaenger)/],
  [
    'person',
    /\b(?:antragsteller(?:in)?|antragstellende|versicherte|patient|mieter(?:in)?\b|mietpartei|arbeitnehmer|mitarbeiter|beschaeftigte[r]?\b|kontoinhaber|mitglied|leistungsberechtigt|leistungsempfaeng|klient|klaeger|mandant|vollmachtgeber|betroffene|betreute|absender|sorgeberechtigt|personensorge|auszubildende|bewohner|schuldner|zahlungspflicht|inhaber|rentenberechtigt|versicherungsnehm|erziehungsberechtigt|elternteil 1|eltern 1|alleinerziehend|mein name|ich heisse|angaben zur person|persoenliche (?:daten|angaben)|familienname|bescheinigungsempfaenger|vertragspartner|ausweisinhaber|student|studierende|teilnehmer|hilfesuchende|leistungsbezieh|elternteil, bei dem|kontoinhaberin|unser(?:e[nrm]?)? kund)/,
  ],
]

/** The role that the words name; undefined if they name none. */
export function roleOf(text: string): Role | undefined {
  const folded = foldText(text)
  return ROLE_WORDS.find(([, words]) => words.test(folded))?.[0]
}

/** The role named last in the words, which is the one nearest to a name that follows them. */
export function lastRoleOf(text: string): Role | undefined {
  const folded = foldText(text)
  let best: { role: Role; at: number } | undefined
  for (const [role, words] of ROLE_WORDS) {
    for (const match of folded.matchAll(new RegExp(words.source, 'g'))) if (!best || match.index > best.at) best = { role, at: match.index }
  }
  return best?.role
}

/** The role a field speaks of; undefined for fields that belong to the letter. */
export function fieldRole(name: string): Role | undefined {
  const head = name.split('.')[0]
  if (head === 'person' || head === 'child' || head === 'landlord' || head === 'employer' || head === 'representative') return head
  return undefined
}
