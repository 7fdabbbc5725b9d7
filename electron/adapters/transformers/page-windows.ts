/**
 * Pages as the encoder reads them: each page is a run of pieces (its words, `[NL]` at line ends, `[PAGE]` at its end), cut into windows
 * that open with `[CLS]`. Every page starts a window, because the first-page head looks at the window that starts there.
 */
import type { RecognizedPage } from '../../shared/domain/page.ts'

export interface Window {
  /** Index into the given pages. */
  readonly page: number
  /** The page begins in this window. */
  readonly opensPage: boolean
  /** Piece ids, first `[CLS]`. */
  readonly ids: readonly number[]
  /** The words whose reading is taken from this window, each with the position of its first piece. */
  readonly words: readonly PlacedWord[]
}

export interface PlacedWord {
  /** Index into the page's words. */
  readonly word: number
  readonly position: number
}

export interface PieceCodes {
  readonly cls: number
  readonly newLine: number
  readonly pageEnd: number
  /** Piece ids of one word, at least one. */
  word(text: string): readonly number[]
}

export interface WindowSize {
  /** Most pieces of a window including `[CLS]`. */
  readonly window: number
  /** Most pieces from one window's start to the next one's; the difference is what two windows of a page share. */
  readonly stride: number
}

/** Windows in reading order; pages without words have none. */
export function cutWindows(pages: readonly RecognizedPage[], codes: PieceCodes, size: WindowSize): Window[] {
  return pages.flatMap((page, index) => (page.words.length === 0 ? [] : windowsOfPage(page, index, codes, size)))
}

function windowsOfPage(page: RecognizedPage, index: number, codes: PieceCodes, size: WindowSize): Window[] {
  const { ids, firstPieces } = piecesOfPage(page, codes)
  const { starts, room } = placeWindows(ids.length, size)
  const borders = starts.slice(1).map((start, i) => (start + (starts[i] ?? 0) + room) / 2)
  return starts.map((start, i) => {
    const from = borders[i - 1] ?? 0
    const to = borders[i] ?? ids.length
    const words = firstPieces.flatMap((piece, word) => (piece >= from && piece < to ? [{ word, position: piece - start + 1 }] : []))
    return { page: index, opensPage: start === 0, ids: [codes.cls, ...ids.slice(start, start + room)], words }
  })
}

/** As few windows as possible, all of about the same length: a run pads every window to its longest one, so one full and one nearly empty window cost twice. */
function placeWindows(pieces: number, size: WindowSize): { starts: number[]; room: number } {
  const mostRoom = size.window - 1
  const overlap = mostRoom - size.stride
  const count = Math.max(1, Math.ceil((pieces - overlap) / size.stride))
  const stride = Math.ceil((pieces - overlap) / count)
  return { starts: Array.from({ length: count }, (_, i) => i * stride), room: stride + overlap }
}

function piecesOfPage(page: RecognizedPage, codes: PieceCodes): { ids: number[]; firstPieces: number[] } {
  const ids: number[] = []
  const firstPieces: number[] = []
  page.words.forEach((word, i) => {
    firstPieces.push(ids.length)
    ids.push(...codes.word(word.text))
    if (page.words[i + 1]?.line !== word.line) ids.push(codes.newLine)
  })
  ids.push(codes.pageEnd)
  return { ids, firstPieces }
}
