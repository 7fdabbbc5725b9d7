/**
 * How often each type of letter is for which department: counted in models/training/corpus by `node scripts/fit-department.ts`, smoothed towards the
 * type's own department; do not edit by hand.
 */

/** By type; `none` is what is of no known type. */
export type TypeShares = Readonly<
  Record<
    string,
    {
      /** Department the type belonged to when this was counted. */
      readonly home: string
      /** Fractions by department; absent: hardly any. */
      readonly shares: Readonly<Record<string, number>>
    }
  >
>

export const TYPE_SHARES: TypeShares = {
  'sgb2-hauptantrag': { home: 'jobcenter', shares: { jobcenter: 1 } },
  'sgb2-weiterbewilligung': { home: 'jobcenter', shares: { jobcenter: 1 } },
  'sgb2-veraenderung': { home: 'jobcenter', shares: { jobcenter: 0.96, sozialamt: 0.03, jugendamt: 0.01 } },
  'sgb2-anlage-kdu': { home: 'jobcenter', shares: { jobcenter: 1 } },
  'sgb2-anlage-einkommen': { home: 'jobcenter', shares: { jobcenter: 1 } },
  'sgb2-anlage-vermoegen': { home: 'jobcenter', shares: { jobcenter: 1 } },
  'sgb2-terminabsage': { home: 'jobcenter', shares: { jobcenter: 1 } },
  widerspruch: {
    home: 'poststelle',
    shares: { jobcenter: 0.36, sozialamt: 0.27, eingliederungshilfe: 0.09, jugendamt: 0.14, finanzen: 0.07, poststelle: 0.06 },
  },
  ueberpruefungsantrag: {
    home: 'poststelle',
    shares: { jobcenter: 0.41, sozialamt: 0.28, eingliederungshilfe: 0.07, jugendamt: 0.13, finanzen: 0.05, poststelle: 0.06 },
  },
  gerichtspost: {
    home: 'poststelle',
    shares: { jobcenter: 0.34, sozialamt: 0.15, eingliederungshilfe: 0.11, jugendamt: 0.17, finanzen: 0.12, poststelle: 0.11 },
  },
  vollmacht: { home: 'poststelle', shares: { jobcenter: 0.23, sozialamt: 0.3, eingliederungshilfe: 0.13, jugendamt: 0.14, finanzen: 0.1, poststelle: 0.1 } },
  akteneinsicht: {
    home: 'poststelle',
    shares: { jobcenter: 0.29, sozialamt: 0.19, eingliederungshilfe: 0.14, jugendamt: 0.19, finanzen: 0.07, poststelle: 0.13 },
  },
  beschwerde: { home: 'poststelle', shares: { jobcenter: 0.3, sozialamt: 0.19, eingliederungshilfe: 0.13, jugendamt: 0.16, finanzen: 0.11, poststelle: 0.11 } },
  anfrage: { home: 'poststelle', shares: { jobcenter: 0.29, sozialamt: 0.24, eingliederungshilfe: 0.12, jugendamt: 0.15, finanzen: 0.09, poststelle: 0.11 } },
  mietvertrag: { home: 'poststelle', shares: { jobcenter: 0.34, sozialamt: 0.18, eingliederungshilfe: 0.05, jugendamt: 0.05, poststelle: 0.38 } },
  mietbescheinigung: { home: 'poststelle', shares: { jobcenter: 0.4, sozialamt: 0.22, eingliederungshilfe: 0.06, jugendamt: 0.08, poststelle: 0.25 } },
  nebenkostenabrechnung: { home: 'poststelle', shares: { jobcenter: 0.33, sozialamt: 0.21, eingliederungshilfe: 0.04, poststelle: 0.42 } },
  wohnungsverlust: { home: 'sozialamt', shares: { jobcenter: 0.23, sozialamt: 0.68, poststelle: 0.09 } },
  energiesperre: { home: 'poststelle', shares: { jobcenter: 0.37, sozialamt: 0.22, eingliederungshilfe: 0.04, jugendamt: 0.01, poststelle: 0.36 } },
  lohnabrechnung: {
    home: 'poststelle',
    shares: { jobcenter: 0.3, sozialamt: 0.07, eingliederungshilfe: 0.05, jugendamt: 0.06, finanzen: 0.02, poststelle: 0.49 },
  },
  arbeitsvertrag: {
    home: 'poststelle',
    shares: { jobcenter: 0.31, sozialamt: 0.04, eingliederungshilfe: 0.07, jugendamt: 0.07, finanzen: 0.01, poststelle: 0.49 },
  },
  'kuendigung-arbeit': {
    home: 'poststelle',
    shares: { jobcenter: 0.4, sozialamt: 0.05, eingliederungshilfe: 0.04, jugendamt: 0.07, finanzen: 0.02, poststelle: 0.42 },
  },
  kontoauszug: {
    home: 'poststelle',
    shares: { jobcenter: 0.42, sozialamt: 0.19, eingliederungshilfe: 0.04, jugendamt: 0.06, finanzen: 0.01, poststelle: 0.28 },
  },
  arbeitsunfaehigkeit: { home: 'poststelle', shares: { jobcenter: 0.47, sozialamt: 0.07, eingliederungshilfe: 0.05, jugendamt: 0.05, poststelle: 0.36 } },
  arztbericht: { home: 'poststelle', shares: { jobcenter: 0.22, sozialamt: 0.24, eingliederungshilfe: 0.11, jugendamt: 0.07, poststelle: 0.35 } },
  schwerbehinderung: { home: 'poststelle', shares: { jobcenter: 0.12, sozialamt: 0.15, eingliederungshilfe: 0.1, jugendamt: 0.01, poststelle: 0.62 } },
  rentenbescheid: { home: 'poststelle', shares: { jobcenter: 0.19, sozialamt: 0.45, eingliederungshilfe: 0.04, jugendamt: 0.04, poststelle: 0.29 } },
  krankenversicherung: { home: 'poststelle', shares: { jobcenter: 0.34, sozialamt: 0.2, eingliederungshilfe: 0.05, jugendamt: 0.09, poststelle: 0.33 } },
  schulbescheinigung: { home: 'poststelle', shares: { jobcenter: 0.32, sozialamt: 0.12, eingliederungshilfe: 0.06, jugendamt: 0.09, poststelle: 0.41 } },
  urkunde: { home: 'poststelle', shares: { jobcenter: 0.17, sozialamt: 0.19, eingliederungshilfe: 0.02, jugendamt: 0.27, finanzen: 0.01, poststelle: 0.34 } },
  ausweis: { home: 'poststelle', shares: { jobcenter: 0.29, sozialamt: 0.24, eingliederungshilfe: 0.01, jugendamt: 0.08, poststelle: 0.37 } },
  'sgb12-grundsicherung': { home: 'sozialamt', shares: { jobcenter: 0.01, sozialamt: 0.98, poststelle: 0.01 } },
  'hilfe-zur-pflege': { home: 'sozialamt', shares: { sozialamt: 0.98, eingliederungshilfe: 0.01, poststelle: 0.01 } },
  'wohngeld-antrag': { home: 'sozialamt', shares: { sozialamt: 1 } },
  'but-antrag': { home: 'sozialamt', shares: { jobcenter: 0.24, sozialamt: 0.74, eingliederungshilfe: 0.01 } },
  'egh-antrag': { home: 'eingliederungshilfe', shares: { eingliederungshilfe: 1 } },
  'egh-entwicklungsbericht': { home: 'eingliederungshilfe', shares: { eingliederungshilfe: 0.91, jugendamt: 0.07, poststelle: 0.01 } },
  'egh-gesamtplan': { home: 'eingliederungshilfe', shares: { eingliederungshilfe: 1 } },
  'uvg-antrag': { home: 'jugendamt', shares: { jugendamt: 1 } },
  'hze-antrag': { home: 'jugendamt', shares: { jugendamt: 1 } },
  'kita-beitrag': { home: 'jugendamt', shares: { jobcenter: 0.01, jugendamt: 0.99 } },
  'elterngeld-antrag': { home: 'jugendamt', shares: { jugendamt: 1 } },
  'kindeswohl-meldung': { home: 'jugendamt', shares: { jugendamt: 1 } },
  rechnung: { home: 'finanzen', shares: { jobcenter: 0.02, sozialamt: 0.04, eingliederungshilfe: 0.01, jugendamt: 0.01, finanzen: 0.9, poststelle: 0.01 } },
  mahnung: { home: 'finanzen', shares: { jobcenter: 0.05, sozialamt: 0.09, eingliederungshilfe: 0.01, jugendamt: 0.05, finanzen: 0.74, poststelle: 0.06 } },
  ratenzahlung: {
    home: 'finanzen',
    shares: { jobcenter: 0.16, sozialamt: 0.12, eingliederungshilfe: 0.06, jugendamt: 0.11, finanzen: 0.53, poststelle: 0.01 },
  },
  'sepa-mandat': {
    home: 'finanzen',
    shares: { jobcenter: 0.26, sozialamt: 0.15, eingliederungshilfe: 0.05, jugendamt: 0.11, finanzen: 0.4, poststelle: 0.04 },
  },
  werbung: { home: 'poststelle', shares: { poststelle: 1 } },
  none: { home: 'poststelle', shares: { poststelle: 1 } },
}
