/** Everything the command line shows, once per language: cli.de.ts and cli.en.ts. Sentences of errors stand in errors.*.ts. */
import type { Urgency } from '../domain/document.ts'
import type { ResultLine } from '../result/result-line.ts'
import type { EvaluationMessages } from './evaluation-messages.ts'
import type { ModelMessages } from './model-messages.ts'

export interface CliMessages {
  /** What stands above and below the list of commands. */
  readonly overview: { readonly synopsis: string; readonly footer: string }
  /** Above the stack of a bug. */
  readonly unexpected: string
  readonly commands: CommandTexts
  readonly wrongCall: WrongCallMessages
  readonly table: TableMessages
  readonly watch: WatchMessages
  readonly models: ModelMessages
  readonly doctor: DoctorMessages
  readonly report: EvaluationMessages
  /** E.g. `3/12 gelesen`. */
  readonly progress: (done: number, total: number) => string
  /** After separator sheets were written. */
  readonly sheetsWritten: (count: number, file: string) => string
  /** After a data store was copied with its key. */
  readonly backupMade: (file: string, keyFile: string) => string
  readonly nothingFound: (folder: string) => string
  readonly filesWithoutAnswer: (count: number) => string
}

/** `summary` is one line for the list of commands, `usage` the full help: synopsis and options. */
export interface CommandTexts {
  /** `jobs`: how many files are read at a time unless told otherwise. */
  readonly classify: { readonly summary: string; readonly usage: (jobs: number) => string }
  readonly watch: { readonly summary: string; readonly usage: (jobs: number, everySeconds: number) => string }
  /** `maxError` as it would be typed, e.g. `1%`. */
  readonly evaluate: { readonly summary: string; readonly usage: (jobs: number, maxError: string) => string }
  readonly types: { readonly summary: string; readonly usage: string }
  readonly sheets: { readonly summary: string; readonly usage: string }
  readonly models: { readonly summary: string; readonly usage: string }
  readonly backup: { readonly summary: string; readonly usage: string }
  readonly doctor: { readonly summary: string; readonly usage: string }
}

/** What is wrong with a call: details of the error `usage`. */
export interface WrongCallMessages {
  readonly noCommand: (name: string) => string
  readonly noPath: string
  readonly noFolder: string
  readonly oneFolder: string
  readonly noTarget: string
  readonly notAFolder: (folder: string) => string
  readonly targetInside: (target: string, folder: string) => string
  readonly onlyFile: (option: string) => string
  readonly noFile: string
  readonly noBackup: string
  readonly noSuchDesk: (id: string) => string
  readonly noSuchType: (id: string) => string
  readonly unknownOption: (option: string) => string
  readonly optionValue: (option: string) => string
  readonly wrongNumber: (option: string, value: string, from: number, to: number) => string
  /** `words`: the possible ones. */
  readonly wrongWord: (option: string, value: string, words: string) => string
  readonly wrongFraction: (option: string, value: string) => string
  readonly wrongLanguage: (source: string, value: string, languages: string) => string
  readonly modelsAction: (actions: string) => string
  readonly noModel: string
  /** `options`: which of them must be given. */
  readonly needed: (options: string) => string
}

export interface TableMessages {
  readonly columns: {
    readonly file: string
    readonly type: string
    readonly confidence: string
    readonly desk: string
    readonly urgency: string
    readonly status: string
  }
  readonly status: Readonly<Record<ResultLine['status'], string>>
  readonly urgency: Readonly<Record<Urgency, string>>
  readonly unknownType: string
  /** 0..100, already rounded, e.g. `93 %`. */
  readonly percent: (hundredths: number | string) => string
  /** Place inside a stack, 1-based, e.g. `S. 3–4`. */
  readonly pages: (first: number, last: number) => string
  readonly summary: (counts: Readonly<Record<ResultLine['status'], number>>, urgent: number) => string
}

export interface WatchMessages {
  /** First line: which folders, how often. */
  readonly started: (folders: string, everySeconds: number) => string
  /** A file whose contents were read before under another name. */
  readonly known: string
  /** A file that is there and cannot be read or delivered yet; it is tried again. */
  readonly waiting: string
  readonly folderGone: (folder: string) => string
  readonly folderBack: (folder: string) => string
  readonly stopping: string
  readonly stopped: string
  /** The first start has made a key file for the store. */
  readonly keyFileMade: (file: string) => string
  readonly storeInUse: string
  readonly pauseAsked: string
  readonly resumeAsked: string
  readonly paused: string
  readonly resumed: string
}

/** Markdown for the data protection officer. */
export interface NetworkReportTexts {
  readonly title: string
  readonly facts: (facts: { readonly version: string; readonly when: string; readonly system: string }) => string
  readonly tried: string
  readonly refused: string
  readonly open: string
  readonly shut: string
  readonly notShut: string
  readonly limits: string
  readonly proven: string
  readonly notCovered: readonly string[]
  readonly measured: string
}

export interface DoctorMessages {
  readonly report: NetworkReportTexts
  readonly reportWritten: (file: string) => string
  /** What `--policy` shows. */
  readonly policy: {
    readonly rule: string
    readonly value: string
    readonly origin: string
    readonly by: Readonly<Record<'policy' | 'configuration' | 'person' | 'default', string>>
    readonly personNotAsked: string
    readonly notUsed: string
  }
  readonly titles: {
    readonly versions: string
    readonly configuration: string
    readonly 'shipped-data': string
    readonly 'document-reader': string
    readonly ocr: string
    readonly writable: string
    readonly offline: string
  }
  readonly configuration: (counts: { readonly types: number; readonly fields: number; readonly desks: number; readonly rules: number }) => string
  readonly shippedData: (files: number) => string
  /** `percent` 0..100: probability of the best type for the probe sentence. */
  readonly modelLoaded: (types: number, best: string, percent: number) => string
  readonly ocrLoaded: string
  readonly textOnEmptyPage: string
  readonly refused: (attempts: string) => string
  readonly notRefused: (attempts: string) => string
  readonly nodeTooOld: (found: string, needed: number) => string
}
