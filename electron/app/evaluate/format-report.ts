/** An evaluation as a page of German text for a terminal. */
import { type Taxonomy, typeById } from '../../shared/taxonomy/taxonomy.ts'
import type { EvaluationReport } from './evaluate-results.ts'

const LABEL_WIDTH = 48
const MOST_CONFUSIONS = 15

export function formatReport(report: EvaluationReport, taxonomy: Taxonomy): string {
  const blocks = [summaryOf(report), automationOf(report), typesOf(report, taxonomy), confusionsOf(report), calibrationOf(report)]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function summaryOf(report: EvaluationReport): string[] {
  return [
    row('Dokumente', `${report.documents}`),
    row('Art richtig', percent(report.accuracy)),
    row('Art unter den ersten drei', percent(report.top3)),
    row('Makro-F1 über alle Arten', decimal(report.macroF1)),
    ...(report.department ? [row('Fachdienst richtig', `${percent(report.department.correct / report.department.of)} von ${report.department.of}`)] : []),
    ...(report.urgency ? [row('Dringlichkeit richtig', `${percent(report.urgency.correct / report.urgency.of)} von ${report.urgency.of}`)] : []),
    ...(report.immediate
      ? [row('Sofortfälle erkannt', `${report.immediate.found} von ${report.immediate.of}, ${report.immediate.falseAlarms} falsche Alarme`)]
      : []),
    row('nicht lesbar / falsch getrennt', `${report.unread} / ${report.splitWrongly}`),
    row('Kalibrierungsfehler (ECE)', decimal(report.calibrationError)),
    row('Fläche unter der Risikokurve (AURC)', decimal(report.aurc)),
  ]
}

function automationOf(report: EvaluationReport): string[] {
  const { maxError, threshold, coverage, errors, errorLimit } = report.automation
  if (threshold === undefined)
    return [`Für höchstens ${percent(maxError)} Fehler mit 95 % Gewissheit reichen diese Dokumente nicht: keine Schwelle hält die Grenze.`]
  return [
    `Ab Zuversicht ${decimal(threshold)} bliebe der Fehler mit 95 % Gewissheit unter ${percent(maxError)}:`,
    `${percent(coverage)} der Dokumente, darin ${errors} Fehler beobachtet, Obergrenze ${percent(errorLimit)}.`,
  ]
}

function typesOf(report: EvaluationReport, taxonomy: Taxonomy): string[] {
  const rows = report.types.map((type) => {
    const label = typeById(taxonomy, type.id)?.label.de ?? type.id
    return `${fit(label)} ${String(type.documents).padStart(5)} ${decimal(type.precision)} ${decimal(type.recall)} ${decimal(type.f1)}`
  })
  return [`${fit('Art')}  Zahl  Gen.  Treff.  F1`, ...rows]
}

function confusionsOf(report: EvaluationReport): string[] {
  if (report.confusions.length === 0) return []
  const name = (id: string | null) => (id === null ? 'unbekannt' : id === '' ? 'nicht gelesen' : id)
  return [
    'Verwechslungen (wirklich → gelesen)',
    ...report.confusions.slice(0, MOST_CONFUSIONS).map((c) => `${String(c.count).padStart(4)} × ${name(c.truth)} → ${name(c.answer)}`),
  ]
}

function calibrationOf(report: EvaluationReport): string[] {
  const rows = report.calibration.map(
    (bin) =>
      `${decimal(bin.from)}–${decimal(bin.to)} ${String(bin.documents).padStart(10)} ${percent(bin.confidence).padStart(9)} ${percent(bin.accuracy).padStart(9)}`,
  )
  return ['Zuversicht   Dokumente    Mittel   richtig', ...rows]
}

function row(label: string, value: string): string {
  return `${label.padEnd(36)} ${value}`
}

function fit(text: string): string {
  return text.length > LABEL_WIDTH ? `${text.slice(0, LABEL_WIDTH - 1)}…` : text.padEnd(LABEL_WIDTH)
}

/** German decimals, e.g. `0,875`; «–» where there is no value. */
function decimal(value: number | undefined): string {
  return value === undefined ? '  –  ' : value.toFixed(3).replace('.', ',')
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(1).replace('.', ',')} %`
}
