/** The table a person sees after `classify`: one row per document, then a summary. Column texts are German; see README for other languages. */
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { DistributionPlan } from '../../shared/routing/distribution-plan.ts'
import { type Taxonomy, typeById } from '../../shared/taxonomy/taxonomy.ts'

export interface ResultTable {
  add(line: ResultLine): void
  finish(): void
}

const WIDTHS = { file: 34, type: 40, confidence: 6, desk: 30, urgency: 9, status: 9 } as const
const STATUS = { proposed: 'Vorschlag', routed: 'abgelegt', review: 'prüfen', quarantined: 'gesperrt' } as const
const URGENCY = { normal: '', soon: 'bald', immediate: 'SOFORT' } as const

export function createResultTable(taxonomy: Taxonomy, plan: DistributionPlan, out: (text: string) => void): ResultTable {
  const counts: Record<ResultLine['status'], number> = { proposed: 0, routed: 0, review: 0, quarantined: 0 }
  let urgent = 0
  let headed = false
  return {
    add(line) {
      if (!headed) out(`${header()}\n`)
      headed = true
      counts[line.status]++
      if (line.urgency === 'immediate') urgent++
      out(`${line.error ? errorRow(line) : documentRow(line, taxonomy, plan)}\n`)
    },
    finish() {
      const total = Object.values(counts).reduce((sum, n) => sum + n, 0)
      const parts = [`${counts.proposed} als Vorschlag`, `${counts.review} zu prüfen`, `${counts.quarantined} nicht lesbar`]
      if (counts.routed > 0) parts.unshift(`${counts.routed} abgelegt`)
      if (urgent > 0) parts.push(`${urgent} sofort`)
      out(`\n${total} Dokumente: ${parts.join(', ')}\n`)
    },
  }
}

function header(): string {
  const row = [
    fit('Datei', WIDTHS.file),
    fit('Art', WIDTHS.type),
    fit('sicher', WIDTHS.confidence),
    fit('Schreibtisch', WIDTHS.desk),
    fit('eilt', WIDTHS.urgency),
    'Stand',
  ].join('  ')
  return `${row}\n${'─'.repeat(row.length + WIDTHS.status)}`
}

function documentRow(line: ResultLine, taxonomy: Taxonomy, plan: DistributionPlan): string {
  const type = typeById(taxonomy, line.type?.id ?? null)
  const desk = plan.desks.find((d) => d.id === line.route?.desk)
  return [
    fit(fileName(line), WIDTHS.file),
    fit(type?.label.de ?? '— unbekannt —', WIDTHS.type),
    `${Math.round((line.type?.confidence ?? 0) * 100)} %`.padStart(WIDTHS.confidence),
    fit(desk?.label ?? line.route?.desk ?? '', WIDTHS.desk),
    fit(URGENCY[line.urgency ?? 'normal'], WIDTHS.urgency),
    STATUS[line.status],
  ].join('  ')
}

function errorRow(line: ResultLine): string {
  return `${fit(fileName(line), WIDTHS.file)}  ${STATUS.quarantined}: ${clean(line.error?.message ?? '')}`
}

function fileName(line: ResultLine): string {
  const base = path.basename(line.source.path)
  const inner = line.source.attachment === undefined ? base : `${base} › ${path.basename(line.source.attachment)}`
  const [first, last] = line.source.pages ?? [1, 1]
  return first === 1 ? inner : `${inner} S. ${first}${last === first ? '' : `–${last}`}`
}

/** Cut or padded to a width in characters; control characters in file names must not reach the terminal. */
function fit(text: string, width: number): string {
  const characters = [...clean(text)]
  return characters.length > width ? `${characters.slice(0, width - 1).join('')}…` : characters.join('') + ' '.repeat(width - characters.length)
}

function clean(text: string): string {
  return stripVTControlCharacters(text).replace(/\p{Cc}/gu, '?')
}
