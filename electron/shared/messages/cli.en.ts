/** English texts of the command line, the same in meaning as the German ones. */
import type { CliMessages } from './cli-messages.ts'
import { EVALUATION_EN } from './evaluation.en.ts'
import { MODELS_EN } from './models.en.ts'
import { NETWORK_LIMITS_EN } from './network-limits.en.ts'

const CONFIG = `  --config FILE     settings (YAML), otherwise POSTLOTSE_CONFIG
  --plan FILE       distribution plan (YAML)
  --taxonomy FILE   document types and fields (YAML)
  --models DIR      folder with the shipped models
  --model ID        this model pack reads type and department too (postlotse models list)
  --packs DIR       folder of the model packs, otherwise POSTLOTSE_PACKS, otherwise the account's
  --lang de|en      language of the output, otherwise POSTLOTSE_LANG, otherwise German`
const jobsOption = (jobs: number) => `  --jobs N          read so many files at a time, 1 to 64 (otherwise ${jobs}: one for each processor core, at most 4)`
const SPLIT = `  --split HOW       cut stacks: auto (otherwise), off (every file is one document; --no-split for short),
                    pages (every page is one document), sheets (at separator sheets only)`

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
${SPLIT}
${CONFIG}`,
    },
    watch: {
      summary: 'watch folders: read and deliver mail as it arrives',
      usage: (jobs, every) => `postlotse watch FOLDER… --out DIR [options]
  postlotse watch [FOLDER…] --data DIR [--folders FILE] [options]
  postlotse watch --pause | --resume (--out DIR | --data DIR)
  Reads each file as soon as it is completely written, and delivers a copy. Originals stay where they are unless --folders says otherwise.
  One line per document: time, state, desk, code of the reason, file name. Ctrl-C ends after the files under way, a second Ctrl-C at once.
  After a crash or a restart it goes on where it was; nothing is delivered twice.
  --out DIR         put documents into one folder per desk; must not lie inside a watched folder
  --data DIR        data store, also that of the Postlotse window: its watched folders are read as well (local disk);
                    otherwise one of its own, hidden beside --out
  --folders FILE    folders with target, cut and what becomes of originals (YAML; example: resources/service/watch.yaml)
  --key-file FILE   file with the passphrase of the data store; otherwise POSTLOTSE_KEY_FILE, or the account's, which is made by itself
  --pause, --resume make the running service pause or go on
  --json FILE       append one JSON line per document to this file
  --every SECONDS   look so often (otherwise ${every})
${jobsOption(jobs)}
${SPLIT}
${CONFIG}`,
    },
    evaluate: {
      summary: 'measure the quality on a folder with known answers',
      usage: (jobs, maxError) => `postlotse evaluate FOLDER [options]
  Answers are the names of folders (FOLDER/widerspruch/letter.pdf) or stand in JSON files of the same name
  beside the file, in FOLDER/truth or in the folder of --truth: {"type":"…","department":"…","urgency":"…","fields":{"bank.iban":"…"}}
  --truth DIR       folder with the answers
  --max-error P     share of errors that might pass without review, e.g. 1% or 0.01 (otherwise ${maxError})
  --json FILE|-     report as JSON, to a file or to standard output
  --html FILE       report as a page to read and print, with charts
${jobsOption(jobs)}
${SPLIT}
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
      summary: 'list, verify, add and remove models',
      usage: `postlotse models list|verify [FOLDER] [options]
postlotse models add FOLDER [--id ID] [--licence SPDX] [--examples FOLDER] [options]
postlotse models remove ID [options]
postlotse models sign FOLDER --key FILE --version 1.0.0 [--id ID]
  list              id, version, licence, size and first digits of the checksum of each model
  verify            checksums of all files, then loading, inputs and outputs
  add               takes an encoder in (config.json, tokenizer.json, tokenizer_config.json, onnx/model.onnx or
                    onnx/model_quantized.onnx), fits it on this machine and measures it beside the shipped model
  remove            takes a model pack away
  sign              signs a model pack with a private Ed25519 key (PEM); verify FOLDER checks it against the keys of the policy
                    “trustedPackKeys”
  FOLDER            for list and verify: folder with manifest.json, otherwise the shipped one and all model packs
  --id ID           name of the pack (otherwise that of its folder)
  --licence SPDX    licence, e.g. Apache-2.0 (otherwise that in the pack's README.md)
  --examples FOLDER labelled examples as for evaluate (otherwise the marked letters of the source folder)
  --json            as JSON
${CONFIG}`,
    },
    backup: {
      summary: 'back up a data store, also while the service runs',
      usage: `postlotse backup --data FOLDER --out FILE.db [options]
  Writes a copy and, beside it, FILE.db.key.json; the two belong together and open with the passphrase only. An earlier backup of that name is
  replaced only when the new one is complete.
  --data FOLDER     data folder of the service, or of a window that is closed
  --out FILE.db     where to write, not into the data folder
  --key-file FILE   file with the passphrase of the data store; otherwise POSTLOTSE_KEY_FILE or the account's`,
    },
    doctor: {
      summary: 'self-check: models, text recognition, rights, no network',
      usage: `postlotse doctor [options]
  --out DIR         also checks that this folder can be written to
  --report FILE     writes the self-test of the network lock as a report for data protection
  --policy          only the settings: what holds and where it comes from (IT, configuration, window, default)
  --data FOLDER     with --policy: data folder whose choices of the window are read too; --key-file FILE as for backup
  --json            as JSON
${CONFIG}`,
    },
  },
  wrongCall: {
    noCommand: (name) => `there is no “${name}”`,
    noPath: 'no path given',
    noFolder: 'no folder given',
    oneFolder: 'exactly one folder',
    noTarget: '--out or --data is missing',
    notAFolder: (folder) => `${folder} is no folder`,
    targetInside: (target, folder) => `${target} lies inside the watched folder ${folder}`,
    onlyFile: (option) => `${option} needs a file here`,
    noFile: '--out FILE.pdf is missing',
    noBackup: '--data FOLDER or --out FILE.db is missing',
    noSuchDesk: (id) => `the distribution plan has no desk “${id}”`,
    noSuchType: (id) => `there is no document type “${id}”`,
    unknownOption: (option) => `${option} is unknown`,
    optionValue: (option) => `${option}: value missing or not wanted`,
    wrongNumber: (option, value, from, to) => `${option} ${value}: number from ${from} to ${to}`,
    wrongWord: (option, value, words) => `${option} ${value}: one of ${words}`,
    wrongFraction: (option, value) => `${option} ${value}: between 0 and 1, or in percent`,
    wrongLanguage: (source, value, languages) => `${source} ${value}: one of ${languages}`,
    modelsAction: (actions) => `after “models” comes one of: ${actions}`,
    noModel: 'no id given',
    needed: (options) => `missing: ${options}`,
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
    stopping: 'Ending after the files under way … (once more: at once)',
    stopped: 'Ended.',
    keyFileMade: (file) => `Key file made: ${file}. Without it the data store cannot be opened any more; please keep a copy in a safe place.`,
    storeInUse: 'The Postlotse window still has the data store for itself. Please close and reopen it once; waiting until then.',
    pauseAsked: 'The service pauses as soon as the files under way are done. Go on with --resume.',
    resumeAsked: 'The service goes on.',
    paused: 'Paused (--pause). Go on with: postlotse watch --resume',
    resumed: 'Going on.',
  },
  models: MODELS_EN,
  doctor: {
    report: {
      title: 'Self-test of the network lock',
      facts: ({ version, when, system }) => `Postlotse ${version}, ${system}, ${when}`,
      tried: 'Ways out that were tried',
      refused: 'refused',
      open: 'NOT refused',
      shut: 'All attempts were refused inside the program before a packet came to be.',
      notShut: 'At least one way is open. Please stop using the program and tell the IT department.',
      limits: 'What this shows and what not',
      proven:
        "It shows that the program's code in this process can open no connection, accept none, ask for no address and start no unlocked thread; all processes of Postlotse load the same lock first. It does not show:",
      notCovered: NETWORK_LIMITS_EN,
      measured: 'That really nothing reaches the cable is measured by “npm run offline:check” with a packet counter (IPv4 and IPv6, Linux).',
    },
    reportWritten: (file) => `Report written: ${file}`,
    policy: {
      rule: 'Setting',
      value: 'Value',
      origin: 'Origin',
      by: { policy: 'IT', configuration: 'configuration', person: 'chosen in the window', default: 'default' },
      personNotAsked: 'What was chosen in the window is left out; --data FOLDER adds it.',
      notUsed: 'Not used',
    },
    titles: {
      versions: 'Versions',
      configuration: 'Document types and distribution plan',
      'shipped-data': 'Shipped data',
      'document-reader': 'Classification model',
      ocr: 'Text recognition',
      writable: 'Right to write',
      offline: 'No network',
    },
    configuration: ({ types, fields, desks, rules }) => `${types} document types, ${fields} fields, ${desks} desks, ${rules} rules`,
    shippedData: (files) => `${files} files unchanged`,
    modelLoaded: (types, best, percent) => `loaded and verified; ${types} types, probe sentence: ${best} ${percent}%`,
    ocrLoaded: 'German loaded and verified',
    textOnEmptyPage: 'text was recognised on an empty page',
    refused: (attempts) => `refused: ${attempts}`,
    notRefused: (attempts) => `not refused: ${attempts}`,
    nodeTooOld: (found, needed) => `Node ${found}, needed is ${needed} or newer`,
  },
  report: EVALUATION_EN,
  progress: (done, total) => `${done}/${total} read`,
  sheetsWritten: (count, file) => `${count} separator ${count === 1 ? 'sheet' : 'sheets'} in ${file}`,
  backupMade: (file, keyFile) => `Backed up: ${file} and ${keyFile}`,
  nothingFound: (folder) => `No file was found in ${folder}.`,
  filesWithoutAnswer: (count) => `${count} files without an answer are left out.`,
}
