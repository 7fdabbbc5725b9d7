import { NETWORK_LIMITS_EN } from '../network-limits.en.ts'
import type { AboutMessages } from './about.de.ts'

export const ABOUT_EN: AboutMessages = {
  title: 'About Postlotse',
  tabs: { program: 'Program', licences: 'Components and licences', log: 'Log for IT' },
  offline: {
    title: 'Postlotse works without a network.',
    text: 'Everything is read and kept on this computer. The program opens no connection to the internet, sends no usage data and does not look for updates.',
    tried: (ways: string) => `Tried just now, all refused: ${ways}.`,
    notCovered: 'What this self-test does not cover',
    limits: NETWORK_LIMITS_EN,
    open: (ways: string) => `Not refused: ${ways}. Please stop working and tell the IT department.`,
  },
  program: 'Program',
  version: 'Version',
  licence: 'Licence',
  ownLicence: 'MIT',
  runtime: { electron: 'Electron', chrome: 'Chromium', node: 'Node.js' },
  dataFolder: 'Data folder',
  dataFolderHint: 'The encrypted database and the log are kept here.',
  models: {
    title: 'Models',
    text: 'The checksum shows that exactly the tested model is in use.',
    hash: 'Checksum (SHA-256)',
    noHash: 'none',
    none: 'No model is installed. Please ask your IT to complete the installation.',
  },
  licences: {
    text: (count) => `Complete bill of materials (SBOM): ${count} components of others with version and licence. Thanks to everyone who maintains them.`,
    texts: 'Show licence texts in their folder',
    search: 'Search name or licence',
    found: (count) => (count === 1 ? '1 component found' : `${count} components found`),
    nothing: 'No component matches',
    package: 'Component',
    version: 'Version',
    licence: 'Licence',
  },
  log: {
    text: 'Times, ids and error codes, no contents and no file names. The log stays on this computer.',
    refresh: 'Reload',
    copy: 'Copy all',
    copied: 'The log is in the clipboard',
    notCopied: 'Copying did not work. Please select the text and press Ctrl + C.',
    empty: 'The log is still empty',
  },
}
