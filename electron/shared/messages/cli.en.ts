/** English texts of the command line, the same in meaning as the German ones. */
import type { CliMessages } from './cli-messages.ts'

const CONFIG = `  --config FILE     settings (YAML), otherwise POSTLOTSE_CONFIG
  --plan FILE       distribution plan (YAML)
  --taxonomy FILE   document types and fields (YAML)
  --models DIR      folder with the models
  --lang de|en      language of the output, otherwise POSTLOTSE_LANG, otherwise German`
const jobsOption = (jobs: number) => `  --jobs N          read so many files at a time, 1 to 64 (otherwise ${jobs}: one for each processor core, at most 4)`
const NO_SPLIT = '  --no-split        every file is one document'

export const CLI_EN: CliMessages = {
  overview: { synopsis: 'postlotse COMMAND [options]', footer: 'Help on a command: postlotse COMMAND --help\nDeutsch: --lang de' },
  unexpected: 'Unexpected error, please report:',
  commands: {
    classify: {
      summary: 'read mail: type, fields, deadlines, desk',
      usage: (jobs) => `postlotse classify PATH… [options]
  --json FILE|-     one JSON line per document, to a file or to standard output
  --out DIR         put documents into one folder per desk (the original stays where it is)
${jobsOption(jobs)}
${NO_SPLIT}
${CONFIG}`,
    },
    watch: {
      summary: 'watch folders: read and deliver mail as it arrives',
      usage: (jobs, every) => `postlotse watch FOLDER… --out DIR [options]
  Reads each file as soon as it is completely written, and delivers a copy. Originals stay where they are: nothing is moved or deleted.
  One line per document: time, state, desk, code of the reason, file name. Ctrl-C ends after the current document.
  What was read is remembered until the end; after a restart it is read again, but nothing is delivered twice.
  --out DIR         put documents into one folder per desk; must not lie inside a watched folder
  --json FILE       append one JSON line per document to this file
  --every SECONDS   look so often (otherwise ${every})
${jobsOption(jobs)}
${NO_SPLIT}
${CONFIG}`,
    },
    evaluate: {
      summary: 'measure the quality on a folder with known answers',
      usage: (jobs, maxError) => `postlotse evaluate FOLDER [options]
  Answers are the names of folders (FOLDER/widerspruch/letter.pdf) or stand in JSON files of the same name
  beside the file, in FOLDER/truth or in the folder of --truth: {"type":"…","department":"…","urgency":"…"}
  --truth DIR       folder with the answers
  --max-error P     share of errors that might pass without review, e.g. 1% or 0.01 (otherwise ${maxError})
  --json FILE|-     report as JSON, to a file or to standard output
${jobsOption(jobs)}
${NO_SPLIT}
${CONFIG}`,
    },
    types: {
      summary: 'known document types and their fields',
      usage: `postlotse types [options]
  --json            as JSON
${CONFIG}`,
    },
    sheets: {
      summary: 'separator sheets for scanned stacks, as a PDF to print',
      usage: `postlotse sheets --out FILE.pdf [options]
  A separator sheet lies before a letter in the stack. It ends the one before and is part of none. Print on one side only.
  Without --desk and --type there is one sheet that only separates. Otherwise what it says holds for the letter behind it.
  --desk ID         sheet for a desk; may be given several times
  --type ID         sheet for a document type; may be given several times
  --out FILE.pdf    where to write
${CONFIG}`,
    },
    models: {
      summary: 'list and verify models',
      usage: `postlotse models list|verify [FOLDER] [options]
  list              id, version, licence, size and first digits of the checksum of each model
  verify            checksums of all files, then loading, inputs and outputs
  FOLDER            folder with manifest.json, otherwise the shipped one
  --json            as JSON
  --lang de|en      language of the output, otherwise POSTLOTSE_LANG, otherwise German`,
    },
    doctor: {
      summary: 'self-check: models, text recognition, rights, no network',
      usage: `postlotse doctor [options]
  --out DIR         also checks that this folder can be written to
  --json            as JSON
${CONFIG}`,
    },
  },
  wrongCall: {
    noCommand: (name) => `there is no “${name}”`,
    noPath: 'no path given',
    noFolder: 'no folder given',
    oneFolder: 'exactly one folder',
    noTarget: '--out is missing',
    notAFolder: (folder) => `${folder} is no folder`,
    targetInside: (target, folder) => `${target} lies inside the watched folder ${folder}`,
    onlyFile: (option) => `${option} needs a file here`,
    noFile: '--out FILE.pdf is missing',
    noSuchDesk: (id) => `the distribution plan has no desk “${id}”`,
    noSuchType: (id) => `there is no document type “${id}”`,
    unknownOption: (option) => `${option} is unknown`,
    optionValue: (option) => `${option}: value missing or not wanted`,
    wrongNumber: (option, value, from, to) => `${option} ${value}: number from ${from} to ${to}`,
    wrongFraction: (option, value) => `${option} ${value}: between 0 and 1, or in percent`,
    wrongLanguage: (source, value, languages) => `${source} ${value}: one of ${languages}`,
    modelsAction: (actions) => `after “models” comes one of: ${actions}`,
  },
  table: {
    columns: { file: 'File', type: 'Type', confidence: 'sure', desk: 'Desk', urgency: 'urgent', status: 'State' },
    status: { proposed: 'proposed', routed: 'delivered', review: 'review', quarantined: 'set aside' },
    urgency: { normal: '', soon: 'soon', immediate: 'NOW' },
    unknownType: '— unknown —',
    percent: (hundredths) => `${hundredths}%`,
    pages: (first, last) => (last === first ? `p. ${first}` : `pp. ${first}–${last}`),
    summary: (counts, urgent) => {
      const total = counts.proposed + counts.routed + counts.review + counts.quarantined
      const parts = [`${counts.proposed} proposed`, `${counts.review} to review`, `${counts.quarantined} unreadable`]
      if (counts.routed > 0) parts.unshift(`${counts.routed} delivered`)
      if (urgent > 0) parts.push(`${urgent} at once`)
      return `${total} ${total === 1 ? 'document' : 'documents'}: ${parts.join(', ')}`
    },
  },
  watch: {
    started: (folders, every) => `Watching ${folders}, every ${every} s. Ctrl-C ends.`,
    known: 'known',
    waiting: 'waiting',
    folderGone: (folder) => `${folder} cannot be reached and is tried on.`,
    folderBack: (folder) => `${folder} can be reached again.`,
    stopping: 'Ending after the current document …',
    stopped: 'Ended.',
  },
  models: {
    columns: { id: 'Model', version: 'Version', licence: 'Licence', size: 'Size', hash: 'Checksum' },
    size: (megabytes) => `${megabytes.toFixed(1)} MB`,
    filesFit: (count) => `${count} files match their checksums`,
    signatureFits: 'loads, inputs and outputs fit, a probe sentence is read',
  },
  doctor: {
    titles: {
      versions: 'Versions',
      configuration: 'Document types and distribution plan',
      'document-reader': 'Classification model',
      ocr: 'Text recognition',
      writable: 'Right to write',
      offline: 'No network',
    },
    configuration: ({ types, fields, desks, rules }) => `${types} document types, ${fields} fields, ${desks} desks, ${rules} rules`,
    modelLoaded: (types, best, percent) => `loaded and verified; ${types} types, probe sentence: ${best} ${percent}%`,
    ocrLoaded: 'German loaded and verified',
    textOnEmptyPage: 'text was recognised on an empty page',
    refused: (attempts) => `refused: ${attempts}`,
    notRefused: (attempts) => `not refused: ${attempts}`,
    nodeTooOld: (found, needed) => `Node ${found}, needed is ${needed} or newer`,
  },
  report: {
    decimalPoint: '.',
    documents: 'Documents',
    typeRight: 'Type right',
    typeInThree: 'Type among the first three',
    macroF1: 'Macro F1 over all types',
    departmentRight: 'Department right',
    urgencyRight: 'Urgency right',
    immediateFound: 'Immediate cases found',
    unreadOrWronglySplit: 'unreadable / wrongly split',
    calibrationError: 'Calibration error (ECE)',
    aurc: 'Area under the risk curve (AURC)',
    of: (part, whole) => `${part} of ${whole}`,
    falseAlarms: (count) => `${count} false alarms`,
    noThreshold: (maxError) => `These documents are not enough for at most ${maxError} errors with 95% certainty: no threshold keeps the limit.`,
    threshold: (confidence, maxError) => `From confidence ${confidence} on, errors would stay below ${maxError} with 95% certainty:`,
    coverage: (coverage, errors, errorLimit) => `${coverage} of the documents, ${errors} errors observed among them, upper limit ${errorLimit}.`,
    typeColumns: ['Type', ' Num.  Prec. Recall F1'],
    confusions: 'Confusions (true → read)',
    unknown: 'unknown',
    unread: 'not read',
    calibrationColumns: 'Confidence   Documents      Mean     right',
  },
  progress: (done, total) => `${done}/${total} read`,
  sheetsWritten: (count, file) => `${count} separator ${count === 1 ? 'sheet' : 'sheets'} in ${file}`,
  nothingFound: (folder) => `No file was found in ${folder}.`,
  filesWithoutAnswer: (count) => `${count} files without an answer are left out.`,
}
