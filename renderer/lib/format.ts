/** Dates, times and numbers as they are written in the chosen language. Times are those of Germany, wherever the machine thinks it stands. */
import { useMemo } from 'react'
import { berlinDay, daysBetween } from '../../electron/shared/calendar/berlin-day.ts'
import type { Language } from '../../electron/shared/messages/language.ts'
import type { FrameMessages } from '../../electron/shared/messages/window/frame.de.ts'
import { useCatalogue } from './language.tsx'

export interface Format {
  /** `yyyy-mm-dd`, or an ISO time → 02.03.2026 / 2 Mar 2026. What is no date is shown as it is. */
  date(iso: string): string
  /** ISO time → 07:30 */
  time(iso: string): string
  dateTime(iso: string): string
  /** Share 0..1 → 87 % / 87% */
  percent(share: number, fractionDigits?: number): string
  /** How sure the machine is, 0..1, rounded down as in the log: 100 % only where nothing is left open. */
  confidence(share: number): string
  number(value: number, fractionDigits?: number): string
  /** `yyyy-mm-dd` against today → heute, in 3 Tagen, seit 2 Tagen. */
  relativeDay(isoDate: string, today?: string): string
  fileSize(bytes: number): string
}

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' }
const ZONE = 'Europe/Berlin'
const UNITS = ['B', 'KB', 'MB', 'GB'] as const

export function useFormat(): Format {
  const { language, window } = useCatalogue()
  return useMemo(() => createFormat(language, window.frame.days), [language, window])
}

export function createFormat(language: Language, days: FrameMessages['days']): Format {
  const locale = LOCALES[language]
  const dates = new Intl.DateTimeFormat(locale, { day: '2-digit', month: language === 'de' ? '2-digit' : 'short', year: 'numeric', timeZone: ZONE })
  const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: ZONE })
  const date = (iso: string) => inZone(iso, dates)
  const time = (iso: string) => inZone(iso, times)
  const numbers = numberFormats(locale, 'decimal')
  const percents = numberFormats(locale, 'percent')
  const number = (value: number, fractionDigits = 0) => numbers(fractionDigits).format(value)
  return {
    date,
    time,
    dateTime: (iso) => `${date(iso)}, ${time(iso)}`,
    number,
    percent: (share, fractionDigits = 0) => percents(fractionDigits).format(share),
    confidence: (share) => percents(0).format(Math.floor(share * 100 + 1e-9) / 100),
    relativeDay: (isoDate, today = berlinDay(Date.now())) => days.relative(daysBetween(today, isoDate)),
    fileSize: (bytes) => {
      const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)))
      const value = bytes / 1000 ** power
      return `${number(value, power > 1 && value < 10 ? 1 : 0)} ${UNITS[power]}`
    },
  }
}

/** By number of decimals, each made once: making one costs more than a thousand of its uses. */
function numberFormats(locale: string, style: 'decimal' | 'percent'): (fractionDigits: number) => Intl.NumberFormat {
  const made = new Map<number, Intl.NumberFormat>()
  return (digits) => {
    const format = made.get(digits) ?? new Intl.NumberFormat(locale, { style, minimumFractionDigits: digits, maximumFractionDigits: digits })
    made.set(digits, format)
    return format
  }
}

/** A date without time is taken at noon, so that no zone moves it to another day. */
function inZone(iso: string, format: Intl.DateTimeFormat): string {
  const ms = Date.parse(iso.length === 10 ? `${iso}T12:00:00Z` : iso)
  return Number.isNaN(ms) ? iso : format.format(ms)
}
