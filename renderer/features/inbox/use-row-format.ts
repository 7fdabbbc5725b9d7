/** Formats of the list, made once: a formatter for each cell would be most of the work of drawing it. */
import { useMemo } from 'react'
import { berlinDay, type Format, useFormat } from '../../lib/format.ts'
import { useCatalogue } from '../../lib/language.tsx'

export interface RowFormat extends Pick<Format, 'date' | 'time' | 'dateTime' | 'relativeDay'> {
  /** The present day in Germany, `yyyy-mm-dd`; looked at anew every minute. */
  today(): string
  /** Day in Germany of an ISO time. */
  dayOf(isoTime: string): string
  /** `yyyy-mm-dd`, without the year while it is the present one: 04.12., else 04.12.2027. */
  shortDate(isoDate: string): string
  percent(share: number): string
}

const MINUTE_MS = 60_000

export function useRowFormat(): RowFormat {
  const format = useFormat()
  const { language } = useCatalogue()
  return useMemo(() => {
    const locale = language === 'de' ? 'de-DE' : 'en-GB'
    const short = new Intl.DateTimeFormat(locale, { day: '2-digit', month: language === 'de' ? '2-digit' : 'short', timeZone: 'UTC' })
    const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })
    const percents = new Intl.NumberFormat(locale, { style: 'percent' })
    const today = createToday()
    return {
      ...format,
      today,
      dayOf: (isoTime) => days.format(Date.parse(isoTime)),
      shortDate: (isoDate) => (isoDate.slice(0, 4) === today().slice(0, 4) ? short.format(Date.parse(isoDate)) : format.date(isoDate)),
      percent: (share) => percents.format(share),
    }
  }, [format, language])
}

function createToday(): () => string {
  let day = ''
  let until = 0
  return () => {
    const now = Date.now()
    if (now >= until) {
      day = berlinDay(now)
      until = now + MINUTE_MS
    }
    return day
  }
}
