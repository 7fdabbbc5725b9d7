/** The report of the Reallabor on one A4 page: long lists are cut after a few rows and say how many are left out. */

import type { PrintBlock, PrintColumn, PrintDocument } from '../../adapters/print/print-document.ts'
import type { LabReport, LabShare } from '../../shared/ipc/requests/lab.ts'
import type { Catalogue } from '../../shared/messages/catalogue.ts'
import { errorTitle } from '../../shared/messages/error-title.ts'
import { type Taxonomy, typeById } from '../../shared/taxonomy/taxonomy.ts'

const MOST_CONFUSIONS = 6
const MOST_FIELDS = 8
const MOST_UNREAD = 4

/** What the page is written with. */
interface Writing {
  readonly taxonomy: Taxonomy
  readonly catalogue: Catalogue
  readonly texts: Catalogue['window']['lab']['report']
  readonly number: (value: number, digits?: number) => string
  readonly percent: (share: number, digits?: number) => string
}

export function printedReport(report: LabReport, taxonomy: Taxonomy, catalogue: Catalogue): PrintDocument {
  const writing = writingOf(taxonomy, catalogue)
  const { texts } = writing
  const at = new Date(report.at).toLocaleString(catalogue.language, { timeZone: 'Europe/Berlin', dateStyle: 'medium', timeStyle: 'short' })
  const engine = Object.entries(report.engine)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')
  return {
    title: texts.title,
    subtitle: texts.subtitle(report.folder, at, engine),
    language: catalogue.language,
    footer: texts.footer,
    pageOf: texts.pageOf,
    blocks: [
      figures(report, writing),
      { kind: 'pair', left: [...questions(report, writing), ...fields(report, writing)], right: confusions(report, writing) },
      ...unread(report, writing),
      ...minutes(report, writing),
      { kind: 'heading', text: texts.limits },
      { kind: 'text', text: texts.limitList.map((limit) => `– ${limit}`).join('\n') },
    ],
  }
}

function writingOf(taxonomy: Taxonomy, catalogue: Catalogue): Writing {
  const { language } = catalogue
  const digitsOf = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits })
  return {
    taxonomy,
    catalogue,
    texts: catalogue.window.lab.report,
    number: (value, digits = 0) => value.toLocaleString(language, digitsOf(digits)),
    percent: (share, digits = 1) => share.toLocaleString(language, { style: 'percent', ...digitsOf(digits) }),
  }
}

function figures(report: LabReport, { texts, number, percent }: Writing): PrintBlock {
  const { type, coverage, minutes: time, assumptions } = report
  const allowed = percent(assumptions.maxError)
  return {
    kind: 'figures',
    figures: [
      {
        value: number(report.documents),
        label: texts.documents,
        note: report.unlabelled === 0 ? texts.allLabelled : texts.unlabelled(number(report.unlabelled), report.unlabelled === 1),
      },
      { value: percent(type.correct / type.of), label: texts.typeRight, note: texts.interval(percent(type.low), percent(type.high)) },
      {
        value: coverage.threshold === null ? '–' : percent(coverage.share, 0),
        label: texts.coverage,
        note: coverage.threshold === null ? texts.noCoverage(allowed) : texts.coverageNote(allowed, percent(coverage.threshold)),
      },
      {
        value: texts.hours(number(Math.abs(time.saved) / 60, 1)),
        label: time.saved < 0 ? texts.costs : texts.saved,
        ...(time.byHand > 0 && time.saved >= 0 ? { note: texts.savedNote(percent(time.saved / time.byHand, 0)) } : {}),
      },
    ],
  }
}

function questions({ department, urgency, immediate, splitWrongly }: LabReport, { texts, number, percent }: Writing): PrintBlock[] {
  const share = (label: string, one: LabShare | null) =>
    one === null ? [] : [[label, `${percent(one.correct / one.of)} (${number(one.correct)}/${number(one.of)})`]]
  const rows = [
    ...share(texts.department, department),
    ...share(texts.urgency, urgency),
    ...(immediate === null || immediate.of === 0
      ? []
      : [
          [
            texts.immediate,
            `${number(immediate.found)}/${number(immediate.of)}, ${texts.falseAlarms(number(immediate.falseAlarms), immediate.falseAlarms === 1)}`,
          ],
        ]),
    [texts.splitWrongly, number(splitWrongly)],
  ]
  return [
    { kind: 'heading', text: texts.otherQuestions },
    { kind: 'table', columns: columns([texts.question, 0.5], [texts.right, 0.5]), rows },
  ]
}

function fields({ fields: all }: LabReport, { texts, taxonomy, catalogue, number, percent }: Writing): PrintBlock[] {
  const heading: PrintBlock = { kind: 'heading', text: texts.fields }
  if (all.length === 0) return [heading, { kind: 'text', text: texts.noFields }]
  const label = (name: string) => taxonomy.fields.find((field) => field.name === name)?.label[catalogue.language] ?? name
  const rows = all.slice(0, MOST_FIELDS).map(({ name, share }) => [label(name), percent(share.correct / share.of, 0), number(share.of)])
  const { field, right, of } = texts.fieldColumns
  const table: PrintBlock = { kind: 'table', columns: columns([field, 0.64], [right, 0.2], [of, 0.16]), rows }
  return all.length > MOST_FIELDS ? [heading, table, { kind: 'text', text: texts.moreFields(all.length - MOST_FIELDS) }] : [heading, table]
}

function confusions({ confusions: all }: LabReport, { texts, taxonomy, catalogue, number }: Writing): PrintBlock[] {
  const heading: PrintBlock = { kind: 'heading', text: texts.confusions }
  if (all.length === 0) return [heading, { kind: 'text', text: texts.noConfusions }]
  const label = (id: string | null) => (id === null ? texts.unknown : id === '' ? texts.notRead : (typeById(taxonomy, id)?.label[catalogue.language] ?? id))
  const rows = all.slice(0, MOST_CONFUSIONS).map(({ truth, answer, count }) => [label(truth), label(answer), number(count)])
  const { truth, answer, count } = texts.confusionColumns
  return [
    heading,
    { kind: 'table', columns: columns([truth, 0.43], [answer, 0.43], [count, 0.14]), rows },
    ...rest(all.length - MOST_CONFUSIONS, texts, number),
  ]
}

function unread({ unread: all }: LabReport, { texts, catalogue, number }: Writing): PrintBlock[] {
  const heading: PrintBlock = { kind: 'heading', text: texts.unread }
  if (all.length === 0) return [heading, { kind: 'text', text: texts.allRead }]
  const rows = all.slice(0, MOST_UNREAD).map(({ name, code }) => [name, errorTitle(catalogue.errors, code)])
  return [heading, { kind: 'table', columns: columns([texts.file, 0.45], [texts.unreadReason, 0.55]), rows }, ...rest(all.length - MOST_UNREAD, texts, number)]
}

function minutes({ minutes: time, documents, assumptions }: LabReport, { texts, number }: Writing): PrintBlock[] {
  const hours = (value: number) => texts.hours(number(value / 60, 1))
  const sentences = [
    texts.minutesText(number(time.proposed), number(documents), number(time.proposedWrong)),
    texts.minutesResult(hours(time.byHand), hours(time.withProgram)),
    texts.assumption(number(assumptions.minutesByHand, 1), number(assumptions.minutesPerCheck, 1)),
  ]
  return [
    { kind: 'heading', text: texts.minutesTitle },
    { kind: 'text', text: sentences.join(' ') },
  ]
}

function rest(count: number, texts: Writing['texts'], number: Writing['number']): PrintBlock[] {
  return count > 0 ? [{ kind: 'text', text: texts.more(number(count)) }] : []
}

/** The last column holds numbers, except where there are only two. */
function columns(...given: readonly (readonly [string, number])[]): PrintColumn[] {
  return given.map(([header, share], i) => (i > 0 && given.length > 2 && share <= 0.2 ? { header, share, align: 'right' } : { header, share }))
}
