/** Begin and end of the period a document is about: «01.04.2024 bis 31.03.2025», «ab 1. Juli», «seit dem …», two columns «von» and «bis». */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { foldText } from '../../../../shared/text/fold-text.ts'
import { completeYear, type DateMention, findDates } from '../../../../shared/text/german-date.ts'
import { candidateAt } from '../candidate-at.ts'
import { contextOf } from '../context.ts'
import { applyRules, type ContextRule, type PlacedValue } from '../context-rules.ts'
import { referenceDate } from '../document-date.ts'
import type { DocumentView } from '../document-view.ts'

const RANGE_WORD = /^ *(?:\(?[a-z. ]{0,14}\)? ?)?(?:bis(?: zum| einschliesslich| einschl\.| voraussichtlich| voraussichtl\.)?|-|–|—|und|do)[ :]*$/
const PERIOD_WORD =
  /(?:zeitraum|zeit|dauer|laufzeit|periode|geltung|gueltig|abrechnung|bewillig|bericht|semester|schuljahr|mietzeit|nutzungs|leistungsmonat|ausbildungszeit|plan|umsaetze|auszug|arbeitsunfaehig|krank|befrist|massnahme)/
const OTHER_PERIOD = /(?:stationaer|ferien|urlaub|oeffnungszeit|nachzahlung|vorzeitraum|rueckmeld|sprechzeit|bezugszeit|referenz)/

const START_TYPES_APPLICATION = [
  'sgb2-hauptantrag',
  'sgb2-weiterbewilligung',
  'sgb12-grundsicherung',
  'rentenbescheid',
  'mietvertrag',
  'arbeitsvertrag',
  'nebenkostenabrechnung',
  'kontoauszug',
  'schulbescheinigung',
  'egh-gesamtplan',
  'egh-entwicklungsbericht',
  'arbeitsunfaehigkeit',
]
const RULES: readonly ContextRule[] = [
  { field: 'period.from', types: ['arbeitsunfaehigkeit'], before: /(?:seit|ab|vom|arbeitsunfaehig)(?: dem| heute)?[ :(]*$/, score: 0.66 },
  { field: 'period.from', types: ['arbeitsunfaehigkeit'], label: /(?:seit|erster tag|beginn|au ab|vom)/, score: 0.7 },
  { field: 'period.to', types: ['arbeitsunfaehigkeit'], before: /\bbis(?: zum| einschliesslich| voraussichtlich| voraussichtl\.)*[ :]*$/, score: 0.72 },
  { field: 'period.to', types: ['arbeitsunfaehigkeit'], label: /(?:bis\b|letzter tag|ende|endbescheinigung)/, score: 0.68 },
  {
    field: 'period.from',
    types: START_TYPES_APPLICATION,
    before:
      /(?:beginnt|beginn|begonnen|anfang|start|tritt|einzug|mietbeginn|rentenbeginn|eingestellt|bezogen|aufnahme erfolgte|nutzungsbeginn)[^.\d]{0,40}(?:am|zum|ab|dem|:)?[ :]*$/,
    score: 0.7,
  },
  {
    field: 'period.from',
    types: START_TYPES_APPLICATION,
    before:
      /(?:leistung\w*|antrag\w*|beantrag\w*|bewillig\w*|fortzahlung|gilt|rente\w*|zahl\w*|vermiete\w*|pension\w*|geld)[^.]{0,50} (?:ab|vom|zum|seit)(?: dem)?[ :]*$/,
    score: 0.66,
  },
  { field: 'period.from', types: START_TYPES_APPLICATION, before: /\bab(?: dem)?[ :]*$/, score: 0.56 },
  { field: 'period.from', types: START_TYPES_APPLICATION, before: /\b(?:seit|vom)(?: dem)?[ :]*$/, score: 0.4 },
  {
    field: 'period.from',
    types: START_TYPES_APPLICATION,
    label: /(?:beginn|^ab\b|von$|vom$|mietbeginn|eintritt|leistungen ab|antrag.* ab|gueltig ab|ab wann)/,
    score: 0.68,
  },
  {
    field: 'period.to',
    before: /(?:endet|ende|befristet|laeuft|gueltig|dauert|abitur|schulzeit)[^.\d]{0,50}(?:bis|am|zum|mit|voraussichtlich|:)?(?: zum| dem)?[ :]*$/,
    unless: /anfang|beginn/,
    score: 0.66,
  },
  { field: 'period.to', before: /\bbis(?: zum| voraussichtlich| einschliesslich)?[ :]*$/, score: 0.5 },
  { field: 'period.to', label: /(?:^ende|bis$|gueltig bis|voraussichtliches ende|befristet bis)/, score: 0.66 },
]

export function findPeriods(view: DocumentView): FieldCandidate[] {
  if (!view.wanted.has('period.from') && !view.wanted.has('period.to')) return []
  const reference = referenceDate(view)
  const values = view.lines.flatMap((line, row) => findDates(line.text).map((date): PlacedValue => ({ ...date, row, normalized: normalized(date, reference) })))
  return [...ranges(view, reference), ...applyRules(view, values, RULES, 'period-context')].filter((candidate) => view.wanted.has(candidate.name))
}

function ranges(view: DocumentView, reference: string | undefined): FieldCandidate[] {
  let seen = 0
  return view.lines.flatMap((line, row) => {
    const dates = findDates(line.text)
    return dates.flatMap((from, i) => {
      const to = dates[i + 1]
      if (!to || !RANGE_WORD.test(foldText(line.text.slice(from.to, to.from)).padEnd(1))) return []
      const { before, labels } = contextOf(view, row, from)
      const words = `${labels.join(' ')} ${before}`
      let score = 0.62 - Math.min(0.2, 0.05 * seen++)
      if (PERIOD_WORD.test(words)) score += 0.16
      if (OTHER_PERIOD.test(before)) score -= 0.3
      const end = normalized(to, reference)
      return [
        candidateAt(line, from, {
          name: 'period.from',
          score,
          normalized: from.iso ?? (end === undefined ? undefined : completeYear(from, end)),
          origin: 'range',
        }),
        candidateAt(line, to, { name: 'period.to', score, normalized: end, origin: 'range' }),
      ]
    })
  })
}

function normalized(date: DateMention, reference: string | undefined): string | undefined {
  return date.iso ?? (reference === undefined ? undefined : completeYear(date, reference))
}
