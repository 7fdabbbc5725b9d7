/** Files as they arrived, with their recognised pages and pictures. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { PageImage, SourceStore, StoredSource } from '../../core/ports/store/source-store.ts'
import type { CutProbability } from '../../shared/domain/document.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'
import type { EmbeddedField, Source } from '../../shared/domain/source.ts'
import type { Connection } from './connection.ts'
import { createForget, REMOVE_UNUSED_FILES } from './forget-sources.ts'

interface SourceColumns {
  readonly id: string
  readonly source: string
  readonly arrived_at: string
  readonly kind: StoredSource['kind']
  readonly kept_sha256: string
  readonly embedded: string
  readonly split_confidence: number
  readonly cut_probabilities: string
  readonly page_count: number
}

export function createSourcesTable(database: Connection): SourceStore {
  const statements = prepare(database)
  const add = (source: StoredSource, pages: readonly RecognizedPage[], kept: Uint8Array) => {
    if (statements.hasKept.get(source.keptSha256) === undefined) statements.keep.run(source.keptSha256, kept)
    statements.add.run(toColumns(source))
    for (const page of pages) statements.addPage.run(source.id, page.number, deflateRawSync(JSON.stringify(page)))
  }
  return {
    has: (id) => statements.has.get(id) !== undefined,
    add: database.transaction(add),
    find(id) {
      const columns = statements.one.get(id)
      return columns && toSource(columns)
    },
    pages: (id) => statements.pages.all(id).map((deflated) => JSON.parse(inflateRawSync(deflated).toString('utf8')) as RecognizedPage),
    kept: (sha256) => statements.kept.get(sha256),
    image: (id, page) => statements.image.get(id, page),
    keepImage: (id, page, { bytes, mediaType }) => void statements.keepImage.run(id, page, mediaType, bytes),
    remove: database.transaction((id: string) => {
      for (const remove of [statements.removePages, statements.removeImages, statements.remove]) remove.run(id)
      statements.removeUnusedFiles.run()
    }),
    setSplitConfidence: (id, confidence) => void statements.setSplitConfidence.run(confidence, id),
    forget: createForget(database),
  }
}

function prepare(database: Connection) {
  return {
    has: database.prepare<[string], number>('SELECT 1 FROM sources WHERE id = ?').pluck(),
    one: database.prepare<[string], SourceColumns>('SELECT * FROM sources WHERE id = ?'),
    add: database.prepare<[SourceColumns]>(`
      INSERT INTO sources (id, source, arrived_at, kind, kept_sha256, embedded, split_confidence, cut_probabilities, page_count)
      VALUES (@id, @source, @arrived_at, @kind, @kept_sha256, @embedded, @split_confidence, @cut_probabilities, @page_count)`),
    hasKept: database.prepare<[string], number>('SELECT 1 FROM kept_files WHERE sha256 = ?').pluck(),
    kept: database.prepare<[string], Uint8Array>('SELECT bytes FROM kept_files WHERE sha256 = ?').pluck(),
    keep: database.prepare<[string, Uint8Array]>('INSERT INTO kept_files (sha256, bytes) VALUES (?, ?)'),
    pages: database.prepare<[string], Uint8Array>('SELECT deflated FROM pages WHERE source_id = ? ORDER BY number').pluck(),
    addPage: database.prepare<[string, number, Uint8Array]>('INSERT INTO pages (source_id, number, deflated) VALUES (?, ?, ?)'),
    image: database.prepare<[string, number], PageImage>('SELECT bytes, media_type AS mediaType FROM page_images WHERE source_id = ? AND page = ?'),
    keepImage: database.prepare<[string, number, string, Uint8Array]>(
      'INSERT OR REPLACE INTO page_images (source_id, page, media_type, bytes) VALUES (?, ?, ?, ?)',
    ),
    removePages: database.prepare<[string]>('DELETE FROM pages WHERE source_id = ?'),
    removeImages: database.prepare<[string]>('DELETE FROM page_images WHERE source_id = ?'),
    remove: database.prepare<[string]>('DELETE FROM sources WHERE id = ?'),
    removeUnusedFiles: database.prepare<[]>(REMOVE_UNUSED_FILES),
    setSplitConfidence: database.prepare<[number, string]>('UPDATE sources SET split_confidence = ? WHERE id = ?'),
  }
}

function toColumns(source: StoredSource): SourceColumns {
  return {
    id: source.id,
    source: JSON.stringify(source.source),
    arrived_at: source.arrivedAt,
    kind: source.kind,
    kept_sha256: source.keptSha256,
    embedded: JSON.stringify(source.embedded),
    split_confidence: source.splitConfidence,
    cut_probabilities: JSON.stringify(source.cutProbabilities ?? []),
    page_count: source.pageCount,
  }
}

function toSource(columns: SourceColumns): StoredSource {
  const cutProbabilities = JSON.parse(columns.cut_probabilities) as CutProbability[]
  return {
    id: columns.id,
    source: JSON.parse(columns.source) as Source,
    arrivedAt: columns.arrived_at,
    kind: columns.kind,
    keptSha256: columns.kept_sha256,
    embedded: JSON.parse(columns.embedded) as EmbeddedField[],
    splitConfidence: columns.split_confidence,
    ...(cutProbabilities.length === 0 ? {} : { cutProbabilities }),
    pageCount: columns.page_count,
  }
}
