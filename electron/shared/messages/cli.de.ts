/** German texts of the command line. */
import type { CliMessages } from './cli-messages.ts'

const CONFIG = `  --config FILE     Einstellungen (YAML), sonst POSTLOTSE_CONFIG
  --plan FILE       Geschäftsverteilungsplan (YAML)
  --taxonomy FILE   Dokumentarten und Felder (YAML)
  --models DIR      Ordner mit den Modellen
  --lang de|en      Sprache der Ausgabe, sonst POSTLOTSE_LANG, sonst Deutsch`
const jobsOption = (jobs: number) => `  --jobs N          so viele Dateien zugleich lesen, 1 bis 64 (sonst ${jobs}: je Prozessorkern eine, höchstens 4)`
const NO_SPLIT = '  --no-split        jede Datei ist ein Dokument'

export const CLI_DE: CliMessages = {
  overview: { synopsis: 'postlotse BEFEHL [Optionen]', footer: 'Hilfe zu einem Befehl: postlotse BEFEHL --help\nEnglish: --lang en' },
  unexpected: 'Unerwarteter Fehler, bitte melden:',
  commands: {
    classify: {
      summary: 'Post lesen: Art, Felder, Fristen, Schreibtisch',
      usage: (jobs) => `postlotse classify PFAD… [Optionen]
  --json FILE|-     eine JSON-Zeile je Dokument in eine Datei oder auf die Standardausgabe
  --out DIR         Dokumente nach Schreibtischen in Ordner ablegen (Original bleibt liegen)
${jobsOption(jobs)}
${NO_SPLIT}
${CONFIG}`,
    },
    watch: {
      summary: 'Ordner überwachen: Post lesen und ablegen, sobald sie eintrifft',
      usage: (jobs, every) => `postlotse watch ORDNER… --out DIR [Optionen]
  Liest jede Datei, sobald sie fertig geschrieben ist, und legt eine Kopie ab. Originale bleiben liegen: verschoben oder gelöscht wird nichts.
  Je Dokument eine Zeile: Zeit, Stand, Schreibtisch, Kennwort des Grundes, Dateiname. Strg-C beendet nach dem laufenden Dokument.
  Was schon gelesen ist, wird bis zum Beenden gemerkt; nach einem Neustart wird neu gelesen, aber nichts doppelt abgelegt.
  --out DIR         Dokumente nach Schreibtischen in Ordner ablegen; darf nicht in einem überwachten Ordner liegen
  --json FILE       eine JSON-Zeile je Dokument an diese Datei anhängen
  --every SEKUNDEN  so oft nachsehen (sonst ${every})
${jobsOption(jobs)}
${NO_SPLIT}
${CONFIG}`,
    },
    evaluate: {
      summary: 'Güte auf einem Ordner mit bekannten Antworten messen',
      usage: (jobs, maxError) => `postlotse evaluate ORDNER [Optionen]
  Antworten stehen als Ordnername (ORDNER/widerspruch/brief.pdf) oder in JSON-Dateien gleichen Namens
  neben der Datei, in ORDNER/truth oder im Ordner von --truth: {"type":"…","department":"…","urgency":"…"}
  --truth DIR       Ordner mit den Antworten
  --max-error P     so viel Fehler dürfte ohne Prüfung durchgehen, z. B. 1% oder 0.01 (sonst ${maxError})
  --json FILE|-     Bericht als JSON in eine Datei oder auf die Standardausgabe
${jobsOption(jobs)}
${NO_SPLIT}
${CONFIG}`,
    },
    types: {
      summary: 'Bekannte Dokumentarten und ihre Felder',
      usage: `postlotse types [Optionen]
  --json            als JSON
${CONFIG}`,
    },
    sheets: {
      summary: 'Trennblätter für gescannte Stapel als PDF zum Ausdrucken',
      usage: `postlotse sheets --out DATEI.pdf [Optionen]
  Ein Trennblatt liegt im Stapel vor einem Schreiben. Es beendet das vorige und gehört selbst zu keinem. Bitte einseitig drucken.
  Ohne --desk und --type entsteht ein Blatt, das nur trennt. Sonst gilt, was darauf steht, für das Schreiben dahinter.
  --desk KENNUNG    Blatt für einen Schreibtisch; mehrmals möglich
  --type KENNUNG    Blatt für eine Dokumentart; mehrmals möglich
  --out DATEI.pdf   hierhin schreiben
${CONFIG}`,
    },
    models: {
      summary: 'Modelle auflisten und prüfen',
      usage: `postlotse models list|verify [ORDNER] [Optionen]
  list              Kennung, Fassung, Lizenz, Größe und Anfang der Prüfsumme jedes Modells
  verify            Prüfsummen aller Dateien, dann Laden und Ein- und Ausgänge
  ORDNER            Ordner mit manifest.json, sonst der mitgelieferte
  --json            als JSON
  --lang de|en      Sprache der Ausgabe, sonst POSTLOTSE_LANG, sonst Deutsch`,
    },
    doctor: {
      summary: 'Selbstprüfung: Modelle, Texterkennung, Rechte, kein Netz',
      usage: `postlotse doctor [Optionen]
  --out DIR         prüft auch, ob dorthin geschrieben werden kann
  --json            als JSON
${CONFIG}`,
    },
  },
  wrongCall: {
    noCommand: (name) => `„${name}“ gibt es nicht`,
    noPath: 'kein Pfad angegeben',
    noFolder: 'kein Ordner angegeben',
    oneFolder: 'genau ein Ordner',
    noTarget: '--out fehlt',
    notAFolder: (folder) => `${folder} ist kein Ordner`,
    targetInside: (target, folder) => `${target} liegt im überwachten Ordner ${folder}`,
    onlyFile: (option) => `${option} braucht hier eine Datei`,
    noFile: '--out DATEI.pdf fehlt',
    noSuchDesk: (id) => `einen Schreibtisch „${id}“ gibt es im Geschäftsverteilungsplan nicht`,
    noSuchType: (id) => `eine Dokumentart „${id}“ gibt es nicht`,
    unknownOption: (option) => `${option} ist unbekannt`,
    optionValue: (option) => `${option}: Wert fehlt oder ist überzählig`,
    wrongNumber: (option, value, from, to) => `${option} ${value}: Zahl von ${from} bis ${to}`,
    wrongFraction: (option, value) => `${option} ${value}: zwischen 0 und 1 oder in Prozent`,
    wrongLanguage: (source, value, languages) => `${source} ${value}: möglich sind ${languages}`,
    modelsAction: (actions) => `nach „models“ folgt eines von: ${actions}`,
  },
  table: {
    columns: { file: 'Datei', type: 'Art', confidence: 'sicher', desk: 'Schreibtisch', urgency: 'eilt', status: 'Stand' },
    status: { proposed: 'Vorschlag', routed: 'abgelegt', review: 'prüfen', quarantined: 'gesperrt' },
    urgency: { normal: '', soon: 'bald', immediate: 'SOFORT' },
    unknownType: '— unbekannt —',
    percent: (hundredths) => `${hundredths} %`,
    pages: (first, last) => `S. ${first}${last === first ? '' : `–${last}`}`,
    summary: (counts, urgent) => {
      const total = counts.proposed + counts.routed + counts.review + counts.quarantined
      const parts = [`${counts.proposed} als Vorschlag`, `${counts.review} zu prüfen`, `${counts.quarantined} nicht lesbar`]
      if (counts.routed > 0) parts.unshift(`${counts.routed} abgelegt`)
      if (urgent > 0) parts.push(`${urgent} sofort`)
      return `${total} ${total === 1 ? 'Dokument' : 'Dokumente'}: ${parts.join(', ')}`
    },
  },
  watch: {
    started: (folders, every) => `Überwacht wird ${folders}, alle ${String(every).replace('.', ',')} s. Strg-C beendet.`,
    known: 'bekannt',
    waiting: 'wartet',
    folderGone: (folder) => `${folder} ist nicht erreichbar und wird weiter versucht.`,
    folderBack: (folder) => `${folder} ist wieder erreichbar.`,
    stopping: 'Ende nach dem laufenden Dokument …',
    stopped: 'Beendet.',
  },
  models: {
    columns: { id: 'Modell', version: 'Fassung', licence: 'Lizenz', size: 'Größe', hash: 'Prüfsumme' },
    size: (megabytes) => `${megabytes.toFixed(1).replace('.', ',')} MB`,
    filesFit: (count) => `${count} Dateien stimmen mit ihren Prüfsummen überein`,
    signatureFits: 'lässt sich laden, Ein- und Ausgänge passen, ein Probesatz wird gelesen',
  },
  doctor: {
    titles: {
      versions: 'Versionen',
      configuration: 'Dokumentarten und Verteilungsplan',
      'document-reader': 'Klassifikationsmodell',
      ocr: 'Texterkennung',
      writable: 'Schreibrechte',
      offline: 'Kein Netz',
    },
    configuration: ({ types, fields, desks, rules }) => `${types} Dokumentarten, ${fields} Felder, ${desks} Schreibtische, ${rules} Regeln`,
    modelLoaded: (types, best, percent) => `geladen und geprüft; ${types} Arten, Probesatz: ${best} ${percent} %`,
    ocrLoaded: 'Deutsch geladen und geprüft',
    textOnEmptyPage: 'auf einer leeren Seite wurde Text erkannt',
    refused: (attempts) => `verweigert: ${attempts}`,
    notRefused: (attempts) => `nicht verweigert: ${attempts}`,
    nodeTooOld: (found, needed) => `Node ${found}, gebraucht wird ${needed} oder neuer`,
  },
  report: {
    decimalPoint: ',',
    documents: 'Dokumente',
    typeRight: 'Art richtig',
    typeInThree: 'Art unter den ersten drei',
    macroF1: 'Makro-F1 über alle Arten',
    departmentRight: 'Fachdienst richtig',
    urgencyRight: 'Dringlichkeit richtig',
    immediateFound: 'Sofortfälle erkannt',
    unreadOrWronglySplit: 'nicht lesbar / falsch getrennt',
    calibrationError: 'Kalibrierungsfehler (ECE)',
    aurc: 'Fläche unter der Risikokurve (AURC)',
    of: (part, whole) => `${part} von ${whole}`,
    falseAlarms: (count) => `${count} falsche Alarme`,
    noThreshold: (maxError) => `Für höchstens ${maxError} Fehler mit 95 % Gewissheit reichen diese Dokumente nicht: keine Schwelle hält die Grenze.`,
    threshold: (confidence, maxError) => `Ab Zuversicht ${confidence} bliebe der Fehler mit 95 % Gewissheit unter ${maxError}:`,
    coverage: (coverage, errors, errorLimit) => `${coverage} der Dokumente, darin ${errors} Fehler beobachtet, Obergrenze ${errorLimit}.`,
    typeColumns: ['Art', ' Zahl  Gen.  Treff.  F1'],
    confusions: 'Verwechslungen (wirklich → gelesen)',
    unknown: 'unbekannt',
    unread: 'nicht gelesen',
    calibrationColumns: 'Zuversicht   Dokumente    Mittel   richtig',
  },
  progress: (done, total) => `${done}/${total} gelesen`,
  sheetsWritten: (count, file) => `${count === 1 ? '1 Trennblatt' : `${count} Trennblätter`} in ${file}`,
  nothingFound: (folder) => `In ${folder} wurde keine Datei gefunden.`,
  filesWithoutAnswer: (count) => `${count} Dateien ohne Antwort bleiben außen vor.`,
}
