/** Periods in words: «binnen zwei Wochen», «innerhalb eines Monats nach Zustellung», «innerhalb von 14 Tagen». */

export interface Period {
  readonly count: number
  readonly unit: 'day' | 'week' | 'month'
  /** As printed, e.g. `binnen zwei Wochen`. */
  readonly words: string
  /** The letter counts from service, announcement or receipt. */
  readonly fromService: boolean
}

const NUMBERS: Readonly<Record<string, number>> = {
  ein: 1,
  eine: 1,
  einer: 1,
  eines: 1,
  einem: 1,
  zwei: 2,
  zweier: 2,
  drei: 3,
  dreier: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  zwölf: 12,
  vierzehn: 14,
}

const PERIOD =
  /(?:(?:binnen|innerhalb|frist)(?: von)? )?(?<count>\d{1,3}|[a-zäöüß]{3,8}) (?<unit>tag|woche|monat)(?:e[ns]?|en|n|s)?\b(?<after>[^.;\n]{0,12}\s?(?:nach|ab|seit) (?:der |dieser )?(?:zustellung|bekanntgabe|zugang|erhalt))?/giu
const MOST_DAYS = 366

/** In order of appearance; line breaks count as blanks. */
export function findPeriods(text: string): Period[] {
  return [...text.replace(/\s+/g, ' ').matchAll(PERIOD)].map(toPeriod).filter((p) => p !== undefined)
}

function toPeriod(match: RegExpExecArray): Period | undefined {
  const { count: word = '', unit: unitWord = '', after } = match.groups ?? {}
  const count = /^\d/.test(word) ? Number(word) : NUMBERS[word.toLowerCase()]
  const unit = unitWord.toLowerCase() === 'tag' ? 'day' : unitWord.toLowerCase() === 'woche' ? 'week' : 'month'
  if (count === undefined || count === 0 || count > MOST_DAYS) return undefined
  return { count, unit, words: match[0].trim(), fromService: after !== undefined }
}
