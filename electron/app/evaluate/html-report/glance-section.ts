/** The first section: what a head of department needs to know, then every figure beside those of each source. */
import { automationSentences, sourceColumns, sourceRows } from '../report-writing.ts'
import { type Html, html } from './html.ts'
import { type Section, type SectionWriting, table } from './section.ts'

export const glanceSection: Section = (writing) => {
  const { texts, report, shareOf, percent } = writing
  const { type } = report
  return {
    title: texts.page.sections.glance,
    body: html`<div class="tiles">${tiles(writing)}</div>
<p>${texts.page.result(type.correct, type.of, shareOf(type), percent(type.low), percent(type.high))} ${automationSentences(report, writing).join(' ')}</p>
${bySource(writing)}
${unknown(writing)}`,
  }
}

/** The figures that are asked for first. */
function tiles({ texts, report, shareOf, percent, roundPercent, decimal }: SectionWriting): Html[] {
  const { type, department, fields, automation } = report
  return [
    { label: texts.figures.type, value: shareOf(type) },
    ...(department ? [{ label: texts.figures.department, value: shareOf(department) }] : []),
    ...(fields ? [{ label: texts.figures.fields, value: decimal(fields.f1) }] : []),
    { label: texts.page.withoutPerson(roundPercent(automation.maxError)), value: percent(automation.best?.coverage) },
  ].map(({ label, value }) => html`<div class="tile"><strong>${value}</strong><span>${label}</span></div>`)
}

function bySource(writing: SectionWriting): Html {
  const columns = sourceColumns(writing.report, writing)
  const rows = sourceRows(writing.report, writing).map(({ label, value, detail }) => ({
    cells: [label, ...columns.map(({ figures }) => html`${value(figures)}${detail ? html` <small>${detail(figures)}</small>` : ''}`)],
  }))
  return table(['', ...columns.map(({ head }) => head)], rows)
}

function unknown({ texts, report, shareOf, percent, decimal }: SectionWriting): Html {
  const figures = report.unknown
  if (!figures) return html``
  const rows = (['recognised', 'toPerson', 'knownRecognised', 'knownToPerson'] as const).map((name) => {
    const share = figures[name]
    return {
      cells: [
        texts.unknown[name],
        texts.of(`${share.correct}`, share.of),
        html`${shareOf(share)} <small>${texts.page.range(percent(share.low), percent(share.high))}</small>`,
      ],
    }
  })
  const auroc = figures.auroc === undefined ? [] : [{ cells: [texts.unknown.auroc, '', decimal(figures.auroc)] }]
  return html`<h3>${texts.unknownTitle}</h3>${table(['', texts.columns.count, texts.columns.share], [...rows, ...auroc])}`
}
