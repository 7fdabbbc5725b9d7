/**
 * The day of receipt, from which the authority's own periods run. A received stamp counts («Eingang 27. FEB. 2026»), else today is assumed.
 * The stamp of another authority counts too: it may have kept the sender's deadline (§ 16 SGB I, § 84 Abs. 2 SGG).
 */
import { addDays, formatDate } from './calendar.ts'
import { findGermanDates } from './german-date.ts'

export interface Receipt {
  /** ISO date. */
  readonly date: string
  /** Read from a stamp, not assumed. */
  readonly stamped: boolean
  /** German sentence for the assumptions of a deadline. */
  readonly sentence: string
}

export interface ReceiptInput {
  /** Columns of a line stand apart by three blanks. */
  readonly lines: readonly string[]
  /** ISO dates. */
  readonly today: string
  /** ISO date on which it was taken in, counts where no stamp was read; absent: today. */
  readonly arrivedOn?: string | undefined
  /** Date of the letter as it was read; a stamp cannot be much older. */
  readonly letterDate: string | undefined
}

/** A stamp is a short line or column; longer ones are running text that tells of someone else's receipt («hier eingegangen am …»). Heuristic. */
const LONGEST_STAMP = 70
const STAMP_WORD = /(?:^|\s)(?:post)?(?:eingang(?:sstempel|sdatum|svermerk)?|eingegangen|eing\.)(?![a-zäöüß])/iu
const NO_STAMP = /\b(?:hier|dort|zahlungs?|geld)\s*-?eingegangen|eingang (?:bei|beim|der zahlung|des geldes|Ihres)|bestätig|wohnung|haus(?:es)?eingang/iu
/** Lines below the word «Eingang» that may hold nothing but the date. */
const LINES_BELOW = 2
const LONGEST_DATE_LINE = 24

/** Days by which a stamp may seem older than the letter: the letter's date may be misread, the stamp of an older enclosure is older still. */
const MISREAD_DAYS = 31

export function findReceipt({ lines, today, arrivedOn = today, letterDate }: ReceiptInput): Receipt {
  const columns = lines.map((line) => line.split(/ {3,}/))
  const dates = columns.flatMap((segments, i) => segments.filter(isStamp).flatMap((segment) => stampDates(segment, columns.slice(i + 1, i + 1 + LINES_BELOW))))
  const plausible = dates.filter((date) => date <= today && (letterDate === undefined || date >= addDays(letterDate, -MISREAD_DAYS))).sort()
  const date = plausible[0]
  if (date !== undefined) return { date, stamped: true, sentence: `Eingang laut Eingangsstempel am ${formatDate(date)}.` }
  const hint =
    letterDate === undefined || letterDate >= arrivedOn ? '' : ` Das Schreiben ist vom ${formatDate(letterDate)}; ging es früher ein, endet die Frist früher.`
  const day = arrivedOn === today ? 'heute' : 'der Tag der Aufnahme'
  return { date: arrivedOn, stamped: false, sentence: `Kein Eingangsstempel gelesen: als Eingang gilt ${day}, ${formatDate(arrivedOn)}.${hint}` }
}

function isStamp(text: string): boolean {
  return text.length <= LONGEST_STAMP && STAMP_WORD.test(text) && !NO_STAMP.test(text)
}

/** The date beside the word, else one that stands alone in a column of the lines below. */
function stampDates(stamp: string, below: readonly (readonly string[])[]): string[] {
  const own = findGermanDates(stamp)
  const found =
    own.length > 0
      ? own
      : below
          .flat()
          .filter((segment) => segment.length <= LONGEST_DATE_LINE)
          .flatMap(findGermanDates)
  return found.map((date) => date.iso)
}
