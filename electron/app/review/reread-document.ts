/**
 * Reads a document anew from its kept pages after a person decided something about it: no OCR, no file. What comes back is again the machine's
 * line: its own values stand where the person's are, so that both can be shown, taken back and compared.
 */
import { createRereading } from '../../core/pipeline/mail-pipeline.ts'
import type { Decisions } from '../../core/stages/decide/decisions.ts'
import { REASON_BLOCKS } from '../../core/stages/route/proposal-status.ts'
import { saysFor } from '../../core/stages/split/separators.ts'
import { berlinDay } from '../../shared/calendar/berlin-day.ts'
import { PERSON_RULE } from '../../shared/domain/decided-line.ts'
import type { DocumentCut, SplitDocument, Urgency } from '../../shared/domain/document.ts'
import type { Correction, MailDocument } from '../../shared/domain/mail-document.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { Taxonomy } from '../../shared/taxonomy/taxonomy.ts'
import { presentTaxonomy } from '../preferences/present-rules.ts'
import { toResultLine } from '../run/to-result-line.ts'
import { pagesIn } from '../workplace/stored-split.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { typedValue } from './field-value.ts'

/** Undefined where the pages are no longer kept: the corrections then stand for themselves. Throws what the reader throws. */
export async function rereadDocument(context: WorkplaceContext, document: MailDocument): Promise<ResultLine | undefined> {
  const { ports, engine } = context
  const input = splitDocumentOf(context, document)
  if (!input) return undefined
  const rules = context.rules()
  const all = presentTaxonomy(context.store.values, context.config)
  const decisions = decisionsOf(document.corrections, all)
  // A person may choose a type that is switched off; only proposing it is switched off.
  const taxonomy = decisions.type === undefined ? rules.taxonomy : all
  // Found when it came in; asked again, it would find what came after it.
  const known = { firstWithSameContent: () => document.line.duplicateOf, mostSimilar: () => document.line.similarTo }
  const arrivedOn = berlinDay(document.row.arrivedAt)
  const start = performance.now()
  const routed = await createRereading({ ...ports, known, arrivedOn }, { ...rules, taxonomy }, decisions).run(input, {
    signal: new AbortController().signal,
    now: () => performance.now(),
  })
  const read = toResultLine(routed, { totalMs: performance.now() - start, stages: {}, engine })
  return machineLine(document, read)
}

function splitDocumentOf({ store }: WorkplaceContext, { row, line, corrections }: MailDocument): SplitDocument | undefined {
  const stored = store.sources.find(row.sourceId)
  const pages = store.sources.pages(row.sourceId)
  const [firstPage, lastPage] = line.source.pages ?? [1, pages.length]
  const own = pagesIn(line.source.pages, pages)
  if (!stored || own.length === 0) return undefined
  const { source, embedded, splitConfidence } = stored
  const cut = { firstPage, lastPage }
  return { id: row.id, source, cut, ...saysOfSheet(pages, cut, corrections), splitConfidence, pages: own, embedded }
}

/** A type that a person chose goes before the one on the separator sheet. */
function saysOfSheet(pages: readonly RecognizedPage[], cut: DocumentCut, corrections: readonly Correction[]): Pick<SplitDocument, 'separator'> {
  const { separator } = saysFor(pages, cut)
  if (!separator || !corrections.some(({ target }) => target === 'type')) return separator ? { separator } : {}
  return separator.deskId === undefined ? {} : { separator: { deskId: separator.deskId } }
}

function decisionsOf(corrections: readonly Correction[], taxonomy: Taxonomy): Decisions {
  const of = (target: Correction['target']) => corrections.find((correction) => correction.target === target)
  const [type, department, urgency] = [of('type'), of('department')?.person, of('urgency')?.person]
  return {
    ...(type === undefined ? {} : { type: { id: type.person } }),
    ...(department === undefined || department === null ? {} : { departmentId: department }),
    ...(urgency === undefined || urgency === null ? {} : { urgency: urgency as Urgency }),
    fields: new Map(corrections.filter(({ target }) => target.startsWith('field:')).map((correction) => fieldDecision(correction, taxonomy))),
  }
}

function fieldDecision(
  { target, person, page, box }: Correction,
  taxonomy: Taxonomy,
): [string, Decisions['fields'] extends ReadonlyMap<string, infer V> ? V : never] {
  const name = target.slice('field:'.length)
  if (person === null) return [name, undefined]
  const { valid } = typedValue(
    taxonomy.fields.find((field) => field.name === name),
    person,
  )
  return [
    name,
    {
      name,
      value: person,
      normalized: person,
      score: 1,
      method: 'person',
      origin: PERSON_RULE,
      ...(valid === undefined ? {} : { valid }),
      ...(page === undefined ? {} : { page }),
      ...(box === undefined ? {} : { box }),
    },
  ]
}

/** Under every correction lies the value that the machine had before; the rest is what it reads now. A person is at it, so nothing goes by itself. */
function machineLine({ line, corrections }: MailDocument, read: ResultLine): ResultLine {
  const has = (target: Correction['target']) => corrections.some((correction) => correction.target === target)
  const blocked = read.review?.reasons.some(({ code }) => REASON_BLOCKS[code] === 'review') ?? false
  const status = has('type') ? (blocked ? 'review' : 'proposed') : read.status === 'review' ? 'review' : 'proposed'
  return {
    ...read,
    ...(has('type') && line.type ? { type: line.type } : {}),
    ...(has('department') && line.department ? { department: line.department } : {}),
    ...(has('urgency') && line.urgency ? { urgency: line.urgency } : {}),
    status,
    fields: machineFields(line, read, corrections),
    review: { needed: status === 'review', reasons: read.review?.reasons ?? [] },
    ...(line.timing === undefined ? {} : { timing: line.timing }),
  }
}

function machineFields(line: ResultLine, read: ResultLine, corrections: readonly Correction[]): NonNullable<ResultLine['fields']> {
  const corrected = new Set(corrections.map(({ target }) => target.slice('field:'.length)))
  const before = (line.fields ?? []).filter(({ name }) => corrected.has(name))
  const now = (read.fields ?? []).filter(({ name }) => !corrected.has(name))
  return [...now, ...before]
}
