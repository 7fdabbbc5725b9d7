/** Dates whose meaning the words around them tell: decisions, appointments, deadlines, due dates, changes, ends of employment, periods. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { completeYear, type DateMention, findDates } from '../../../../shared/text/german-date.ts'
import { applyRules, type ContextRule, type PlacedValue } from '../context-rules.ts'
import { referenceDate } from '../document-date.ts'
import type { DocumentView } from '../document-view.ts'

const WEEKDAY = '(?:(?:mo|di|mi|do|fr|sa|so)[a-z]*[.,]* (?:(?:den|dem) )?)?'
const before = (words: string) => new RegExp(`(?:${words})[ :„"(]*${WEEKDAY}$`)
const RULES: readonly ContextRule[] = [
  { field: 'notice.date', before: before('bescheid(?:e?s)?[^.]{0,30} (?:vom|v\\.|von|datiert vom|dat\\. v\\.)'), score: 0.78 },
  { field: 'notice.date', before: before('bescheid'), score: 0.62 },
  {
    field: 'notice.date',
    before: before(
      '(?:entscheidung|ablehnung|festsetzung|rueckforderung|anhoerung|schreiben|brief|wisch|nachricht|mitteilung|verfuegung)[^.]{0,25} (?:vom|v\\.)',
    ),
    score: 0.6,
  },
  { field: 'notice.date', label: /(?:bescheid|ihre nachricht|ihr schreiben)/, score: 0.6 },
  { field: 'notice.date', before: before('geschrieben(?: am)?|bescheid[^.]{0,60} am|mit (?:schreiben|datum) vom|datum in brief:?'), score: 0.5 },
  {
    field: 'notice.date',
    before: before('\\bvom'),
    unless: /(?:antrag|rechnung|vertrag|zeit|zeitraum|bis|mahnung|attest|gutachten|vollmacht|urteil|beschluss)[^.]{0,20}vom/,
    score: 0.34,
  },
  {
    field: 'appointment.date',
    before: before(
      '(?:termin|einladung|gespraech|meldeaufforderung|meldetermin|gespraechstermin|beratungsgespraech|vorsprache|kammerverhandlung|ersatztermin)\\W{0,3}(?: bei [a-z. ]{3,25})?(?:am|zum|fuer(?: den)?|vom|auf|ist am)?',
    ),
    score: 0.74,
  },
  {
    field: 'appointment.date',
    before: before('\\b(?:am|zum|fuer|den|auf|der|ich das)'),
    after: /^[, ]*(?:um |gegen |ab )?\d{1,2}(?:[.:]\d{2})? ?(?:uhr|h\b|-)/,
    score: 0.62,
  },
  { field: 'appointment.date', after: /^[, ]*(?:um |gegen )?\d{1,2}(?:[.:]\d{2})? ?(?:uhr|h\b)/, score: 0.45 },
  { field: 'appointment.date', label: /(?:termin|einladung|vorsprache)/, score: 0.66 },
  { field: 'appointment.date', before: before('\\b(?:am|zum|der)'), after: /^[, ]*(?:kann|konnte|passt|nicht|geht|bei ihnen|schaff)/, score: 0.5 },
  {
    field: 'deadline.date',
    before: before(
      '(?:spaetestens|laengstens|vor dem|zahlung|zahlen|ueberweis\\w*|ausgleich\\w*|nichtzahlung|frist|zahlungsfrist|neue frist|nachfrist)[^.]{0,30} ?(?:bis )?(?:zum|bis|am|dem)?',
    ),
    score: 0.62,
  },
  {
    field: 'deadline.date',
    before: before('\\bbis(?: zum| spaetestens| spaetestens zum| einschliesslich)?'),
    unless: /(?:vom|von|zeitraum|gueltig|\d{4}) ?(?:[^.]{0,12})bis[a-z ]*$/,
    score: 0.6,
  },
  {
    field: 'deadline.date',
    types: ['energiesperre'],
    before: before(
      '(?:sperr\\w*|unterbrech\\w*|unterbrochen|abgestellt|einstell\\w*|versorgung|stichtag|strom)[^.]{0,45} (?:am|ab|fuer|zum|der|dem)?|(?:sperrtermin|termin)[^.]{0,20}',
    ),
    score: 0.6,
  },
  {
    field: 'deadline.date',
    types: ['energiesperre'],
    before: before('\\b(?:am|ab dem|zum|ab)'),
    after: /^[^.]{0,50}(?:sperr|unterbrech|abgestellt|ausser betrieb|einstell|strom|abklemm|gas)/,
    score: 0.62,
  },
  { field: 'deadline.date', label: /(?:frist|zahlung bis|zahlbar bis|sperr|zu zahlen bis|zahlen bis)/, score: 0.66 },
  {
    field: 'invoice.dueDate',
    before: before(
      '(?:faellig(?:keit)?|zahlbar|zahlungsziel|zu zahlen|zahlen sie|zahlung|zahlungsfrist|ausgleich|ueberweisung|betrag)[^.]{0,55}? ?(?:gewesen )?(?:am|bis|zum|bis zum|spaetestens|war)?',
    ),
    score: 0.66,
  },
  {
    field: 'invoice.dueDate',
    before: before('\\bbis(?: zum| spaetestens| spaetestens zum)?'),
    unless: /(?:vom|von|zeitraum|gueltig)[^.]{0,25}bis[a-z ]*$/,
    score: 0.5,
  },
  { field: 'invoice.dueDate', before: before('\\b(?:am|zum|war(?: am)?)'), after: /^[^.]{0,30}faellig/, score: 0.72 },
  { field: 'invoice.dueDate', label: /(?:faellig|zahlbar|zahlungsziel|zahlung bis|zahlen bis)/, score: 0.72 },
  {
    field: 'court.deadline',
    before: before(
      '(?:stellungnahme|erwider\\w*|aeusser\\w*|frist\\w*|bericht\\w*|mitteil\\w*|nachweis|uebersend\\w*|vorzulegen|einzureichen|anzumelden|gebeten|bitte)[^.]{0,60} ?(?:bis|bis zum|bis spaetestens|bis laengstens|zum|:)',
    ),
    score: 0.74,
  },
  {
    field: 'court.deadline',
    before: before('\\bbis(?: zum| spaetestens| spaetestens zum| laengstens)?|mit ablauf des'),
    unless: /(?:vom|von|zeit|gueltig|gewaehr\w*|leistung\w*)[^.]{0,40}bis[a-z ]*$/,
    score: 0.6,
  },
  { field: 'court.deadline', label: /(?:frist|bis zum)/, score: 0.62 },
  {
    field: 'change.date',
    before: before('(?:aenderung\\w*|gueltig|wirksam|eingetreten|einzugs?|umzugs?|ab wann\\??)[^.\\d]{0,40}(?:ab|am|zum|seit|:)?'),
    score: 0.68,
  },
  { field: 'change.date', before: before('\\b(?:ab|seit|zum|ab dem|seit dem)'), score: 0.56 },
  { field: 'change.date', before: before('\\b(?:am)'), unless: /(?:geb|geboren) am *$/, score: 0.42 },
  { field: 'change.date', label: /(?:aenderung|gueltig ab|wirksam|ab wann|^ab\b|seit|einzug|tag der)/, score: 0.68 },
  {
    field: 'employment.end',
    before: before(
      '(?:kuendig\\w*|endet\\w*|ende|beendet\\w*|aufgehoben|aufgeloest|auslauf\\w*|befristet|ablauf|frist)[^.]{0,70} (?:zum|am|mit|des|bis|bis zum|zum ablauf des|mit dem|der)',
    ),
    unless: /(?:kuendigung|schreiben) vom *$/,
    score: 0.68,
  },
  { field: 'employment.end', before: before('mit ablauf des|zum ablauf des|letzter (?:arbeits)?tag:?|ausgeschieden zum|austritt:?'), score: 0.74 },
  { field: 'employment.end', before: before('\\b(?:zum)'), score: 0.55 },
  { field: 'employment.end', before: before('(?:endet|ende)(?: am| mit dem)?'), score: 0.72 },
  { field: 'employment.end', label: /(?:letzter|austritt|ende|endet|beendigung|zum$|kuendigung zum|ausgeschieden)/, score: 0.7 },
  { field: 'employment.end', after: /^[^.]{0,25}(?:beendet|aufgeloest|gekuendigt|schluss)/, before: before('\\b(?:zum|am|mit dem)'), score: 0.66 },
]

export function findDatesInContext(view: DocumentView): FieldCandidate[] {
  const reference = referenceDate(view)
  const values = view.lines.flatMap((line, row) => findDates(line.text).map((date): PlacedValue => ({ ...date, row, normalized: normalized(date, reference) })))
  return applyRules(
    view,
    values.filter((value) => value.normalized === undefined || value.normalized !== reference),
    RULES,
    'date-context',
  )
}

function normalized(date: DateMention, reference: string | undefined): string | undefined {
  return date.iso ?? (reference === undefined ? undefined : completeYear(date, reference))
}
