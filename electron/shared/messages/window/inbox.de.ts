/** German texts of this part of the window; the English ones have the same shape. */
import type { DocumentState } from '../../domain/mail-document.ts'

const documents = (n: number) => (n === 1 ? '1 Dokument' : `${n} Dokumente`)

export const INBOX_DE = {
  title: 'Posteingang',
  chooseFiles: 'Dateien wählen',
  chooseFolder: 'Ordner wählen',
  loading: 'Posteingang wird geladen …',
  loadAgain: 'Erneut laden',
  added: (n: number) => (n === 1 ? '1 Datei wird eingelesen' : `${n} Dateien werden eingelesen`),
  nothingAdded: 'Darin war keine Datei, die nicht schon wartet.',

  filters: {
    region: 'Filter',
    views: {
      all: 'Alle offenen',
      review: 'Zu prüfen',
      proposed: 'Vorgeschlagen',
      urgent: 'Eilig',
      quarantined: 'Nicht lesbar',
      confirmed: 'Wird übergeben',
      finished: 'Erledigt',
    },
    desks: 'Stellen',
    saved: 'Eigene Filter',
    save: 'Filter merken',
    saveTitle: 'Filter merken',
    name: 'Name',
    nameHint: 'Gemerkt werden Ansicht, Stelle und Suchwort.',
    remove: (name: string) => `Filter „${name}“ entfernen`,
    count: documents,
    text: 'Liste filtern',
    reset: 'Filter zurücksetzen',
  },

  batch: {
    region: 'Einlesen',
    summary: (done: number, total: number) => `${done} von ${total} ${total === 1 ? 'Datei' : 'Dateien'} eingelesen`,
    failed: (n: number) => `${n} nicht lesbar`,
    known: (n: number) => `${n} schon da`,
    more: (n: number) => `und ${n === 1 ? 'eine weitere Datei' : `${n} weitere Dateien`}`,
    cancelAll: 'Alle abbrechen',
    cancelAllTitle: 'Alle wartenden Dateien abbrechen?',
    cancelAllText: 'Was schon eingelesen ist, bleibt im Posteingang. Die Dateien selbst bleiben unverändert, wo sie sind.',
    cancel: (name: string) => `„${name}“ abbrechen`,
    clear: 'Liste leeren',
    states: { waiting: 'wartet', running: 'wird gelesen', done: 'fertig', failed: 'nicht lesbar', cancelled: 'abgebrochen' },
    again: 'wird noch einmal versucht',
    alreadyHere: 'schon da',
    partly: 'Anlage nicht lesbar',
    documents,
    /** Goes on behind the number of documents. */
    from: (name: string) => ` aus „${name}“ ansehen`,
    progress: (name: string) => `Fortschritt von „${name}“`,
    problem: 'Das Einlesen steht still.',
  },

  table: {
    label: 'Dokumente',
    columns: {
      state: 'Stand',
      type: 'Art',
      person: 'Person',
      desk: 'Stelle',
      deadline: 'Frist',
      confidence: 'Sicher',
      received: 'Eingang',
      documentDate: 'Datum',
      name: 'Datei',
    },
    states: {
      review: 'Zu prüfen',
      proposed: 'Vorschlag',
      confirmed: 'Bestätigt',
      delivered: 'Übergeben',
      quarantined: 'Nicht lesbar',
      settled: 'Von Hand',
    } satisfies Record<DocumentState, string>,
    urgent: 'eilig',
    select: (name: string) => `„${name}“ auswählen`,
    pages: (first: number, last: number) => (first === last ? `Seite ${first}` : `Seiten ${first}–${last}`),
  },

  bulk: {
    region: 'Auswahl',
    shown: documents,
    selected: (n: number) => `${n} ausgewählt`,
    clear: 'Auswahl aufheben',
    confirm: 'Bestätigen',
    settle: 'Erledigt ohne Weitergabe',
    confirmed: (n: number) => `${documents(n)} bestätigt.`,
    leftForReview: (n: number) => (n === 1 ? '1 braucht erst einen genauen Blick.' : `${n} brauchen erst einen genauen Blick.`),
    leftUnread: (n: number) => (n === 1 ? '1 ist nicht lesbar.' : `${n} sind nicht lesbar.`),
    leftDecided: (n: number) => (n === 1 ? '1 ist schon entschieden.' : `${n} sind schon entschieden.`),
    settled: (n: number) => `${documents(n)} erledigt, ohne Weitergabe.`,
    nothing: 'Nichts davon konnte geändert werden.',
    undo: 'Rückgängig',
    undone: (n: number) => `${documents(n)} wieder offen.`,
    tooLate: (n: number) => (n === 1 ? '1 ist schon übergeben und bleibt es.' : `${n} sind schon übergeben und bleiben es.`),
  },

  details: {
    region: 'Ausgewähltes Dokument',
    nothing: 'Eine Zeile wählen: Hier steht dann, worauf zu achten ist.',
    looksGood: 'Nichts Auffälliges gefunden.',
    open: 'Prüfen',
    show: 'Ansehen',
    readAgain: 'Erneut lesen',
    reading: 'Wird gelesen …',
    readNow: 'Die Datei ist jetzt lesbar.',
    stillUnread: 'Die Datei ist weiter nicht lesbar.',
    settle: 'Erledigt',
    saveOriginal: 'Original speichern',
    saved: 'Original gespeichert.',
  },

  empty: {
    first: 'Hier kommt die Post an',
    firstText:
      'Scans, PDF, E-Mails oder ganze Ordner in dieses Fenster ziehen. Postlotse liest sie auf diesem Rechner und schlägt Art, Frist und zuständige Stelle vor. Die Originale bleiben, wo sie sind.',
    done: 'Alles erledigt',
    doneText: 'Im Moment wartet kein Dokument. Neue Dateien einfach in dieses Fenster ziehen.',
    reading: 'Die ersten Dokumente erscheinen gleich',
    readingText: 'Postlotse liest gerade. Fertige Dokumente stehen hier, sobald es sie gibt.',
    noMatch: 'Kein Dokument passt zum Filter',
    noMatchText: 'Es gibt Dokumente, aber keines passt zu Ansicht, Stelle und Suchwort.',
  },

  notices: {
    noDeliveryFolder: 'Noch kein Ordner für die Übergabe gewählt. Bestätigtes wartet.',
    openSettings: 'Zu den Einstellungen',
    unreachable: (n: number) => (n === 1 ? 'Ein überwachter Ordner ist nicht erreichbar.' : `${n} überwachte Ordner sind nicht erreichbar.`),
    unreachableText: 'Sobald er wieder da ist, geht es von selbst weiter. Dauert es an, bitte Netzlaufwerk und Rechte prüfen:',
    handOver: (n: number) => `${documents(n)} ${n === 1 ? 'konnte' : 'konnten'} noch nicht übergeben werden.`,
  },

  shortcuts: {
    confirm: 'Auswahl bestätigen',
    settle: 'Auswahl ohne Weitergabe erledigen',
    filter: 'Liste filtern',
  },
}
export type InboxMessages = typeof INBOX_DE
