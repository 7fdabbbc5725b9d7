/** What group policy shows for each rule: name and explanation, German and English. */
import type { PolicyKey } from '../../electron/shared/settings/policy.ts'

export interface PolicyText {
  readonly name: string
  readonly help: string
}

export const POLICY_TEXTS: Readonly<Record<PolicyKey, { readonly de: PolicyText; readonly en: PolicyText }>> = {
  language: {
    de: { name: 'Sprache', help: 'Sprache des Fensters.' },
    en: { name: 'Language', help: 'Language of the window.' },
  },
  theme: {
    de: { name: 'Farben', help: 'Wie das System, hell oder dunkel.' },
    en: { name: 'Colours', help: 'As the system, light or dark.' },
  },
  textSize: {
    de: { name: 'Schriftgröße', help: 'In Prozent der üblichen Größe. Barrierefreiheit: bitte nur festlegen, wenn niemand eine größere Schrift braucht.' },
    en: { name: 'Size of text', help: 'In percent of the usual size. Accessibility: please fix it only where nobody needs larger text.' },
  },
  deliveryFolder: {
    de: { name: 'Ablageordner', help: 'Vollständiger Pfad, z. B. \\\\server\\post. Dorthin werden bestätigte Schreiben übergeben.' },
    en: { name: 'Delivery folder', help: 'Full path, e.g. \\\\server\\post. Confirmed letters are handed over to it.' },
  },
  undoSeconds: {
    de: { name: 'Frist zum Rückgängigmachen', help: 'Sekunden zwischen dem Bestätigen und der Übergabe.' },
    en: { name: 'Time to undo', help: 'Seconds between a confirmation and the hand-over.' },
  },
  retentionDays: {
    de: { name: 'Löschfrist', help: 'Tage nach der Entscheidung, dann werden die Arbeitskopien gelöscht. 0: nie.' },
    en: { name: 'Retention', help: 'Days after the decision when working copies are deleted. 0: never.' },
  },
  watchedFolders: {
    de: {
      name: 'Überwachte Ordner',
      help: 'Liste als JSON, z. B. [{"path":"D:\\\\Scan","afterwards":"keep","split":"automatic","active":true}]. afterwards: keep oder remove; split: automatic, never, pages oder sheets.',
    },
    en: {
      name: 'Watched folders',
      help: 'List as JSON, e.g. [{"path":"D:\\\\Scan","afterwards":"keep","split":"automatic","active":true}]. afterwards: keep or remove; split: automatic, never, pages or sheets.',
    },
  },
  watchingPaused: {
    de: { name: 'Überwachung anhalten', help: 'Eingeschaltet: aus überwachten Ordnern wird nichts aufgenommen.' },
    en: { name: 'Pause watching', help: 'Enabled: nothing is taken in from watched folders.' },
  },
  disabledTypes: {
    de: { name: 'Abgeschaltete Dokumentarten', help: 'Kennungen, eine je Zeile („postlotse types“ nennt sie). Sie werden nie vorgeschlagen.' },
    en: { name: 'Disabled document types', help: 'Identifiers, one a line (“postlotse types” lists them). They are never proposed.' },
  },
  singleKeys: {
    de: {
      name: 'Einzeltasten',
      help: 'Tastenkürzel aus einer einzigen Taste. Barrierefreiheit (WCAG 2.1.4): bitte nicht einschalten, wo jemand sie abschalten muss.',
    },
    en: { name: 'Single keys', help: 'Shortcuts of one key alone. Accessibility (WCAG 2.1.4): please do not enable them where somebody must switch them off.' },
  },
  learning: {
    de: { name: 'Lernen auf dem Gerät', help: 'Die Erkennung der Dokumentarten folgt den Entscheidungen der Menschen an diesem Platz.' },
    en: { name: 'Learning on the device', help: 'The recognition of types follows the decisions of people at this workplace.' },
  },
  trustedPackKeys: {
    de: {
      name: 'Vertraute Schlüssel für Modellpakete',
      help: 'Öffentliche Ed25519-Schlüssel, einer je Zeile, Base64 (openssl pkey -in key.pem -pubout -outform DER | base64). Sobald einer eingetragen ist, werden nur unterschriebene Pakete aufgenommen.',
    },
    en: {
      name: 'Trusted keys for model packs',
      help: 'Public Ed25519 keys, one a line, base64 (openssl pkey -in key.pem -pubout -outform DER | base64). As soon as one is entered, only signed packs are taken in.',
    },
  },
  allowUnsignedPacks: {
    de: {
      name: 'Modellpakete ohne Unterschrift',
      help: 'Eingeschaltet: auch sie werden aufgenommen. Ausgeschaltet: nie. Nicht konfiguriert: nur solange kein Schlüssel eingetragen ist.',
    },
    en: {
      name: 'Model packs without a signature',
      help: 'Enabled: they are taken in as well. Disabled: never. Not configured: only as long as no key is entered.',
    },
  },
}
