/**
 * For which departments the ages of the people in a text speak: basic income support for jobseekers ends where the pension begins (§ 7a SGB II), from then
 * on Grundsicherung im Alter is the Sozialamt's (§ 41 SGB XII), and children are the Jugendamt's (§ 7 SGB VIII).
 */

/** Years; the limit of § 7a SGB II rises from 65 to 67. */
const [ADULT, PENSIONER, OLDEST] = [18, 66, 105]
const DATE = /(?<![\d.])(?:\d|[oil]){1,2}\. ?(?:\d|[oil]){1,2}\. ?((?:19|20)\d\d|\d\d)(?!\d)/giu
/** Stands before a date of birth; one of a child may be as young as any other date. */
const BIRTH = /(?:geb(?:oren|urtsdatum|urtstag|\.)?|\*)[^\d]{0,20}$/iu

/** Cues by the ages at the time of the newest date in the text, to the year. */
export function ageCues(text: string): string[] {
  const dates = [...text.matchAll(DATE)].map((match) => ({
    year: yearOf(match[1] ?? ''),
    isBirth: BIRTH.test(text.slice(Math.max(0, match.index - 32), match.index)),
  }))
  const now = Math.max(...dates.filter(({ isBirth }) => !isBirth).map(({ year }) => year))
  const has = (from: number, to: number, born: boolean) => dates.some(({ year, isBirth }) => (isBirth || !born) && now - year >= from && now - year < to)
  return [
    ...(has(PENSIONER, OLDEST, false) ? ['sozialamt/pensioner'] : []),
    ...(has(ADULT, PENSIONER, false) ? ['jobcenter/working-age'] : []),
    ...(has(0, ADULT, true) ? ['jugendamt/minor'] : []),
  ]
}

function yearOf(digits: string): number {
  const year = Number(digits)
  return digits.length === 4 ? year : year + (year < 40 ? 2000 : 1900)
}
