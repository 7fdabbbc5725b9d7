/** Finds where one document of a scanned stack ends and the next begins. Blank pages belong to the document before them and are never dropped. */
import type { CutProbability, DocumentCut, RecognizedSource, SplitSource } from '../../../shared/domain/document.ts'
import type { RecognizedPage } from '../../../shared/domain/page.ts'
import type { Stage } from '../../pipeline/stage.ts'
import type { DocumentReader } from '../../ports/document-reader.ts'
import { decideCuts, isCut } from './decide-cuts.ts'

export function splitStage(reader: DocumentReader, noSplit: boolean): Stage<RecognizedSource, SplitSource> {
  return {
    id: 'split',
    weight: 1,
    run: async (source, context) => {
      const decisions = noSplit || source.content.kind === 'text' ? [] : await decideCuts(source.pages, reader, context.signal)
      return { ...source, ...toCuts(source.pages, decisions) }
    },
  }
}

type Cuts = Pick<SplitSource, 'cuts' | 'splitConfidence' | 'cutProbabilities'>

/** Without decisions one document that is certain. */
function toCuts(pages: readonly RecognizedPage[], decisions: readonly CutProbability[]): Cuts {
  const first = pages[0]?.number ?? 1
  const last = pages.at(-1)?.number ?? first
  const starts = [first, ...decisions.filter((d) => isCut(d.probability)).map((d) => d.page)]
  const cuts: DocumentCut[] = starts.map((firstPage, i) => ({ firstPage, lastPage: (starts[i + 1] ?? last + 1) - 1 }))
  const splitConfidence = decisions.reduce((product, { probability: p }) => product * Math.max(p, 1 - p), 1)
  return { cuts, splitConfidence, ...(decisions.length === 0 ? {} : { cutProbabilities: decisions }) }
}
