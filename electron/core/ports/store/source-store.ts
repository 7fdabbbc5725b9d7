/** Files as they arrived, with their recognised pages: enough to show, cut anew, deliver and prove a document without the file itself. */
import type { CutProbability } from '../../../shared/domain/document.ts'
import type { RecognizedPage } from '../../../shared/domain/page.ts'
import type { EmbeddedField, Source } from '../../../shared/domain/source.ts'

export interface StoredSource {
  /** SHA-256 of the outermost file; attachments add `#` and their name. The text part of an e-mail adds `#`. */
  readonly id: string
  readonly source: Source
  readonly arrivedAt: string
  /** paged: pages of a PDF or image, whose bytes are kept. text: pages made of text, no bytes of their own. */
  readonly kind: 'paged' | 'text'
  /** SHA-256 of the kept bytes: of the file itself, of the attachment, for a text part of the file around it. */
  readonly keptSha256: string
  readonly embedded: readonly EmbeddedField[]
  /** 0..1: probability that all cuts are right. */
  readonly splitConfidence: number
  /** As at the first reading, see SplitSource; absent for files that are no stacks. */
  readonly cutProbabilities?: readonly CutProbability[]
  readonly pageCount: number
}

export interface PageImage {
  /** Encoded picture of the upright, straightened page, as its boxes are meant. */
  readonly bytes: Uint8Array
  readonly mediaType: 'image/webp' | 'image/jpeg' | 'image/png'
}

export interface SourceStore {
  has(id: string): boolean
  /** Pages are kept as recognised; `kept` are the bytes behind `keptSha256`, stored once. */
  add(source: StoredSource, pages: readonly RecognizedPage[], kept: Uint8Array): void
  find(id: string): StoredSource | undefined
  pages(id: string): RecognizedPage[]
  kept(sha256: string): Uint8Array | undefined
  image(id: string, page: number): PageImage | undefined
  keepImage(id: string, page: number, image: PageImage): void
  /** Takes back a source whose documents are gone, with its pages, images, and bytes that no other source needs. */
  remove(id: string): void
  setSplitConfidence(id: string, confidence: number): void
  /** Deletes bytes, pages, images and texts of sources all of whose documents are delivered or settled before `decidedBefore` (ISO time); rows and log stay. Returns how many. */
  forget(decidedBefore: string): number
}
