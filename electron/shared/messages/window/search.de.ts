/** German texts of this part of the window; the English ones have the same shape. */
export const SEARCH_DE = {
  title: 'Suche',
  label: 'Texte und Werte durchsuchen',
  help: 'Müller findet auch Mueller. Genauer Wortlaut in „Anführungszeichen“, Wortanfang mit Stern: Widersp*',

  filters: {
    label: 'Eingrenzen',
    field: 'Feld',
    anyField: 'Beliebig',
    value: 'Wert im Feld',
    valueHint: 'ganz oder ein Teil',
    type: 'Art',
    anyType: 'Alle Arten',
    desk: 'Stelle',
    anyDesk: 'Alle Stellen',
    from: 'Schreiben vom',
    to: 'bis',
    dateOrder: 'liegt vor dem Anfang',
    state: 'Stand',
    states: {
      any: 'Jeder',
      open: 'Offen',
    },
    reset: 'Eingrenzung aufheben',
  },

  recent: 'Zuletzt gesucht',
  recentHint: 'Wird beim Beenden vergessen.',
  start: 'Wonach suchen Sie?',
  startHint:
    'Gesucht wird in allen Texten und gelesenen Werten, während Sie tippen: Namen, Aktenzeichen, IBAN mit oder ohne Leerzeichen. Pfeil nach unten führt in die Treffer, Enter öffnet.',

  searching: 'Suche läuft …',
  hits: (n: number) => (n === 1 ? '1 Treffer' : `${n} Treffer`),
  milliseconds: (n: string) => `in ${n} ms`,
  none: 'Nichts gefunden',
  noneHint: 'Weniger Wörter, ein Wortanfang mit Stern oder eine weitere Eingrenzung helfen oft.',
  noneFiltered: 'Ohne die Eingrenzung gibt es vielleicht Treffer.',
  results: 'Treffer',
  more: 'Weitere anzeigen',
  tooMany: 'Mehr werden nicht gezeigt. Bitte enger suchen.',

  dated: (date: string) => `vom ${date}`,
  arrived: (date: string) => `eingegangen ${date}`,
  pages: (first: number, last: number) => (first === last ? `Seite ${first}` : `Seiten ${first}–${last}`),
  forgotten: 'Text und Seiten sind nach Ablauf der Aufbewahrung gelöscht. Geblieben ist der Eintrag im Protokoll.',
}
export type SearchMessages = typeof SEARCH_DE
