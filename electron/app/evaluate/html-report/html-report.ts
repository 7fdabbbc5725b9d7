/**
 * An evaluation as one HTML page to read, print and hand on: no scripts, nothing loaded from elsewhere, charts as SVG. It names files, and says
 * nothing of what stands in them.
 */
import path from 'node:path'
import type { Catalogue } from '../../../shared/messages/catalogue.ts'
import type { Taxonomy } from '../../../shared/taxonomy/taxonomy.ts'
import type { EvaluationReport } from '../evaluate-results.ts'
import { reportWriting } from '../report-writing.ts'
import { automationSection, calibrationSection } from './confidence-sections.ts'
import { confusionsSection } from './confusions-section.ts'
import { glanceSection } from './glance-section.ts'
import { Html, html } from './html.ts'
import { REPORT_STYLE } from './report-style.ts'
import type { Section } from './section.ts'
import { fieldsSection, typesSection, wrongSection } from './table-sections.ts'

export interface HtmlReportContext {
  readonly taxonomy: Taxonomy
  readonly catalogue: Catalogue
  /** Absolute; names of files are shown from here on. */
  readonly folder: string
  /** ISO date of the run. */
  readonly day: string
  /** Versions that the result lines name, e.g. `postlotse` → `0.1.0`. */
  readonly engine: Readonly<Record<string, string>>
}

const SECTIONS: readonly Section[] = [
  glanceSection,
  automationSection,
  calibrationSection,
  confusionsSection,
  typesSection,
  fieldsSection,
  wrongSection,
  ({ texts }) => ({ title: texts.page.sections.method, body: html`<ul class="method">${texts.page.method.map((line) => html`<li>${line}</li>`)}</ul>` }),
]

export function htmlReport(report: EvaluationReport, context: HtmlReportContext): string {
  const { taxonomy, catalogue, folder, engine } = context
  const writing = { ...reportWriting(taxonomy, catalogue), report, taxonomy, folder }
  const { page } = writing.texts
  const day = new Date(`${context.day}T12:00:00Z`).toLocaleDateString(catalogue.language, { dateStyle: 'long', timeZone: 'UTC' })
  const versions = Object.entries(engine)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')
  const { text } = html`<!doctype html>
<html lang="${catalogue.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${page.title}</title>
<style>${new Html(REPORT_STYLE)}</style>
</head>
<body>
<header>
<h1>${page.title}</h1>
<p class="subtitle">${page.subtitle(path.basename(folder), day, report.documents)}</p>
</header>
<main>
${SECTIONS.map((section) => section(writing)).map(({ title, body }) => html`<section><h2>${title}</h2>${body}</section>\n`)}</main>
<footer>${versions === '' ? '' : page.engine(versions)}</footer>
</body>
</html>
`
  return text
}
