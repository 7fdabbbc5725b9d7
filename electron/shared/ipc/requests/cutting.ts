/** Zuschnitt: where the documents of one file begin and end. The file itself never changes. */
import { z } from 'zod'
import { documentRowSchema } from '../../domain/mail-document.ts'
import type { RequestGroup } from '../request.ts'

const fraction = z.number().min(0).max(1)
const pageNumber = z.int().min(1)
const sourceId = z.strictObject({ sourceId: z.string() })

const stackPage = z.strictObject({
  /** 1-based in the file. */
  number: pageNumber,
  blank: z.boolean(),
  /** A sheet that lies between documents, or its empty back: part of none of them unless a person joins them across it. */
  separator: z.boolean(),
  /** First words of the page; empty where nothing was read. */
  snippet: z.string(),
  /** That a document begins here; null where the question does not arise: first page, blank pages, files that are no stacks. */
  cutProbability: fraction.nullable(),
})
export type StackPage = z.output<typeof stackPage>

const stack = z.strictObject({
  sourceId: z.string(),
  name: z.string(),
  pages: z.array(stackPage),
  /** By their first pages; together they cover all pages but the separators. */
  documents: z.array(documentRowSchema),
  /** 0..1: that all cuts are right; 1 after a person cut. */
  splitConfidence: fraction,
  /** A person should look at the cuts. */
  uncertain: z.boolean(),
  /** false: the pages are no sheets of paper (text, e-mail), or everything in it is decided. */
  canCut: z.boolean(),
  /** Page pictures exist. */
  hasImages: z.boolean(),
})
export type Stack = z.output<typeof stack>

const stackSummary = z.strictObject({
  sourceId: z.string(),
  name: z.string(),
  pageCount: z.int(),
  documentCount: z.int(),
  splitConfidence: fraction,
  uncertain: z.boolean(),
  arrivedAt: z.string(),
})
export type StackSummary = z.output<typeof stackSummary>

const documentGuess = z.strictObject({ typeId: z.string().nullable(), typeConfidence: fraction, deskId: z.string().nullable(), person: z.string().nullable() })
export type DocumentGuess = z.output<typeof documentGuess>

export const cuttingRequests = {
  /** Files of several pages with something undecided in them: uncertain cuts first, then oldest first. */
  'cutting.stacks': { input: z.null(), output: z.array(stackSummary) },
  /** Throws not-found, also for a file whose pages were deleted when their time was over. */
  'cutting.source': { input: sourceId, output: stack },
  /** What a document of these pages would be. Nothing is kept. Throws not-found. */
  'cutting.preview': { input: z.strictObject({ sourceId: z.string(), pages: z.tuple([pageNumber, pageNumber]) }), output: documentGuess },
  /**
   * New documents that begin at these pages (page 1 always among them); their pages are read anew without OCR. Also with the present cuts: then
   * they count as checked. Throws state-changed where a decided document would change, not-found.
   */
  'cutting.apply': {
    input: z.strictObject({ sourceId: z.string(), firstPages: z.array(pageNumber).min(1) }),
    output: z.strictObject({ documentIds: z.array(z.string()) }),
  },
  /** Takes the last cut of this file back, with the corrections its documents had. Throws state-changed if there is none or something was decided since. */
  'cutting.undo': { input: sourceId, output: z.strictObject({ documentIds: z.array(z.string()) }) },
} as const satisfies RequestGroup
