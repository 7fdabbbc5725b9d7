/** Texts of the report of `evaluate`, on the terminal and as a page. Shares come written, e.g. `88,9 %`. */

export interface EvaluationMessages {
  readonly decimalPoint: ',' | '.'
  /** Names of the figures, the same wherever they are shown. */
  readonly figures: {
    readonly documents: string
    readonly type: string
    readonly top3: string
    readonly macroF1: string
    readonly department: string
    readonly urgency: string
    readonly immediate: string
    readonly fields: string
    readonly coverageAt99: string
    readonly calibrationError: string
    readonly aurc: string
    readonly unreadOrWronglySplit: string
  }
  /** Heads of the columns: all documents, those with a text of their own, those that were recognised. */
  readonly sources: { readonly all: string; readonly text: string; readonly ocr: string }
  /** E.g. `3 von 4`. */
  readonly of: (part: string, whole: number) => string
  readonly falseAlarms: (count: number) => string
  readonly noThreshold: (maxError: string) => string
  /** Why: too few documents, or too many errors among the surest. */
  readonly tooFew: (needed: number, there: number) => string
  readonly tooManyErrors: string
  readonly threshold: (confidence: string, maxError: string) => string
  readonly coverage: (coverage: string, errors: number, errorLimit: string) => string
  readonly typeThresholds: string
  readonly noTypeThreshold: string
  readonly unknownTitle: string
  readonly unknown: {
    readonly recognised: string
    readonly toPerson: string
    readonly knownRecognised: string
    readonly knownToPerson: string
    readonly auroc: string
  }
  readonly columns: {
    readonly type: string
    readonly field: string
    readonly documents: string
    readonly given: string
    readonly correct: string
    readonly missed: string
    readonly wrong: string
    readonly precision: string
    readonly recall: string
    readonly confidence: string
    readonly mean: string
    readonly share: string
    readonly threshold: string
    readonly truth: string
    readonly answer: string
    readonly count: string
    readonly file: string
  }
  readonly allFields: string
  readonly confusions: string
  readonly noType: string
  readonly unread: string
  readonly page: EvaluationPageMessages
}

/** Texts that only the page has. */
export interface EvaluationPageMessages {
  readonly title: string
  readonly subtitle: (folder: string, day: string, documents: number) => string
  readonly engine: (versions: string) => string
  /** The first sentence: how many types were right, with the limits of the share. */
  readonly result: (correct: number, of: number, share: string, low: string, high: string) => string
  readonly sections: {
    readonly glance: string
    readonly automation: string
    readonly calibration: string
    readonly confusions: string
    readonly types: string
    readonly fields: string
    readonly wrong: string
    readonly method: string
  }
  /** Below the share of documents that could go by themselves. */
  readonly withoutPerson: (maxError: string) => string
  readonly range: (low: string, high: string) => string
  readonly coverageChart: {
    readonly title: string
    readonly x: string
    readonly y: string
    readonly observed: string
    readonly limit: string
    readonly allowed: string
  }
  readonly coverageNote: string
  readonly calibrationChart: { readonly title: string; readonly x: string; readonly y: string; readonly ideal: string }
  readonly calibrationNote: string
  readonly confusionChart: { readonly title: string; readonly overview: string; readonly x: string; readonly y: string }
  readonly confusionNote: (shown: number, confused: number) => string
  readonly noConfusions: string
  readonly overviewNote: string
  readonly documents: (count: number) => string
  readonly noFields: string
  readonly fieldsNote: string
  readonly wrongNote: string
  readonly noneWrong: string
  readonly method: readonly string[]
}
