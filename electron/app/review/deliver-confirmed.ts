/** Hands one confirmed document over, with its corrections. */
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { MailDocument } from '../../shared/domain/mail-document.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { layOutDocument, noteLaidOut } from '../workplace/lay-out-document.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { decidedDocument } from './decided-document.ts'
import type { KeptFiles } from './kept-files.ts'

/** Throws no-delivery-folder, delivery-failed, not-found. */
export async function deliverConfirmed(context: WorkplaceContext, files: KeptFiles, id: string): Promise<void> {
  const document = context.store.documents.find(id)
  if (!document) throw new PostlotseError('not-found', 'document')
  const target = context.target()
  if (!target) throw new PostlotseError('no-delivery-folder')
  noteLaidOut(context, document, await layOutDocument(context, files, { document, target, line: approvedLine(context, document) }))
}

/** A person said yes, or the authority lets this type pass: nothing is left to review. */
export function approvedLine({ config }: Pick<WorkplaceContext, 'config'>, { line, corrections }: MailDocument): ResultLine {
  const decided = decidedDocument(line, corrections, config.taxonomy)
  return { ...decided, status: 'routed', review: { needed: false, reasons: decided.review?.reasons ?? [] } }
}
