/** What the program's confidence is worth: what could go without a person, and whether 80 % means 80 %. */
import { coverageChart } from '../../../adapters/charts/coverage-chart.ts'
import { reliabilityChart } from '../../../adapters/charts/reliability-chart.ts'
import { automationSentences } from '../report-writing.ts'
import { shareInterval } from '../share-interval.ts'
import { Html, html } from './html.ts'
import { type Section, type SectionWriting, table } from './section.ts'

export const automationSection: Section = (writing) => {
  const { texts, report } = writing
  return {
    title: texts.page.sections.automation,
    body: html`<p><strong>${automationSentences(report, writing).join(' ')}</strong></p>
<p>${texts.page.coverageNote}</p>
<figure>${new Html(drawCoverage(writing))}</figure>
${typeThresholds(writing)}`,
  }
}

export const calibrationSection: Section = ({ texts, report, percent, roundPercent, decimal }) => {
  const { calibrationChart } = texts.page
  const bins = report.calibration.map((bin) => ({ ...bin, ...shareInterval(bin.correct, bin.documents) }))
  const chart = reliabilityChart({
    bins,
    title: calibrationChart.title,
    x: calibrationChart.x,
    y: calibrationChart.y,
    ideal: calibrationChart.ideal,
    percent: roundPercent,
    describe: (bin) =>
      `${texts.page.documents(bin.documents)}: ${texts.columns.confidence} ${percent(bin.confidence)}, ${calibrationChart.y} ${percent(bin.accuracy)}`,
  })
  const rows = bins.map((bin) => ({
    cells: [`${percent(bin.from)} – ${percent(bin.to)}`, bin.documents, percent(bin.confidence), percent(bin.accuracy)],
  }))
  return {
    title: texts.page.sections.calibration,
    body: html`<p>${texts.page.calibrationNote} ${texts.figures.calibrationError}: ${decimal(report.calibrationError)}.</p>
<div class="beside"><figure>${new Html(chart)}</figure>
${table([texts.columns.confidence, texts.columns.documents, texts.columns.mean, texts.columns.correct], rows)}</div>`,
  }
}

function drawCoverage({ texts, report, percent, roundPercent, decimal }: SectionWriting): string {
  const { points, best, maxError } = report.automation
  const { coverageChart: chart } = texts.page
  return coverageChart({
    points,
    maxError,
    ...(best ? { best } : {}),
    title: chart.title,
    x: chart.x,
    y: chart.y,
    labels: {
      observed: chart.observed,
      limit: chart.limit,
      allowed: chart.allowed,
      best: best ? `${percent(best.coverage)} (${texts.columns.threshold} ${decimal(best.threshold)})` : '',
    },
    percent: roundPercent,
    describe: (point) => `${texts.columns.threshold} ${decimal(point.threshold)}: ${percent(point.coverage)}, ${chart.y} ${percent(point.errorRate)}`,
  })
}

function typeThresholds({ texts, report, typeName, decimal, percent }: SectionWriting): Html {
  if (report.typeThresholds.length === 0) return html``
  const rows = report.typeThresholds.map(({ id, documents, best }) => ({
    cells: [typeName(id), documents, best ? decimal(best.threshold) : texts.noTypeThreshold, percent(best?.coverage)],
  }))
  return html`<h3>${texts.typeThresholds}</h3>${table([texts.columns.type, texts.columns.documents, texts.columns.threshold, texts.columns.share], rows)}`
}
