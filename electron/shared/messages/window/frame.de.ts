/** German texts of what stands around every view; the English ones have the same shape. */
import type { DocumentState } from '../../domain/mail-document.ts'

export const FRAME_DE = {
  title: 'Postlotse',
  navigation: 'Hauptnavigation',
  skip: 'Zum Inhalt springen',
  /** By the names of the addresses, see renderer/lib/navigation. */
  views: {
    posteingang: 'Posteingang',
    pruefen: 'Prüfen',
    zuschnitt: 'Zuschnitt',
    suche: 'Suche',
    verlauf: 'Verlauf',
    auswertung: 'Auswertung',
    lernen: 'Lernen',
    reallabor: 'Reallabor',
    einstellungen: 'Einstellungen',
    ueber: 'Über Postlotse',
  },
  /** Where a document stands, in every view; see DocumentState. */
  states: {
    review: 'Zu prüfen',
    proposed: 'Vorschlag',
    confirmed: 'Bestätigt',
    delivered: 'Übergeben',
    quarantined: 'Nicht lesbar',
    settled: 'Erledigt',
  } satisfies Record<DocumentState, string>,
  counters: {
    open: (count: number) => (count === 1 ? '1 Dokument ist offen' : `${count} Dokumente sind offen`),
    urgent: (count: number) => (count === 1 ? '1 davon ist eilig' : `${count} davon sind eilig`),
    review: (count: number) => (count === 1 ? '1 Dokument braucht einen genauen Blick' : `${count} Dokumente brauchen einen genauen Blick`),
  },
  status: {
    region: 'Stand der Arbeit',
    reading: (done: number, total: number) => `Liest Post: ${done} von ${total} Dateien fertig`,
    paused: (left: number) => (left === 1 ? 'Angehalten – 1 Datei wartet' : `Angehalten – ${left} Dateien warten`),
    pausedEmpty: 'Einlesen ist angehalten',
    ready: 'Bereit – Dateien hierher ziehen oder einfügen',
    /** For screen readers, when reading has ended. */
    idle: 'Es wird nichts eingelesen',
    pause: 'Anhalten',
    resume: 'Fortsetzen',
  },
  drop: {
    title: 'Dateien hier ablegen',
    text: 'Auch ganze Ordner. Die Originale bleiben, wo sie sind.',
    added: (count: number) => (count === 1 ? '1 Datei wird eingelesen' : `${count} Dateien werden eingelesen`),
    nothing: 'Darin war keine Datei, die eingelesen werden kann',
    show: 'Anzeigen',
  },
  shortcuts: {
    title: 'Tastenkürzel',
    everywhere: 'Überall',
    help: 'Tastenkürzel zeigen',
    search: 'Suche öffnen',
    back: 'Zurück, woher Sie kamen',
    goTo: (view: string) => `${view} öffnen`,
    or: 'oder',
    singleKeys: 'Kürzel mit einer einzelnen Taste verwenden',
    singleKeysHint: 'Ausschalten, wenn Spracheingabe oder versehentliches Tippen stört. Kürzel mit Strg und Alt bleiben.',
  },
  crash: {
    title: 'Diese Ansicht konnte nicht angezeigt werden.',
    saved: 'Es ist nichts verloren: Dokumente und Korrekturen sind gespeichert.',
    text: 'Bitte die Ansicht neu öffnen. Tritt der Fehler wieder auf, hilft das Protokoll unter „Über Postlotse“ der IT weiter.',
    again: 'Ansicht neu öffnen',
    home: 'Zum Posteingang',
  },
  loading: 'Wird geladen …',
  technicalDetail: 'Technische Angabe',
  names: {
    unknownType: 'Keine bekannte Art',
    noDesk: 'Keine Stelle',
    noDepartment: 'Kein Fachbereich',
  },
  days: {
    /** Days from today, negative: passed. */
    relative: (days: number) => {
      if (days === 0) return 'heute'
      if (days === 1) return 'morgen'
      if (days === -1) return 'seit gestern'
      return days > 0 ? `in ${days} Tagen` : `seit ${-days} Tagen`
    },
  },
  ui: {
    close: 'Schließen',
    cancel: 'Abbrechen',
    clear: 'Leeren',
    noMatches: 'Kein Eintrag passt',
    notifications: 'Meldungen',
    selectAll: 'Alle auswählen',
    selectRow: (row: number) => `Zeile ${row} auswählen`,
    sure: 'sicher',
    unsure: 'unsicher',
    keyNames: {
      Mod: 'Strg',
      Alt: 'Alt',
      Shift: 'Umschalt',
      Enter: 'Enter',
      Space: 'Leertaste',
      Escape: 'Esc',
      Delete: 'Entf',
      Backspace: 'Rücktaste',
      Tab: 'Tab',
      Home: 'Pos1',
      End: 'Ende',
      PageUp: 'Bild↑',
      PageDown: 'Bild↓',
      ArrowUp: '↑',
      ArrowDown: '↓',
      ArrowLeft: '←',
      ArrowRight: '→',
    },
  },
}
export type FrameMessages = typeof FRAME_DE
