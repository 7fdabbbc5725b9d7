/**
 * Finds where one document of a scanned stack ends and the next begins. Separator sheets part for certain and belong to no document; between
 * them the pages themselves decide. Blank pages belong to the document before them and are never dropped.
 */
import type { CutProbability, RecognizedSource, SplitSource } from '../../../shared/domain/document.ts'
import type { RecognizedPage } from '../../../shared/domain/page.ts'
import type { SplitProfile } from '../../../shared/domain/split-profile.ts'
import type { Stage } from '../../pipeline/stage.ts'
import type { DocumentReader } from '../../ports/document-reader.ts'
import { decideCuts, isCut } from './decide-cuts.ts'
import { separatorPages, withoutSeparators } from './separators.ts'

export function splitStage(reader: DocumentReader, profile: SplitProfile): Stage<RecognizedSource, SplitSource> {
  return {
    id: 'split',
    weight: 1,
    run: async (source, { signal }) => {
      if (profile === 'never' || source.content.kind === 'text') return { ...source, ...toCuts(source.pages, [], new Set()) }
      const separators = separatorPages(source.pages)
      if (profile !== 'automatic') return { ...source, ...toCuts(source.pages, profile === 'pages' ? everyPage(source.pages) : [], separators) }
      const decisions: CutProbability[] = []
      for (const part of partsBetween(source.pages, separators)) decisions.push(...(await decideCuts(part, { reader, signal, inspected: source.inspected })))
      return { ...source, ...toCuts(source.pages, decisions, separators) }
    },
  }
}

/** Certain cuts before every page with text but the first. */
function everyPage(pages: readonly RecognizedPage[]): CutProbability[] {
  return pages
    .filter(({ blank }) => !blank)
    .slice(1)
    .map(({ number }) => ({ page: number, probability: 1 }))
}

function partsBetween(pages: readonly RecognizedPage[], separators: ReadonlySet<number>): RecognizedPage[][] {
  const parts: RecognizedPage[][] = [[]]
  for (const page of pages) {
    if (separators.has(page.number)) parts.push([])
    else parts.at(-1)?.push(page)
  }
  return parts
}

type Cuts = Pick<SplitSource, 'cuts' | 'splitConfidence' | 'cutProbabilities'>

/** Without decisions and separators one document that is certain. */
function toCuts(pages: readonly RecognizedPage[], decisions: readonly CutProbability[], separators: ReadonlySet<number>): Cuts {
  const first = pages[0]?.number ?? 1
  const last = pages.at(-1)?.number ?? first
  const behind = pages.filter(({ number }) => separators.has(number - 1) && !separators.has(number)).map(({ number }) => number)
  const decided = decisions.filter(({ probability }) => isCut(probability)).map(({ page }) => page)
  const starts = [...new Set([first, ...behind, ...decided])].toSorted((a, b) => a - b)
  const cuts = starts.flatMap((firstPage, i) => withoutSeparators({ firstPage, lastPage: (starts[i + 1] ?? last + 1) - 1 }, separators) ?? [])
  const splitConfidence = decisions.reduce((product, { probability: p }) => product * Math.max(p, 1 - p), 1)
  return { cuts, splitConfidence, ...(decisions.length === 0 ? {} : { cutProbabilities: decisions }) }
}
