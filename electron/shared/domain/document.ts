/**
 * What is known of a document after each stage. Every interface extends the one before, so a stage that runs too early does not compile.
 * IncomingSource → PagedSource → RecognizedSource → SplitSource ⇒ (one by one) SplitDocument → ClassifiedDocument → FoundDocument →
 * RankedDocument → CheckedDocument → AssessedDocument → RoutedDocument.
 */
import type { FieldCandidate } from './candidate.ts'
import type { Box } from './geometry.ts'
import type { Issue, ReviewReason } from './issue.ts'
import type { InspectedPage, RecognizedPage } from './page.ts'
import type { SeparatorSays } from './separator.ts'
import type { EmbeddedField, IncomingSource, Source } from './source.ts'

export interface PagedSource extends IncomingSource {
  readonly inspected: readonly InspectedPage[]
  readonly embedded: readonly EmbeddedField[]
}

export interface RecognizedSource extends PagedSource {
  readonly pages: readonly RecognizedPage[]
}

/** One document cut out of a source. */
export interface DocumentCut {
  /** 1-based, inclusive, in the source file. */
  readonly firstPage: number
  readonly lastPage: number
}

/** How probable it is that a page begins a new document. */
export interface CutProbability {
  /** 1-based in the source file; never the first page with text, never a blank one. */
  readonly page: number
  /** 0..1. */
  readonly probability: number
}

export interface SplitSource extends RecognizedSource {
  /** In order, without overlap. Sheets that lie between documents (shared/domain/separator.ts) are in none of them. */
  readonly cuts: readonly DocumentCut[]
  /** Rising by page; absent where the question did not arise. */
  readonly cutProbabilities?: readonly CutProbability[]
  /** 0..1: probability that all cuts are right (product of the single ones). */
  readonly splitConfidence: number
}

export interface SplitDocument {
  /** Source sha256 (hex) + ':' + first page + '-' + last page; attachments add '#' + their name. */
  readonly id: string
  readonly source: Source
  readonly cut: DocumentCut
  /** What the separator sheet before it says; absent without such a sheet, or where it says nothing. */
  readonly separator?: SeparatorSays
  readonly splitConfidence: number
  readonly pages: readonly RecognizedPage[]
  readonly embedded: readonly EmbeddedField[]
}

export interface Scored {
  readonly id: string
  /** Calibrated probability 0..1. */
  readonly confidence: number
}

export interface Evidence {
  readonly text: string
  /** Share of the decision, larger is stronger; comparable within one document only. */
  readonly weight: number
  /** 1-based page in the source file. */
  readonly page: number
  readonly box: Box
}

export type Urgency = 'normal' | 'soon' | 'immediate'

/** One field proposed by the model's token head: a run of words on one page. */
export interface TaggedSpan {
  readonly name: string
  /** 1-based page in the source file. */
  readonly page: number
  /** Indices into that page's words, first and last, inclusive. */
  readonly firstWord: number
  readonly lastWord: number
  /** Calibrated probability 0..1. */
  readonly confidence: number
}

export interface ClassifiedType {
  /** null: no known type. */
  readonly id: string | null
  /** 0..1, calibrated. */
  readonly confidence: number
  readonly alternatives: readonly Scored[]
  readonly evidence: readonly Evidence[]
}

export interface ClassifiedDocument extends SplitDocument {
  readonly type: ClassifiedType
  readonly department: Scored
  readonly modelUrgency: { readonly id: Urgency; readonly confidence: number }
  readonly spans: readonly TaggedSpan[]
}

export interface FoundDocument extends ClassifiedDocument {
  readonly candidates: readonly FieldCandidate[]
}

export interface RankedDocument extends FoundDocument {
  /** Best first, at most a few per field name; equal readings are merged. */
  readonly ranked: readonly FieldCandidate[]
}

export interface CheckedDocument extends RankedDocument {
  /** What is reported. Contradictory readings are gone or noted in `contradictions`. */
  readonly fields: readonly FieldCandidate[]
  readonly contradictions: readonly string[]
}

export interface Deadline {
  /** Closed list in `core/stages/assess`, e.g. `widerspruchsfrist`, `weiterleitung-sgb9`, `gerichtliche-frist`. */
  readonly kind: string
  /** ISO date. */
  readonly date: string
  /** Statute and paragraph, e.g. `§ 84 Abs. 1 SGG, § 37 Abs. 2 SGB X`. */
  readonly basis: string
  /** Everything that was assumed or taken as input, in German, one sentence each. */
  readonly assumptions: readonly string[]
}

export interface AssessedDocument extends CheckedDocument {
  readonly urgency: Urgency
  readonly deadlines: readonly Deadline[]
  readonly reasons: readonly ReviewReason[]
  /** Id of an earlier document with the same content. */
  readonly duplicateOf?: string
  /** Id of an earlier document that seems to be the same letter on another sheet: a second scan, the fax before the letter. Never beside `duplicateOf`. */
  readonly similarTo?: string
}

export interface RoutedDocument extends AssessedDocument {
  readonly route: { readonly desk: string; readonly rule: string }
  readonly status: 'proposed' | 'routed' | 'review'
}

/** A file that could not be read; the original stays where it is. */
export interface QuarantinedSource {
  readonly path: string
  readonly sha256: string
  readonly attachment?: string
  readonly error: Issue
}
