/** From tesseract's tree of blocks, paragraphs and lines to words in reading order, without what is no text. */
import { tidyBox } from '../../shared/domain/geometry.ts'
import type { Word } from '../../shared/domain/page.ts'
import type { PixelBox, RecognizedBlock } from './worker-script.ts'

interface RawLine {
  readonly bbox: PixelBox
  readonly words: readonly { readonly text: string; readonly confidence: number; readonly bbox: PixelBox }[]
}

/** Words without any letter or digit are kept only from this confidence on (0..100): dashes, bullets, signs (heuristic). */
const LEAST_SIGN_CONFIDENCE = 60
/** Below this confidence (0..100) a word is a stain or a scribble (heuristic, measured on scans with noise). */
const LEAST_WORD_CONFIDENCE = 8
/** Words lower than this share of the page's typical line are specks. */
const LEAST_HEIGHT_SHARE = 0.25
/** A run of one sign, as in ruled lines read as letters. */
const RULE = /^[_.,\-–—=~|/\\:;'`´"]{2,}$/u

export function wordsOfBlocks(blocks: readonly RecognizedBlock[], width: number, height: number): Word[] {
  const lines = blocks.flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
  const typical = typicalHeight(lines)
  const words: Word[] = []
  let number = 0
  for (const line of lines) {
    const kept = line.words.filter((word) => isText(word, typical))
    for (const word of kept) {
      words.push({
        text: word.text.trim(),
        box: fractions(word.bbox, width, height),
        confidence: Math.max(0, Math.min(1, word.confidence / 100)),
        line: number,
      })
    }
    if (kept.length > 0) number++
  }
  return words
}

function isText(word: RawLine['words'][number], typical: number): boolean {
  const text = word.text.trim()
  if (text === '' || RULE.test(text) || word.confidence < LEAST_WORD_CONFIDENCE) return false
  if (!/[\p{L}\p{N}]/u.test(text)) return word.confidence >= LEAST_SIGN_CONFIDENCE
  return word.bbox.y1 - word.bbox.y0 >= typical * LEAST_HEIGHT_SHARE
}

/** Median height of all words with letters or digits, pixels; 0 without words. */
function typicalHeight(lines: readonly RawLine[]): number {
  const heights = lines.flatMap((line) => line.words.filter((word) => /[\p{L}\p{N}]/u.test(word.text)).map((word) => word.bbox.y1 - word.bbox.y0))
  heights.sort((a, b) => a - b)
  return heights[Math.floor(heights.length / 2)] ?? 0
}

function fractions(box: PixelBox, width: number, height: number): Word['box'] {
  return tidyBox([box.x0 / width, box.y0 / height, (box.x1 - box.x0) / width, (box.y1 - box.y0) / height])
}
