/** German texts of this part of the window; the English ones have the same shape. */
export const CUTTING_DE = {
  title: 'Zuschnitt',

  stacks: {
    intro: 'Wo in einem Stapel ein Schreiben endet und das nächste beginnt. Die Datei selbst wird nie verändert.',
    uncertain: 'Bitte ansehen',
    uncertainHint: 'Hier ist nicht sicher, wo die Schreiben beginnen.',
    others: 'Weitere Stapel',
    othersHint: 'Der Zuschnitt dieser Dateien ist sicher. Ändern lässt er sich trotzdem.',
    pages: (n: number) => (n === 1 ? '1 Seite' : `${n} Seiten`),
    documents: (n: number) => (n === 1 ? '1 Dokument' : `${n} Dokumente`),
    sure: (percent: string) => `Schnitte nur zu ${percent} sicher`,
    none: 'Kein Stapel wartet',
    noneHint: 'Sobald eine Datei mit mehreren Seiten eintrifft, lässt sich ihr Zuschnitt hier ändern.',
    loading: 'Stapel werden gesucht …',
  },

  loading: 'Seiten werden geholt …',
  back: 'Alle Stapel',
  untouched: 'Die Originaldatei bleibt, wie sie ist.',
  uncertain: 'Bitte die Schnitte prüfen',
  uncertainHint: 'Unsichere Stellen sind gekennzeichnet. Stimmt alles, genügt „Zuschnitt stimmt“.',
  locked: 'Was schon bestätigt oder übergeben ist, kann nicht neu geschnitten werden. Diese Schreiben tragen ein Schloss.',
  notPaper: 'Diese Datei ist ein einziger Text und wird nicht geschnitten.',
  allDecided: 'Alles in dieser Datei ist entschieden. Der Zuschnitt lässt sich nicht mehr ändern.',

  strip: 'Seiten und Schnitte',
  doubts: (n: number) => (n === 1 ? 'Zur unsicheren Stelle' : `Nächste von ${n} unsicheren Stellen`),
  hideBlank: 'Leere Seiten ausblenden',
  hiddenBlank: (n: number) => (n === 1 ? '1 leere Seite ausgeblendet, sie gehört weiter dazu' : `${n} leere Seiten ausgeblendet, sie gehören weiter dazu`),
  undoStep: 'Rückgängig',
  discard: 'Änderungen verwerfen',

  page: (page: number, of: number) => `Seite ${page} von ${of}`,
  pageShort: (page: number) => `S. ${page}`,
  blank: 'leer',
  separator: 'Trennblatt, gehört zu keinem Schreiben',
  separatorShort: 'Trennblatt',
  noText: 'Auf dieser Seite wurde nichts gelesen.',
  inDocument: (number: number, label: string) => `Dokument ${number}, ${label}`,
  isNew: 'Neu',
  isNewGuessed: 'Neu, voraussichtlich',
  guessing: 'wird angesehen …',

  gap: {
    cut: (before: number, after: number) => `Schnitt zwischen Seite ${before} und ${after}`,
    locked: 'fest, weil schon entschieden',
    drag: 'Klicken schneidet oder verbindet, Ziehen verschiebt den Schnitt.',
  },
  certainty: {
    begins: 'hier beginnt sicher ein Schreiben',
    'probably-begins': 'wohl neu, hier beginnt ein Schreiben',
    unsure: 'unsicher, ob hier ein Schreiben beginnt',
    'probably-continues': 'wohl eins mit der Seite davor',
    continues: 'gehört sicher zusammen',
  },
  certaintyShort: {
    begins: 'sicher',
    'probably-begins': 'wohl neu',
    unsure: 'unsicher',
    'probably-continues': 'wohl eins',
  },

  keys: {
    split: 'Vor dieser Seite schneiden',
    merge: 'Mit dem nächsten Schreiben verbinden',
    nextDoubt: 'Nächste unsichere Stelle',
    previousDoubt: 'Vorige unsichere Stelle',
    zoom: 'Seite groß ansehen',
    moveLeft: 'Schnitt eine Seite nach vorn',
    moveRight: 'Schnitt eine Seite nach hinten',
    toggle: 'Auf einem Schnitt: schneiden oder verbinden',
  },

  summary: {
    unchanged: (n: number) => (n === 1 ? 'Ein Dokument, wie bisher' : `${n} Dokumente, wie bisher`),
    changed: (before: number, after: number) => `Bisher ${before === 1 ? '1 Dokument' : `${before} Dokumente`}, künftig ${after}`,
    lost: 'Eigene Eingaben an Schreiben, die sich ändern, gelten dann nicht mehr. Im Verlauf bleiben sie stehen.',
  },
  apply: 'Zuschnitt übernehmen',
  confirm: 'Zuschnitt stimmt',
  applying: 'Die Schreiben werden neu gelesen …',
  applied: (n: number) => (n === 1 ? 'Neu zugeschnitten: 1 Dokument.' : `Neu zugeschnitten: ${n} Dokumente.`),
  confirmed: 'Zuschnitt bestätigt.',
  undo: 'Rückgängig',
  undone: 'Der frühere Zuschnitt ist wieder da.',

  zoom: {
    previous: 'Vorige Seite',
    next: 'Nächste Seite',
  },
}
export type CuttingMessages = typeof CUTTING_DE
