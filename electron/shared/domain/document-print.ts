/** What is remembered of a document to recognise another sheet of the same letter: a second scan, the fax before the letter, the upload after the paper. */
export interface DocumentPrint {
  /** Its folded words and numbers in reading order, parted by blanks; `~` stands before those that were read doubtfully. */
  readonly words: string
  /** One picture hash a page with little text, 16 hex digits each (core/stages/recognize/page-look.ts). */
  readonly looks: readonly string[]
  /** 0 … 2^32 - 1, each once; the more two documents share the more alike they are, and with none in common they need not be compared. */
  readonly keys: readonly number[]
}

/** Keys from here on stand for numbers in the text, those below for words and pictures. */
export const FIRST_NUMBER_KEY = 2 ** 31

/** Letters from one template share nearly all their words, but few of their numbers: what a common number says beside a common key of words (heuristic). */
export const NUMBER_KEY_WEIGHT = 4
