/** German texts of the command line. */
import type { CliMessages } from './cli-messages.ts'
import { EVALUATION_DE } from './evaluation.de.ts'
import { MODELS_DE } from './models.de.ts'
import { NETWORK_LIMITS_DE } from './network-limits.de.ts'

const CONFIG = `  --config FILE     Einstellungen (YAML), sonst POSTLOTSE_CONFIG
  --plan FILE       Geschäftsverteilungsplan (YAML)
  --taxonomy FILE   Dokumentarten und Felder (YAML)
  --models DIR      Ordner mit den mitgelieferten Modellen
  --model KENNUNG   dieses Modellpaket liest Art und Fachbereich mit (postlotse models list)
  --packs DIR       Ordner der Modellpakete, sonst POSTLOTSE_PACKS, sonst beim Konto
  --lang de|en      Sprache der Ausgabe, sonst POSTLOTSE_LANG, sonst Deutsch`
const jobsOption = (jobs: number) => `  --jobs N          so viele Dateien zugleich lesen, 1 bis 64 (sonst ${jobs}: je Prozessorkern eine, höchstens 4)`
const SPLIT = `  --split ART       Stapel trennen: auto (sonst), off (jede Datei ist ein Dokument; kurz --no-split),
                    pages (jede Seite ist ein Dokument), sheets (nur an Trennblättern)`

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
${SPLIT}
${CONFIG}`,
    },
    watch: {
      summary: 'Ordner überwachen: Post lesen und ablegen, sobald sie eintrifft',
      usage: (jobs, every) => `postlotse watch ORDNER… --out DIR [Optionen]
  postlotse watch [ORDNER…] --data DIR [--folders DATEI] [Optionen]
  postlotse watch --pause | --resume (--out DIR | --data DIR)
  Liest jede Datei, sobald sie fertig geschrieben ist, und legt eine Kopie ab. Originale bleiben liegen, wenn --folders nichts anderes sagt.
  Je Dokument eine Zeile: Zeit, Stand, Schreibtisch, Kennwort des Grundes, Dateiname. Strg-C beendet nach den laufenden Dateien,
  ein zweites Strg-C sofort. Nach Absturz oder Neustart geht es weiter, wo es aufgehört hat; nichts wird doppelt abgelegt.
  --out DIR         Dokumente nach Schreibtischen in Ordner ablegen; darf nicht in einem überwachten Ordner liegen
  --data DIR        Datenbestand, auch der des Postlotse-Fensters: dessen überwachte Ordner werden mitgelesen (lokale Platte);
                    sonst ein eigener, versteckt neben --out
  --folders DATEI   Ordner mit Ziel, Zuschnitt und Verbleib der Originale (YAML; Beispiel: resources/service/watch.yaml)
  --key-file DATEI  Datei mit der Passphrase des Datenbestands; sonst POSTLOTSE_KEY_FILE oder die des Kontos, die von selbst entsteht
  --pause, --resume den laufenden Dienst anhalten oder weiterlaufen lassen
  --json FILE       eine JSON-Zeile je Dokument an diese Datei anhängen
  --every SEKUNDEN  so oft nachsehen (sonst ${every})
${jobsOption(jobs)}
${SPLIT}
${CONFIG}`,
    },
    evaluate: {
      summary: 'Güte auf einem Ordner mit bekannten Antworten messen',
      usage: (jobs, maxError) => `postlotse evaluate ORDNER [Optionen]
  Antworten stehen als Ordnername (ORDNER/widerspruch/brief.pdf) oder in JSON-Dateien gleichen Namens
  neben der Datei, in ORDNER/truth oder im Ordner von --truth: {"type":"…","department":"…","urgency":"…","fields":{"bank.iban":"…"}}
  --truth DIR       Ordner mit den Antworten
  --max-error P     so viel Fehler dürfte ohne Prüfung durchgehen, z. B. 1% oder 0.01 (sonst ${maxError})
  --json FILE|-     Bericht als JSON in eine Datei oder auf die Standardausgabe
  --html FILE       Bericht als Seite zum Lesen und Drucken, mit Schaubildern
${jobsOption(jobs)}
${SPLIT}
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
      summary: 'Modelle auflisten, prüfen, aufnehmen und entfernen',
      usage: `postlotse models list|verify [ORDNER] [Optionen]
postlotse models add ORDNER [--id KENNUNG] [--licence SPDX] [--examples ORDNER] [Optionen]
postlotse models remove KENNUNG [Optionen]
postlotse models sign ORDNER --key DATEI --version 1.0.0 [--id KENNUNG]
  list              Kennung, Fassung, Lizenz, Größe und Anfang der Prüfsumme jedes Modells
  verify            Prüfsummen aller Dateien, dann Laden und Ein- und Ausgänge
  add               nimmt einen Encoder auf (config.json, tokenizer.json, tokenizer_config.json, onnx/model.onnx oder
                    onnx/model_quantized.onnx), passt ihn auf diesem Rechner an und misst ihn neben dem mitgelieferten Modell
  remove            entfernt ein aufgenommenes Modellpaket
  sign              unterschreibt ein Modellpaket mit einem privaten Ed25519-Schlüssel (PEM); verify ORDNER prüft es gegen die
                    Schlüssel der Richtlinie „trustedPackKeys“
  ORDNER            bei list und verify: Ordner mit manifest.json, sonst der mitgelieferte und alle Modellpakete
  --id KENNUNG      so soll das Paket heißen (sonst wie sein Ordner)
  --licence SPDX    Lizenz, z. B. Apache-2.0 (sonst die aus README.md des Pakets)
  --examples ORDNER beschriftete Beispiele wie bei evaluate (sonst die Übungsbriefe aus dem Quellverzeichnis)
  --json            als JSON
${CONFIG}`,
    },
    backup: {
      summary: 'Datenbestand sichern, auch bei laufendem Dienst',
      usage: `postlotse backup --data ORDNER --out DATEI.db [Optionen]
  Schreibt eine Kopie und daneben DATEI.db.key.json; beide gehören zusammen und öffnen sich nur mit der Passphrase. Eine frühere Sicherung gleichen
  Namens wird erst ersetzt, wenn die neue vollständig ist.
  --data ORDNER     Datenordner des Dienstes, oder eines Fensters, das geschlossen ist
  --out DATEI.db    hierhin schreiben, nicht in den Datenordner
  --key-file DATEI  Datei mit der Passphrase des Datenbestands; sonst POSTLOTSE_KEY_FILE oder die des Kontos`,
    },
    doctor: {
      summary: 'Selbstprüfung: Modelle, Texterkennung, Rechte, kein Netz',
      usage: `postlotse doctor [Optionen]
  --out DIR         prüft auch, ob dorthin geschrieben werden kann
  --report DATEI    schreibt den Selbsttest der Netzsperre als Bericht für den Datenschutz
  --policy          nur die Einstellungen: was gilt und woher es kommt (IT, Konfiguration, Fenster, Voreinstellung)
  --data ORDNER     mit --policy: Datenordner, dessen im Fenster Gewähltes mitgelesen wird; --key-file DATEI wie bei backup
  --json            als JSON
${CONFIG}`,
    },
  },
  wrongCall: {
    noCommand: (name) => `„${name}“ gibt es nicht`,
    noPath: 'kein Pfad angegeben',
    noFolder: 'kein Ordner angegeben',
    oneFolder: 'genau ein Ordner',
    noTarget: '--out oder --data fehlt',
    notAFolder: (folder) => `${folder} ist kein Ordner`,
    targetInside: (target, folder) => `${target} liegt im überwachten Ordner ${folder}`,
    onlyFile: (option) => `${option} braucht hier eine Datei`,
    noFile: '--out DATEI.pdf fehlt',
    noBackup: '--data ORDNER oder --out DATEI.db fehlt',
    noSuchDesk: (id) => `einen Schreibtisch „${id}“ gibt es im Geschäftsverteilungsplan nicht`,
    noSuchType: (id) => `eine Dokumentart „${id}“ gibt es nicht`,
    unknownOption: (option) => `${option} ist unbekannt`,
    optionValue: (option) => `${option}: Wert fehlt oder ist überzählig`,
    wrongNumber: (option, value, from, to) => `${option} ${value}: Zahl von ${from} bis ${to}`,
    wrongWord: (option, value, words) => `${option} ${value}: möglich sind ${words}`,
    wrongFraction: (option, value) => `${option} ${value}: zwischen 0 und 1 oder in Prozent`,
    wrongLanguage: (source, value, languages) => `${source} ${value}: möglich sind ${languages}`,
    modelsAction: (actions) => `nach „models“ folgt eines von: ${actions}`,
    noModel: 'keine Kennung angegeben',
    needed: (options) => `es fehlt: ${options}`,
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
    stopping: 'Ende nach den laufenden Dateien … (noch einmal: sofort)',
    stopped: 'Beendet.',
    keyFileMade: (file) => `Schlüsseldatei angelegt: ${file}. Ohne sie lässt sich der Datenbestand nicht mehr öffnen; bitte eine Kopie sicher aufbewahren.`,
    storeInUse: 'Das Postlotse-Fenster hat den Datenbestand noch für sich allein. Bitte einmal schließen und neu öffnen; bis dahin wird gewartet.',
    pauseAsked: 'Der Dienst hält an, sobald die laufenden Dateien fertig sind. Weiter mit --resume.',
    resumeAsked: 'Der Dienst läuft weiter.',
    paused: 'Angehalten (--pause). Weiter mit: postlotse watch --resume',
    resumed: 'Weiter.',
  },
  models: MODELS_DE,
  doctor: {
    report: {
      title: 'Selbsttest der Netzsperre',
      facts: ({ version, when, system }) => `Postlotse ${version}, ${system}, ${when}`,
      tried: 'Versuchte Wege nach außen',
      refused: 'verweigert',
      open: 'NICHT verweigert',
      shut: 'Alle Versuche wurden im Programm verweigert, bevor ein Paket entstand.',
      notShut: 'Wenigstens ein Weg steht offen. Bitte das Programm nicht weiter verwenden und die IT verständigen.',
      limits: 'Was das zeigt und was nicht',
      proven:
        'Gezeigt ist, dass der Programmcode in diesem Prozess keine Verbindung öffnen, keine annehmen, keinen Namen auflösen und keinen ungesperrten Teilprozess (Thread) starten kann; alle Prozesse von Postlotse laden dieselbe Sperre als Erstes. Nicht gezeigt:',
      notCovered: NETWORK_LIMITS_DE,
      measured: 'Dass wirklich nichts auf die Leitung kommt, misst „npm run offline:check“ beim Hersteller mit einem Paketzähler (IPv4 und IPv6, Linux).',
    },
    reportWritten: (file) => `Bericht geschrieben: ${file}`,
    policy: {
      rule: 'Einstellung',
      value: 'Wert',
      origin: 'Herkunft',
      by: { policy: 'IT', configuration: 'Konfiguration', person: 'im Fenster gewählt', default: 'Voreinstellung' },
      personNotAsked: 'Was im Fenster gewählt wurde, ist nicht dabei; --data ORDNER nimmt es hinzu.',
      notUsed: 'Nicht verwendet',
    },
    titles: {
      versions: 'Versionen',
      configuration: 'Dokumentarten und Verteilungsplan',
      'shipped-data': 'Mitgelieferte Daten',
      'document-reader': 'Klassifikationsmodell',
      ocr: 'Texterkennung',
      writable: 'Schreibrechte',
      offline: 'Kein Netz',
    },
    configuration: ({ types, fields, desks, rules }) => `${types} Dokumentarten, ${fields} Felder, ${desks} Schreibtische, ${rules} Regeln`,
    shippedData: (files) => `${files} Dateien unverändert`,
    modelLoaded: (types, best, percent) => `geladen und geprüft; ${types} Arten, Probesatz: ${best} ${percent} %`,
    ocrLoaded: 'Deutsch geladen und geprüft',
    textOnEmptyPage: 'auf einer leeren Seite wurde Text erkannt',
    refused: (attempts) => `verweigert: ${attempts}`,
    notRefused: (attempts) => `nicht verweigert: ${attempts}`,
    nodeTooOld: (found, needed) => `Node ${found}, gebraucht wird ${needed} oder neuer`,
  },
  report: EVALUATION_DE,
  progress: (done, total) => `${done}/${total} gelesen`,
  sheetsWritten: (count, file) => `${count === 1 ? '1 Trennblatt' : `${count} Trennblätter`} in ${file}`,
  backupMade: (file, keyFile) => `Gesichert: ${file} und ${keyFile}`,
  nothingFound: (folder) => `In ${folder} wurde keine Datei gefunden.`,
  filesWithoutAnswer: (count) => `${count} Dateien ohne Antwort bleiben außen vor.`,
}
