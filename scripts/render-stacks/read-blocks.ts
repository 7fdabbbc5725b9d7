/** Parts of a letter: what stands above its text, the text, closing formula and signature. */
export interface Blocks {
  /** First block of lines, if it is a letterhead; part of the head. */
  readonly letterhead: readonly string[]
  /** Up to and with salutation or title. */
  readonly head: readonly string[]
  readonly body: readonly string[]
  /** From the closing formula on; may be empty. */
  readonly end: readonly string[]
}

const SALUTATION = /^\s*(?:sehr geehrte|guten tag|hallo|moin|liebe|werte)/i
const CLOSING =
  /^\s*(?:mit (?:freundliche|beste|viele|herzliche)|(?:freundliche|viele|beste|herzliche|liebe) gr|gru(?:ß|ss)|hochachtungsvoll|mfg|im auftrag|i\. ?a\.|gez\.|unterschrift)/i
/** Without a salutation the head ends with the second empty line. */
const HEAD_BLOCKS = 2

/** Form feeds are taken for line breaks. */
export function readBlocks(marked: string): Blocks {
  const lines = marked.replaceAll('\f', '\n').split('\n')
  const greeted = lines.slice(0, 30).findIndex((line) => SALUTATION.test(line))
  const empty = lines.flatMap((line, i) => (line.trim() === '' ? [i] : []))
  const from = greeted >= 0 ? greeted + 1 : Math.min(empty[HEAD_BLOCKS - 1] ?? 3, 12)
  const closed = lines.findIndex((line, i) => i > from && i > lines.length * 0.5 && CLOSING.test(line))
  const to = closed < 0 ? lines.length : closed
  const first = empty[0] ?? 0
  return {
    letterhead: first >= 2 && first <= 6 && first < from ? lines.slice(0, first) : [],
    head: lines.slice(0, from),
    body: lines.slice(from, to),
    end: lines.slice(to),
  }
}
