/** German texts of this part of the window; the English ones have the same shape. */
import type { AuditAction } from '../../domain/audit.ts'

/** Names as they stand in the log; absent where the entry does not say. */
export interface ProposalWords {
  readonly type: string
  /** E.g. `94 %`. */
  readonly confidence?: string | undefined
  readonly desk?: string | undefined
}

/** undefined: the log does not hold the values, as they are personal data. */
export interface CorrectionWords {
  readonly subject: string
  readonly machine: string | null | undefined
  readonly person: string | null | undefined
}

const actions: Readonly<Record<AuditAction, string>> = {
  proposed: 'Vorschlag',
  quarantined: 'Nicht lesbar',
  corrected: 'Änderung',
  'correction-undone': 'Änderung zurückgenommen',
  confirmed: 'Bestätigung',
  'confirmation-undone': 'Bestätigung zurückgenommen',
  delivered: 'Übergabe',
  'delivery-failed': 'Übergabe gescheitert',
  settled: 'Erledigt',
  reopened: 'Wieder geöffnet',
  recut: 'Neu getrennt',
  'duplicate-decided': 'Doppelt oder nicht',
  forgotten: 'Arbeitskopien gelöscht',
  'preferences-changed': 'Einstellungen geändert',
  'plan-changed': 'Verteilungsplan geändert',
  exported: 'Ausgabe',
}

export const HISTORY_DE = {
  title: 'Verlauf und Protokoll',
  documentTitle: (name: string) => `Verlauf von ${name}`,
  intro: 'Jeder Vorschlag, jede Änderung und jede Übergabe steht hier mit Zeit und Konto. Einträge lassen sich nicht ändern oder löschen.',
  wholeLog: 'Ganzes Protokoll',
  openDocument: 'Dokument ansehen',
  actions,
  machine: 'Postlotse',
  sentences: {
    proposed: ({ type, confidence, desk }: ProposalWords) =>
      `Vorgeschlagen: ${type}${confidence === undefined ? '' : ` (${confidence} sicher)`}${desk === undefined ? '' : `, Stelle „${desk}“`}.`,
    noType: 'keine bekannte Art',
    rerouted: (desk: string, before: string | undefined) => `Nach neuem Verteilungsplan: Stelle „${desk}“${before === undefined ? '' : ` statt „${before}“`}.`,
    quarantined: (reason: string | undefined) => (reason === undefined ? 'Konnte nicht gelesen werden.' : `Konnte nicht gelesen werden: ${reason}`),
    corrected: ({ subject, machine, person }: CorrectionWords) => {
      if (person === undefined || machine === undefined) return `${subject} berichtigt.`
      if (person === null) return `${subject} entfernt; gelesen war „${machine ?? '–'}“.`
      return machine === null ? `${subject} ergänzt: „${person}“.` : `${subject} geändert von „${machine}“ in „${person}“.`
    },
    correctionUndone: (subject: string) => `Änderung zurückgenommen: ${subject}. Es gilt wieder der Vorschlag.`,
    confirmed: 'Bestätigt.',
    confirmedAlone: 'Ohne Blick einer Person bestätigt, weil diese Dokumentart dafür freigegeben ist.',
    confirmationUndone: 'Bestätigung zurückgenommen.',
    delivered: (desk: string | undefined) => (desk === undefined ? 'Übergeben.' : `Übergeben an „${desk}“.`),
    deliveryFailed: (reason: string | undefined) => (reason === undefined ? 'Konnte nicht übergeben werden.' : `Konnte nicht übergeben werden: ${reason}`),
    settled: 'Erledigt, ohne Weitergabe.',
    reopened: 'Wieder geöffnet.',
    recut: (before: string | undefined, after: string | undefined) =>
      before === undefined || after === undefined ? 'Stapel neu getrennt.' : `Stapel neu getrennt: Seiten ${before} wurden ${after}.`,
    duplicateDecided: {
      same: 'Als doppelt vermerkt: dasselbe Schreiben lag schon vor.',
      different: 'Als verschieden vermerkt: nur ähnlich, kein doppeltes Schreiben.',
      none: 'Vermerk, ob das Schreiben doppelt ist, zurückgenommen.',
    },
    forgotten: (files: number | undefined) =>
      `Arbeitskopien${files === undefined ? '' : ` von ${files} ${files === 1 ? 'Datei' : 'Dateien'}`} fristgerecht gelöscht; die Einträge bleiben.`,
    preferencesChanged: (keys: string | undefined) => (keys === undefined ? 'Einstellungen geändert.' : `Einstellungen geändert: ${keys}.`),
    planChanged: 'Verteilungsplan geändert.',
    exported: (what: string, entries: number | undefined) =>
      entries === undefined ? `${what} als Datei ausgegeben.` : `${what} mit ${entries} ${entries === 1 ? 'Eintrag' : 'Einträgen'} als Datei ausgegeben.`,
    exports: { log: 'Protokoll', statistics: 'Auswertung', lab: 'Bericht des Reallabors' } as Readonly<Record<string, string>>,
    anyExport: 'Daten',
  },
  subjects: { type: 'Dokumentart', department: 'Fachbereich', desk: 'Stelle', urgency: 'Dringlichkeit' },
  anySubject: 'Eine Angabe',
  urgencies: { normal: 'normal', soon: 'bald', immediate: 'sofort' },
  settingKeys: {
    language: 'Sprache',
    theme: 'Erscheinungsbild',
    textSize: 'Schriftgröße',
    deliveryFolder: 'Übergabeordner',
    undoSeconds: 'Zeit zum Rückgängigmachen',
    retentionDays: 'Löschfrist',
    watchedFolders: 'überwachte Ordner',
    watchingPaused: 'Überwachung angehalten',
    disabledTypes: 'abgeschaltete Dokumentarten',
    singleKeys: 'Kürzel mit einer einzelnen Taste',
    learning: 'Lernen aus Korrekturen',
    ownTypes: 'eigene Dokumentarten',
    configuration: 'alle aus einer Datei',
    thresholds: 'Schwellen',
    type: 'Schwelle der Dokumentart',
    split: 'Schwelle der Trennung',
    field: 'Schwelle der Angaben',
    text: 'Schwelle der Lesbarkeit',
    state: 'Bundesland',
    deadlineNearDays: 'Tage vor einer Frist',
    autoDeliver: 'Übergabe ohne Rückfrage',
  } as Readonly<Record<string, string>>,
  dataLabels: {
    typeId: 'Dokumentart',
    confidence: 'Zuversicht',
    deskId: 'Stelle',
    rule: 'Regel des Verteilungsplans',
    urgency: 'Dringlichkeit',
    engine: 'Programm und Modelle',
    place: 'Ort',
    code: 'Fehlerkennung',
    format: 'Format',
    sourceId: 'Quelldatei',
    decision: 'Entscheidung',
    otherId: 'Anderes Dokument',
  } as Readonly<Record<string, string>>,
  filters: {
    label: 'Protokoll eingrenzen',
    from: 'Von',
    to: 'Bis',
    action: 'Vorgang',
    allActions: 'Alle Vorgänge',
    user: 'Konto',
    allUsers: 'Alle Konten',
    reset: 'Alles zeigen',
  },
  columns: { number: 'Nr.', at: 'Zeit', user: 'Konto', action: 'Vorgang', document: 'Dokument', sentence: 'Was geschah', hash: 'Prüfsumme' },
  table: 'Einträge, die neuesten zuerst',
  details: (number: string) => `Einzelheiten zu Eintrag ${number}`,
  older: 'Ältere Einträge laden',
  allLoaded: 'Das ist der älteste Eintrag dieser Auswahl.',
  loading: 'Das Protokoll wird geladen',
  empty: { title: 'Noch nichts geschehen', text: 'Sobald das erste Dokument eingelesen ist, steht es hier.' },
  noHits: { title: 'Kein Eintrag passt', text: 'Zu dieser Auswahl gibt es keinen Eintrag. Bitte Zeitraum oder Vorgang weiter fassen.' },
  verify: 'Protokoll prüfen',
  verifying: 'Das Protokoll wird geprüft',
  intact: (entries: string, one: boolean) => `Das Protokoll ist lückenlos: ${entries} ${one ? 'Eintrag' : 'Einträge'}, jede Prüfsumme stimmt.`,
  broken: (number: string) => `Eintrag ${number} passt nicht zu seiner Prüfsumme.`,
  brokenNext:
    'Der Eintrag oder einer davor wurde außerhalb von Postlotse verändert. Bitte nicht weiterarbeiten, das Protokoll ausgeben und die IT-Sicherheit verständigen; eine Sicherung zeigt den früheren Stand.',
  export: 'Ausgeben',
  exportFormat: 'Format',
  exportFormats: { json: 'JSON, mit Prüfsummen', csv: 'CSV für Excel', pdf: 'PDF zum Drucken' },
  exported: (file: string) => `Gespeichert: ${file}`,
  exportHint: 'Ausgegeben wird, was die Auswahl zeigt. Auch die Ausgabe wird protokolliert.',
  fileName: 'Protokoll',
  print: {
    title: 'Protokoll',
    all: 'Alle Einträge',
    period: (from: string, to: string) => `${from} bis ${to}`,
    since: (from: string) => `seit ${from}`,
    until: (to: string) => `bis ${to}`,
    entries: (count: string, one: boolean) => `${count} ${one ? 'Eintrag' : 'Einträge'}`,
    made: (at: string, version: string) => `Postlotse ${version}, ausgegeben am ${at}`,
    pageOf: (page: number, pages: number) => `Seite ${page} von ${pages}`,
  },
}
export type HistoryMessages = typeof HISTORY_DE
