/** Which types are taken for which: the confused ones large with counts, then all types at a glance. */
import { type ConfusionCell, confusionChart } from '../../../adapters/charts/confusion-chart.ts'
import type { EvaluationReport } from '../evaluate-results.ts'
import { Html, html } from './html.ts'
import { type Section, type SectionWriting, table } from './section.ts'

/** Types in the large matrix: more do not fit on a page with readable counts. */
const MOST_ENLARGED = 22
const MOST_PAIRS = 20
/** Pixels: room for all cells of the large matrix, and its smallest and largest cell. */
const ENLARGED_ROOM = 440
const [SMALLEST, LARGEST] = [17, 30]
const OVERVIEW_CELL = 10.2

type Id = string | null

export const confusionsSection: Section = (writing) => {
  const { texts, report, typeName } = writing
  const { confusionChart: names, sections } = texts.page
  const order = idsInOrder(writing)
  const confused = mostConfused(report)
  const shown = confused.slice(0, MOST_ENLARGED)
  const size = Math.max(SMALLEST, Math.min(LARGEST, ENLARGED_ROOM / Math.max(1, shown.length)))
  const pairs = report.confusions.slice(0, MOST_PAIRS).map(({ truth, answer, count }) => ({ cells: [typeName(truth), typeName(answer), count] }))
  const enlarged = html`<p>${texts.page.confusionNote(shown.length, confused.length)}</p>
<figure>${new Html(drawMatrix(writing, order, { ids: shown, size, title: names.title }))}</figure>
${table([texts.columns.truth, texts.columns.answer, texts.columns.count], pairs, (column) => column < 2)}`
  return {
    title: sections.confusions,
    body: html`${shown.length === 0 ? html`<p>${texts.page.noConfusions}</p>` : enlarged}
<h3>${names.overview}</h3><p>${texts.page.overviewNote}</p>
<figure>${new Html(drawMatrix(writing, order, { ids: order, size: OVERVIEW_CELL, title: names.overview }))}</figure>`,
  }
}

/** The taxonomy's order, in which kindred types are neighbours; then «no known type», and «not read» where that happened. */
function idsInOrder({ taxonomy, report }: SectionWriting): Id[] {
  const occurring = report.confusions.flatMap(({ truth, answer }) => [truth, answer])
  const known = taxonomy.types.map((type) => type.id)
  return [...known, null, ...(occurring.includes('') ? [''] : [])]
}

/** Types that took part in a confusion, on either side; most often first. */
function mostConfused(report: EvaluationReport): Id[] {
  const counts = new Map<Id, number>()
  for (const { truth, answer, count } of report.confusions) for (const id of [truth, answer]) counts.set(id, (counts.get(id) ?? 0) + count)
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([id]) => id)
}

interface Matrix {
  readonly ids: readonly Id[]
  readonly size: number
  readonly title: string
}

function drawMatrix({ texts, report, typeName }: SectionWriting, order: readonly Id[], { ids, size, title }: Matrix): string {
  const numberOf = (id: Id) => order.indexOf(id) + 1
  const counts = [...report.confusions, ...rightOnes(report)].filter(({ truth, answer }) => ids.includes(truth) && ids.includes(answer))
  const totals = new Map<Id, number>()
  for (const { truth, count } of [...report.confusions, ...rightOnes(report)]) totals.set(truth, (totals.get(truth) ?? 0) + count)
  const cells = counts.map(({ truth, answer, count }) => ({
    truth: numberOf(truth),
    answer: numberOf(answer),
    count,
    share: count / (totals.get(truth) ?? count),
  }))
  const describe = ({ truth, answer, count }: ConfusionCell) =>
    `${texts.page.confusionChart.y} ${typeName(order[truth - 1] ?? null)}, ${texts.page.confusionChart.x} ${typeName(order[answer - 1] ?? null)}: ${texts.page.documents(count)}`
  return confusionChart({
    rows: ids.map((id) => ({ number: numberOf(id), label: typeName(id) })),
    cells,
    title,
    x: texts.page.confusionChart.x,
    size,
    describe,
  })
}

/** The diagonal. */
function rightOnes({ types, unknown }: EvaluationReport) {
  const known = types.map(({ id, correct }) => ({ truth: id as Id, answer: id as Id, count: correct }))
  return [...known, { truth: null, answer: null, count: unknown?.recognised.correct ?? 0 }].filter(({ count }) => count > 0)
}
