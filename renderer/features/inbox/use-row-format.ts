/** Formats of the list's cells: those of the window, and dates as short as the present year allows. */
import { useMemo } from 'react'
import { berlinDay } from '../../../electron/shared/calendar/berlin-day.ts'
import { type Format, useFormat } from '../../lib/format.ts'
import { useCatalogue } from '../../lib/language.tsx'

export interface RowFormat extends Pick<Format, 'date' | 'time' | 'dateTime' | 'relativeDay' | 'confidence'> {
  /** The present day in Germany, `yyyy-mm-dd`; looked at anew every minute. */
  today(): string
  /** `yyyy-mm-dd`, without the year while it is the present one: 04.12., else 04.12.2027. */
  shortDate(isoDate: string): string
}

const MINUTE_MS = 60_000

export function useRowFormat(): RowFormat {
  const format = useFormat()
  const { language } = useCatalogue()
  return useMemo(() => {
    const short = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
      day: '2-digit',
      month: language === 'de' ? '2-digit' : 'short',
      timeZone: 'UTC',
    })
    const today = createToday()
    return {
      ...format,
      today,
      shortDate: (isoDate) => (isoDate.slice(0, 4) === today().slice(0, 4) ? short.format(Date.parse(isoDate)) : format.date(isoDate)),
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
