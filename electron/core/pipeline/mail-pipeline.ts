/**
 * What a document goes through, as a table of contents. A source (file or attachment) becomes pages with text and is cut into documents;
 * each document then becomes typed, fielded, assessed and routed. Intake comes before (app/intake), delivery after (adapters/delivery).
 */
import type { SplitDocument, SplitSource } from '../../shared/domain/document.ts'
import type { IncomingSource } from '../../shared/domain/source.ts'
import type { SplitProfile } from '../../shared/domain/split-profile.ts'
import type { DistributionPlan } from '../../shared/routing/distribution-plan.ts'
import type { Settings } from '../../shared/settings/settings.ts'
import type { Taxonomy } from '../../shared/taxonomy/taxonomy.ts'
import type { BarcodeReader } from '../ports/barcode-reader.ts'
import type { Clock } from '../ports/clock.ts'
import type { DocumentReader } from '../ports/document-reader.ts'
import type { Holidays } from '../ports/holidays.ts'
import type { KnownDocuments } from '../ports/known-documents.ts'
import type { OcrEngine } from '../ports/ocr-engine.ts'
import type { PageReader } from '../ports/page-reader.ts'
import { assessStage } from '../stages/assess/assess-stage.ts'
import { classifyStage } from '../stages/classify/classify-stage.ts'
import { crossCheckStage } from '../stages/cross-check/cross-check-stage.ts'
import { decideFieldsStage, decideUrgencyStage } from '../stages/decide/decide-stages.ts'
import { decidedReader } from '../stages/decide/decided-reader.ts'
import type { Decisions } from '../stages/decide/decisions.ts'
import { findFieldsStage } from '../stages/find-fields/find-fields-stage.ts'
import { pagesStage } from '../stages/pages/pages-stage.ts'
import { rankFieldsStage } from '../stages/rank-fields/rank-fields-stage.ts'
import { recognizeStage } from '../stages/recognize/recognize-stage.ts'
import { routeStage } from '../stages/route/route-stage.ts'
import { saysFor } from '../stages/split/separators.ts'
import { splitStage } from '../stages/split/split-stage.ts'
import { Pipeline } from './pipeline.ts'

export interface Ports {
  readonly pages: PageReader
  readonly ocr: OcrEngine
  /** For pages that need no OCR; absent: codes are found only on pages that do. */
  readonly barcodes?: BarcodeReader
  readonly reader: DocumentReader
  readonly clock: Clock
  readonly holidays: Holidays
  readonly known: KnownDocuments
  /** ISO date on which the document came in; absent: today. */
  readonly arrivedOn?: string
}

export interface Rules {
  readonly taxonomy: Taxonomy
  readonly plan: DistributionPlan
  readonly settings: Settings
  readonly split: SplitProfile
}

export function createMailPipeline(ports: Ports, rules: Rules) {
  return {
    source: Pipeline.from<IncomingSource>()
      .add(pagesStage(ports.pages, rules.settings.limits))
      .add(recognizeStage(ports.pages, ports.ocr, ports.barcodes))
      .add(splitStage(ports.reader, rules.split)),
    document: Pipeline.from<SplitDocument>()
      .add(classifyStage(ports.reader, rules.taxonomy))
      .add(findFieldsStage(rules.taxonomy))
      .add(rankFieldsStage(rules.taxonomy))
      .add(crossCheckStage(rules.taxonomy, rules.settings))
      .add(assessStage(ports, rules))
      .add(routeStage(rules)),
  }
}

/** Reads a document anew from its recognised pages under what a person decided: fields, deadlines, completeness and desk follow. */
export function createRereading(ports: Omit<Ports, 'pages' | 'ocr'>, rules: Rules, decisions: Decisions) {
  return Pipeline.from<SplitDocument>()
    .add(classifyStage(decidedReader(ports.reader, decisions), rules.taxonomy))
    .add(findFieldsStage(rules.taxonomy))
    .add(rankFieldsStage(rules.taxonomy))
    .add(decideFieldsStage(decisions))
    .add(crossCheckStage(rules.taxonomy, rules.settings))
    .add(assessStage(ports, rules))
    .add(decideUrgencyStage(decisions))
    .add(routeStage(rules))
}

/** The documents of a source after it was split, ready for the document pipeline. */
export function documentsOf(split: SplitSource): SplitDocument[] {
  const suffix = split.source.attachment === undefined ? '' : `#${split.source.attachment}`
  return split.cuts.map((cut) => ({
    id: `${split.source.sha256}:${cut.firstPage}-${cut.lastPage}${suffix}`,
    source: split.source,
    cut,
    ...saysFor(split.pages, cut),
    splitConfidence: split.splitConfidence,
    pages: split.pages.filter((page) => page.number >= cut.firstPage && page.number <= cut.lastPage),
    embedded: split.embedded,
  }))
}
