/** English texts of the command `models`. */
import type { ModelMessages } from './model-messages.ts'

export const MODELS_EN: ModelMessages = {
  columns: { id: 'Model', version: 'Version', licence: 'Licence', size: 'Size', hash: 'Checksum', trust: 'Origin' },
  trust: {
    signedBy: (key) => `signed by ${key}`,
    ownManifest: 'no signature, own manifest only',
    refused: (code) => `not used (${code})`,
  },
  size: (megabytes) => `${megabytes.toFixed(1)} MB`,
  filesFit: (count) => `${count} files match their checksums`,
  signatureFits: 'loads, inputs and outputs fit, a probe sentence is read',
  packFits: 'loads, inputs and outputs fit, German words stay whole, a probe sentence is classified',
  added: (id, licence) => `Model pack ${id} added (${licence}).`,
  removed: (id) => `Model pack ${id} removed.`,
  signed: (files, key) => `signed with the key ${key}, ${files} files`,
  fitted: ({ taught, heldOut }) => `Fitted to ${taught} examples, measured on ${heldOut} others:`,
  rows: { pack: 'pack alone', reader: 'shipped model', together: 'both together' },
  figures: { type: 'type right', coverage: 'share at 99% right', calibration: 'calibration error', department: 'department right' },
  share: (share) => `${(share * 100).toFixed(1)}%`,
  error: (error) => error.toFixed(3),
  weights: (reader, pack) => `Weights for the type: shipped model ${reader.toFixed(2)}, pack ${pack.toFixed(2)}.`,
  noUse: 'The pack adds nothing to the type; it does not count.',
  readerHasLearned:
    'The shipped model has learned from most of these letters; its figures are better here than it is. Examples of your own (--examples) measure honestly.',
  readerHasLearnedDepartments: 'The types of the shipped model were learned without these letters, its departments were not.',
  howToUse: (id) => `To use it: postlotse classify … --model ${id}, or “model: ${id}” in the settings.`,
}
