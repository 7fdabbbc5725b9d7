/** Puts other cuts in place of the undecided documents of a stack, and takes that back. */
import { isDeepStrictEqual } from 'node:util'
import type { NewDocument } from '../../core/ports/store/document-store.ts'
import { contentKey } from '../../core/stages/assess/content-key.ts'
import { printDocument } from '../../core/stages/assess/duplicates/print-document.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { type DocumentRow, type MailDocument, OPEN_STATES } from '../../shared/domain/mail-document.ts'
import { firstState } from '../../shared/domain/row-of-line.ts'
import { rereadDocument } from '../review/reread-document.ts'
import { isoTime } from '../workplace/iso-time.ts'
import { pagesIn, type StoredStack } from '../workplace/stored-split.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import type { FormerCut, LastRecuts } from './last-recuts.ts'
import { formerDocuments, newDocuments, rangeOf } from './new-documents.ts'
import { cutsFrom, undecidedCuts } from './plan-cuts.ts'

/** Ids of the new documents, in order. A document whose pages stay together keeps its corrections. Throws state-changed, request-refused. */
export async function recut(context: WorkplaceContext, stack: StoredStack, firstPages: readonly number[], lastRecuts: LastRecuts): Promise<string[]> {
  const { store } = context
  const { source, pages } = stack
  const present = store.documents.ofSource(source.id)
  const cuts = undecidedCuts(cutsFrom(firstPages, pages), present)
  const undecided = present.filter(isOpen)
  if (source.kind !== 'paged' || undecided.length === 0) throw new PostlotseError('state-changed', 'nothing here to cut')
  const former = formerDocuments(context, stack, undecided)
  const documents = await newDocuments(context, stack, cuts, former.documents)
  store.atomically(() => {
    const present = formerDocuments(context, stack, store.documents.ofSource(source.id).filter(isOpen))
    if (!isDeepStrictEqual(present, former)) throw new PostlotseError('state-changed', 'decided or corrected while being cut')
    put(context, stack, documents, former.corrections)
    store.sources.setSplitConfidence(source.id, 1)
    record(context, source.id, former.documents, documents)
  })
  lastRecuts.remember(source.id, { ...former, replacedBy: documents.map(({ id }) => id) })
  await followCorrections(context, documents)
  announce(context, former.documents, documents)
  return documents.map(({ id }) => id)
}

/** Ids of the documents that are back. Throws state-changed. */
export function undoRecut(context: WorkplaceContext, stack: StoredStack, lastRecuts: LastRecuts): string[] {
  const { store } = context
  const sourceId = stack.source.id
  const former = lastRecuts.of(sourceId)
  if (!former) throw new PostlotseError('state-changed', 'no cut to take back')
  const taken = store.atomically(() => {
    const undecided = store.documents.ofSource(sourceId).filter(isOpen)
    const ids = new Set(undecided.map(({ id }) => id))
    if (ids.size !== former.replacedBy.length || former.replacedBy.some((id) => !ids.has(id)))
      throw new PostlotseError('state-changed', 'decided since the cut')
    const present = undecided.flatMap(({ id }) => store.documents.find(id) ?? [])
    put(context, stack, former.documents, former.corrections)
    store.sources.setSplitConfidence(sourceId, former.splitConfidence)
    record(context, sourceId, present.map(rangeHolder), former.documents)
    return present
  })
  lastRecuts.forget(sourceId)
  announce(context, taken.map(rangeHolder), former.documents)
  return former.documents.map(({ id }) => id)
}

type RangeHolder = Pick<NewDocument, 'id' | 'line'>

function rangeHolder({ row, line }: MailDocument): RangeHolder {
  return { id: row.id, line }
}

function isOpen(row: DocumentRow): boolean {
  return OPEN_STATES.has(row.state)
}

/** What the new documents say is remembered anew: with the former ones it was forgotten. */
function put({ store }: WorkplaceContext, { source, pages }: StoredStack, documents: readonly NewDocument[], corrections: FormerCut['corrections']): void {
  store.documents.replace(source.id, documents)
  for (const { id, line } of documents) {
    const own = pagesIn(line.source.pages, pages)
    store.documents.firstWithSameContent(contentKey({ id, pages: own }), id)
    store.documents.mostSimilar(printDocument(own), id, () => false)
    for (const correction of corrections.get(id) ?? []) store.documents.correct(id, correction.target, correction)
  }
}

/** What a person entered at a document that stays decides again where it goes. */
async function followCorrections(context: WorkplaceContext, documents: readonly NewDocument[]): Promise<void> {
  const { store, now } = context
  for (const { id } of documents) {
    const document = store.documents.find(id)
    if (!document || document.corrections.length === 0) continue
    const line = await rereadDocument(context, document)
    const isStillOpen = OPEN_STATES.has(store.documents.find(id)?.row.state ?? 'settled')
    if (!line || !isStillOpen) continue
    store.atomically(() => {
      store.documents.setLine(id, line)
      store.documents.setState(id, firstState(line), isoTime(now()))
    })
  }
}

/** One entry a new document: its own history begins with it, and tells what was there before. */
function record({ store, now, user }: WorkplaceContext, sourceId: string, before: readonly RangeHolder[], after: readonly RangeHolder[]): void {
  const data = { sourceId, documents: after.length, before: before.map(rangeOf).join(', '), after: after.map(rangeOf).join(', ') }
  store.audit.append(after.map(({ id }) => ({ at: isoTime(now()), user, action: 'recut' as const, documentId: id, data })))
}

function announce({ emit }: WorkplaceContext, before: readonly RangeHolder[], after: readonly RangeHolder[]): void {
  emit('documents.changed', { ids: [...new Set([...before, ...after].map(({ id }) => id))], all: false })
}
