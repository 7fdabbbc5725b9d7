/** Why a person should look: one entry of the closed list for each thing that was noticed. Details are German and free of field values. */
import type { AssessedDocument, CheckedDocument, Urgency } from '../../../shared/domain/document.ts'
import { ERROR_TABLE } from '../../../shared/domain/errors.ts'
import type { Issue, ReviewCode, ReviewReason } from '../../../shared/domain/issue.ts'
import type { RecognizedPage } from '../../../shared/domain/page.ts'
import type { Settings } from '../../../shared/settings/settings.ts'
import { type Taxonomy, typeById } from '../../../shared/taxonomy/taxonomy.ts'
import type { NearDeadline } from './deadline-nearness.ts'
import type { UrgentWords } from './urgent-words.ts'

export interface Findings {
  readonly document: CheckedDocument
  readonly urgency: Urgency
  readonly words: readonly UrgentWords[]
  readonly near: readonly NearDeadline[]
  /** German labels of required fields that were not found. */
  readonly missing: readonly string[]
  readonly duplicate: Pick<AssessedDocument, 'duplicateOf' | 'similarTo'>
}

export interface ReasonRules {
  readonly taxonomy: Taxonomy
  readonly settings: Settings
}

export function reviewReasons(findings: Findings, rules: ReasonRules): ReviewReason[] {
  const { document } = findings
  return [
    ...urgentReasons(findings, rules.taxonomy),
    ...findings.near.map((n) => reason('deadline-near', n.detail)),
    ...typeReasons(document, rules.settings),
    ...(document.splitConfidence < rules.settings.thresholds.split
      ? [reason('split-uncertain', `Trennung des Stapels zu ${percent(document.splitConfidence)} sicher`)]
      : []),
    ...pageReasons(document.pages, rules.settings),
    ...fieldReasons(document, rules.taxonomy),
    ...sheetReasons(document, rules),
    ...duplicateReasons(findings.duplicate),
    ...(findings.missing.length === 0 ? [] : [reason('evidence-missing', `Nicht gefunden: ${findings.missing.join(', ')}`)]),
    ...document.source.issues.map((issue) => reason('file-noted', noteOf(issue))),
  ]
}

function reason(code: ReviewCode, detail: string): ReviewReason {
  return { code, detail }
}

function urgentReasons({ document, urgency, words }: Findings, taxonomy: Taxonomy): ReviewReason[] {
  if (urgency !== 'immediate') return []
  const type = typeById(taxonomy, document.type.id)
  const causes = [...(type?.urgency === 'immediate' ? [`Art „${type.label.de}“`] : []), ...words.map((w) => w.reason)]
  return [reason('urgent', causes.length > 0 ? causes.join('; ') : 'vom Lesemodell oder durch eine Frist als sofort eingestuft')]
}

function typeReasons({ type }: CheckedDocument, { thresholds }: Settings): ReviewReason[] {
  if (type.id === null) return [reason('type-unknown', 'keine bekannte Dokumentart')]
  return type.confidence < thresholds.type ? [reason('type-uncertain', `Dokumentart zu ${percent(type.confidence)} sicher`)] : []
}

function pageReasons(pages: readonly RecognizedPage[], { thresholds }: Settings): ReviewReason[] {
  const failed = pages.filter((page) => page.issues.some(isFailure))
  const poor = pages.filter((page) => !failed.includes(page) && !page.blank && page.source === 'ocr' && page.confidence < thresholds.text)
  const notes = pages.flatMap((page) => page.issues.filter((issue) => !isFailure(issue)))
  return [
    ...failed.map((page) => reason('page-failed', `Seite ${page.number} war nicht lesbar`)),
    ...poor.map((page) => reason('text-poor', `Seite ${page.number} nur zu ${percent(page.confidence)} sicher gelesen`)),
    ...notes.map((issue) => reason('file-noted', noteOf(issue))),
  ]
}

function isFailure({ code }: Issue): boolean {
  return code in ERROR_TABLE
}

function fieldReasons({ fields, contradictions }: CheckedDocument, taxonomy: Taxonomy): ReviewReason[] {
  const label = (name: string) => taxonomy.fields.find((f) => f.name === name)?.label.de ?? name
  return [
    ...fields.filter((f) => f.valid === false).map((f) => reason('field-invalid', `${label(f.name)}: Prüfung nicht bestanden`)),
    ...contradictions.map((text) => reason('field-contradiction', text)),
    ...fields.filter((f) => f.repair !== undefined).map((f) => reason('ocr-repair-offered', `${label(f.name)}: andere Lesart angeboten`)),
  ]
}

function duplicateReasons({ duplicateOf, similarTo }: Findings['duplicate']): ReviewReason[] {
  if (duplicateOf !== undefined) return [reason('duplicate', 'gleicher Inhalt wie ein früher gelesenes Dokument')]
  return similarTo === undefined ? [] : [reason('duplicate', 'sehr ähnlich wie ein früher gelesenes Dokument, vielleicht dasselbe Schreiben')]
}

/** The separator sheet decides, but perhaps it lay before the wrong letter. */
function sheetReasons({ separator, type }: CheckedDocument, { taxonomy, settings }: ReasonRules): ReviewReason[] {
  const [rival] = type.alternatives
  if (separator?.typeId === undefined || separator.typeId !== type.id || !rival || rival.confidence < settings.thresholds.type) return []
  const label = (id: string) => typeById(taxonomy, id)?.label.de ?? id
  return [reason('file-noted', `Trennblatt nennt „${label(type.id)}“, gelesen wurde „${label(rival.id)}“`)]
}

const NOTES: Readonly<Record<string, string>> = {
  'wrong-extension': 'Dateiendung passt nicht zum Inhalt',
  'poor-text-layer': 'Textebene unbrauchbar, neu gelesen',
}

function noteOf({ code, page }: Issue): string {
  return `${NOTES[code] ?? code}${page === undefined ? '' : ` (Seite ${page})`}`
}

function percent(fraction: number): string {
  return `${Math.floor(fraction * 100)} %`
}
