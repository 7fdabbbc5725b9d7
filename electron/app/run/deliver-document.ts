/**
 * Hands finished documents over. A document that is its whole file goes as that file. One that was cut from a stack goes as a file of just its
 * pages: the other pages belong to other desks, and within one authority too social data may reach only those who are in charge of them
 * (§ 35 Abs. 1 Satz 2 SGB I). The stack itself is kept once, apart from the desks.
 */
import { NO_SHA256 } from '../../adapters/file-system/inspect-file.ts'
import type { Delivery, DeliveryTarget, KeptOriginal } from '../../core/ports/delivery-target.ts'
import type { PageReader } from '../../core/ports/page-reader.ts'
import type { DocumentCut, SplitDocument, SplitSource } from '../../shared/domain/document.ts'
import type { IncomingSource } from '../../shared/domain/source.ts'
import { sourceName } from '../../shared/domain/source-name.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { quarantine } from './quarantine.ts'
import { toQuarantineLine } from './to-result-line.ts'

export interface DeliverOptions {
  readonly ports: { readonly pages: PageReader }
  /** Absent: nothing is delivered. */
  readonly target?: DeliveryTarget
  readonly engine: Readonly<Record<string, string>>
  /** Path of the bytes to hand over where they do not lie at the source's own path; absent: there. */
  readonly file?: string
}

/** Takes the line of one document and returns it with the place where the document now lies. Throws delivery-failed, cancelled. */
export type DeliverDocument = (cut: DocumentCut, line: ResultLine, signal: AbortSignal) => Promise<ResultLine>

/** For the documents of one source; puts the source aside first if it was cut, so that no page is ever without its original. Throws delivery-failed. */
export async function createDelivering(
  split: SplitSource,
  documents: readonly Pick<SplitDocument, 'id' | 'cut'>[],
  options: DeliverOptions,
): Promise<DeliverDocument> {
  const { target, file = fileOf(split) } = options
  if (!target || !documents.some(({ cut }) => isPart(split, cut))) return (_, line) => deliverFile(line, file, target)
  const original = await target.keep({
    file,
    name: sourceName(split.source),
    source: { path: split.source.path, sha256: split.source.sha256, ...(split.source.attachment === undefined ? {} : { attachment: split.source.attachment }) },
    documents: documents.map(({ id, cut }) => ({ id, pages: [cut.firstPage, cut.lastPage] })),
  })
  return async (cut, line, signal) => {
    const part = await cutOut(split, cut, line, options, signal)
    return deliverPart(part, { file, name: sourceName(split.source) }, original, target)
  }
}

/** Whether other documents came in the same file. */
export function isPart({ pages }: SplitSource, cut: DocumentCut): boolean {
  return cut.lastPage - cut.firstPage + 1 < pages.length
}

/** A file that was never read (vanished, forbidden, a link out of the folder, too large) is only reported: there is nothing to copy, or it must not be followed. */
export async function deliverFile(line: ResultLine, file: string, target: DeliveryTarget | undefined): Promise<ResultLine> {
  if (!target || line.source.sha256 === NO_SHA256) return line
  return placed(line, await target.deliver({ file, name: sourceName(line.source), line }))
}

/** The file to hand over: the original, or the private copy of an attachment; for a text part the outermost file. */
export function fileOf(incoming: IncomingSource): string {
  return incoming.content.kind === 'paged' ? incoming.content.file : incoming.source.path
}

interface Part {
  readonly line: ResultLine
  readonly contents?: Uint8Array
}

/** A document whose pages cannot be cut out becomes a quarantine line without a file: the stack in its place would show the pages of others. */
async function cutOut(split: SplitSource, cut: DocumentCut, line: ResultLine, options: DeliverOptions, signal: AbortSignal): Promise<Part> {
  if (split.content.kind !== 'paged') return { line }
  try {
    return { line, contents: await options.ports.pages.extract(split.content, cut.firstPage, cut.lastPage, signal) }
  } catch (error) {
    const failed = quarantine(split, error)
    return { line: line.status === 'quarantined' ? line : toQuarantineLine(failed, options.engine, cut) }
  }
}

async function deliverPart(
  { line, contents }: Part,
  file: Pick<Delivery, 'file' | 'name'>,
  original: KeptOriginal,
  target: DeliveryTarget,
): Promise<ResultLine> {
  const part = contents ? { contents, original } : { original }
  return placed(line, await target.deliver({ ...file, line, part }))
}

function placed(line: ResultLine, place: string): ResultLine {
  return line.route ? { ...line, route: { ...line.route, target: place } } : line
}
