/** Answers the requests of the review. */
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { reviewRequests } from '../../shared/ipc/requests/review.ts'
import { linesOf } from '../../shared/text/text-line.ts'
import { findDocument } from '../workplace/find-document.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { confirmDocuments, unconfirmDocuments } from './confirm-documents.ts'
import { createCorrector } from './correct-document.ts'
import { decideDuplicate } from './decide-duplicate.ts'
import { describeDocument, describeWords, pageOf, pagesOf } from './describe-document.ts'
import { markedValue } from './field-value.ts'
import type { HandOver } from './hand-over.ts'
import { textInBox } from './read-box.ts'
import { reviewQueue } from './review-queue.ts'

export function createReviewHandlers(context: WorkplaceContext, handOver: HandOver): HandlersOf<typeof reviewRequests> {
  const corrector = createCorrector(context)
  return {
    'review.queue': async () => reviewQueue(context.store.documents.rows()).map(({ id, urgency, state }) => ({ id, urgency, state })),
    'review.document': async ({ id }) => describeDocument(context, handOver, id),
    'review.page': async ({ id, page }) => describeWords(pageOf(context, id, page)),
    'review.correct': async (input) => {
      await corrector.correct(input)
      return null
    },
    'review.uncorrect': async (input) => {
      await corrector.uncorrect(input)
      return null
    },
    'review.decideDuplicate': async ({ id, decision }) => {
      decideDuplicate(context, id, decision)
      return null
    },
    'review.confirm': async ({ ids }) => {
      await corrector.settled(ids)
      return confirmDocuments(context, ids)
    },
    'review.unconfirm': async ({ ids }) => unconfirmDocuments(context, handOver, ids),
    'review.readBox': async ({ id, page, box, field }) => {
      const text = textInBox(pageOf(context, id, page), box)
      const kind = context.config.taxonomy.fields.find(({ name }) => name === field)?.kind ?? 'text'
      const read = markedValue(kind, text)
      return { text, value: read?.value ?? null, valid: read?.valid ?? null }
    },
    'review.text': async ({ id }) => ({
      text: pagesOf(context, findDocument(context, id))
        .flatMap((page) => linesOf(page).map((line) => line.text))
        .join('\n'),
    }),
    'review.handOver': async () => ({ waiting: context.store.documents.counts().confirmed, failures: grouped(handOver.failures()) }),
  }
}

function grouped(failures: ReturnType<HandOver['failures']>): { code: string; detail: string; documents: number }[] {
  const groups = new Map<string, { code: string; detail: string; documents: number }>()
  for (const { code, detail } of failures) groups.set(code, { code, detail, documents: (groups.get(code)?.documents ?? 0) + 1 })
  return [...groups.values()].toSorted((a, b) => b.documents - a.documents)
}
