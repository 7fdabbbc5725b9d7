/** German texts of the command `models`. */
import type { ModelMessages } from './model-messages.ts'

const number = (value: number, digits: number) => value.toFixed(digits).replace('.', ',')

export const MODELS_DE: ModelMessages = {
  columns: { id: 'Modell', version: 'Fassung', licence: 'Lizenz', size: 'Größe', hash: 'Prüfsumme', trust: 'Herkunft' },
  trust: {
    signedBy: (key) => `unterschrieben mit ${key}`,
    ownManifest: 'ohne Unterschrift, nur eigenes Verzeichnis',
    refused: (code) => `wird nicht benutzt (${code})`,
  },
  size: (megabytes) => `${number(megabytes, 1)} MB`,
  filesFit: (count) => `${count} Dateien stimmen mit ihren Prüfsummen überein`,
  signatureFits: 'lässt sich laden, Ein- und Ausgänge passen, ein Probesatz wird gelesen',
  packFits: 'lässt sich laden, Ein- und Ausgänge passen, deutsche Wörter bleiben ganz, ein Probesatz wird eingeordnet',
  added: (id, licence) => `Modellpaket ${id} aufgenommen (${licence}).`,
  removed: (id) => `Modellpaket ${id} entfernt.`,
  signed: (files, key) => `unterschrieben mit dem Schlüssel ${key}, ${files} Dateien`,
  fitted: ({ taught, heldOut }) => `Angepasst an ${taught} Beispiele, gemessen an ${heldOut} anderen:`,
  rows: { pack: 'Paket allein', reader: 'mitgeliefertes Modell', together: 'beide zusammen' },
  figures: { type: 'Art richtig', coverage: 'Anteil bei 99 % richtig', calibration: 'Kalibrierfehler', department: 'Fachbereich richtig' },
  share: (share) => `${number(share * 100, 1)} %`,
  error: (error) => number(error, 3),
  weights: (reader, pack) => `Gewichte für die Art: mitgeliefertes Modell ${number(reader, 2)}, Paket ${number(pack, 2)}.`,
  noUse: 'Das Paket bringt zur Art nichts hinzu; es zählt nicht mit.',
  readerHasLearned:
    'Das mitgelieferte Modell hat aus den meisten dieser Schreiben gelernt; seine Werte sind hier besser, als es ist. Eigene Beispiele (--examples) messen ehrlich.',
  readerHasLearnedDepartments: 'Die Arten des mitgelieferten Modells sind ohne diese Schreiben gelernt, seine Fachbereiche nicht.',
  howToUse: (id) => `Benutzen: postlotse classify … --model ${id}, oder „model: ${id}“ in den Einstellungen.`,
}
