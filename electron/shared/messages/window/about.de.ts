import { NETWORK_LIMITS_DE } from '../network-limits.de.ts'

/** German texts of „Über Postlotse“; the English ones have the same shape. */
export const ABOUT_DE = {
  title: 'Über Postlotse',
  tabs: { program: 'Programm', licences: 'Bausteine und Lizenzen', log: 'Protokoll für die IT' },
  offline: {
    title: 'Postlotse arbeitet ohne Netz.',
    text: 'Alles wird auf diesem Rechner gelesen und gespeichert. Das Programm öffnet keine Verbindung ins Internet, sendet keine Nutzungsdaten und sucht nicht nach Aktualisierungen.',
    tried: (ways: string) => `Gerade versucht, alle verweigert: ${ways}.`,
    notCovered: 'Was dieser Selbsttest nicht abdeckt',
    limits: NETWORK_LIMITS_DE,
    open: (ways: string) => `Nicht verweigert: ${ways}. Bitte nicht weiterarbeiten und die IT verständigen.`,
  },
  program: 'Programm',
  version: 'Version',
  licence: 'Lizenz',
  ownLicence: 'MIT',
  runtime: { electron: 'Electron', chrome: 'Chromium', node: 'Node.js' },
  dataFolder: 'Datenordner',
  dataFolderHint: 'Hier liegen die verschlüsselte Datenbank und das Programmprotokoll.',
  models: {
    title: 'Modelle',
    text: 'Die Prüfsumme zeigt, dass genau das geprüfte Modell verwendet wird.',
    hash: 'Prüfsumme (SHA-256)',
    noHash: 'keine',
    none: 'Es ist kein Modell installiert. Bitte die IT, die Installation zu vervollständigen.',
  },
  licences: {
    text: (count: number) => `Vollständige Stückliste (SBOM): ${count} Bausteine anderer mit Version und Lizenz. Danke an alle, die sie pflegen.`,
    texts: 'Lizenztexte im Ordner zeigen',
    search: 'Name oder Lizenz suchen',
    found: (count: number) => (count === 1 ? '1 Baustein gefunden' : `${count} Bausteine gefunden`),
    nothing: 'Kein Baustein passt',
    package: 'Baustein',
    version: 'Version',
    licence: 'Lizenz',
  },
  log: {
    text: 'Zeiten, Kennungen und Fehlercodes, keine Inhalte und keine Dateinamen. Das Protokoll bleibt auf diesem Rechner.',
    refresh: 'Neu laden',
    copy: 'Alles kopieren',
    copied: 'Das Protokoll liegt in der Zwischenablage',
    notCopied: 'Das Kopieren ging nicht. Bitte den Text markieren und mit Strg + C kopieren.',
    empty: 'Das Protokoll ist noch leer',
  },
}
export type AboutMessages = typeof ABOUT_DE
