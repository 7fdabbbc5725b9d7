/**
 * Glyphs to words. PDF knows no words: a blank may be a glyph, a gap, or missing, and letter-spaced headings have gaps everywhere.
 * Glyphs are taken in painting order, cut into chunks that continue each other, and a chunk is cut where a blank or a gap wider than its own
 * letter spacing stands.
 */
import { type FramedGlyph, putAccents } from './framed-glyph.ts'
import type { PaintedGlyph } from './shown-text.ts'

/** A word in its own frame: `start`, `end` along the reading direction, `base` across it (growing downwards), all in points of the upright page. */
export interface PlacedWord {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly base: number
  readonly size: number
  /** Reading direction in radians, 0 upright, π/2 downwards. */
  readonly angle: number
  readonly visible: boolean
  /** True if a blank was painted directly after it. */
  readonly blankAfter: boolean
}

/** Gap, in em, from which two glyphs stand in different words (poppler uses 0.1; kerned capitals reach 0.1). */
const WORD_GAP = 0.13
/** Median gap, in em, from which a chunk counts as letter-spaced. */
const SPACED = 0.06
/** Letter spacing is only believed in chunks of at least this many gaps. */
const SPACED_FROM = 4
/** Gap, in em, that ends a chunk. */
const CHUNK_GAP = 1.5
/** A glyph may start this far, in em, before the end of the one before it. */
const OVERLAP = 0.4

/** Leader dots and lines to write on are at least this long and never part of a word. */
const LEADER = 4

export function wordsOf(glyphs: readonly PaintedGlyph[]): PlacedWord[] {
  const words: PlacedWord[] = []
  let chunk: FramedGlyph[] = []
  for (const glyph of putAccents(glyphs.map(frame))) {
    const last = chunk.at(-1)
    if (last && !continues(last, glyph)) {
      words.push(...cutChunk(chunk))
      chunk = []
    }
    chunk.push(glyph)
  }
  words.push(...cutChunk(chunk))
  return words
}

function frame(glyph: PaintedGlyph): FramedGlyph {
  const start = glyph.x * glyph.dx + glyph.y * glyph.dy
  return { text: cleanGlyph(glyph), start, end: start + glyph.width, base: glyph.y * glyph.dx - glyph.x * glyph.dy, glyph }
}

function continues(last: FramedGlyph, next: FramedGlyph): boolean {
  const em = last.glyph.size
  const gap = next.start - last.end
  const sameDirection = last.glyph.dx * next.glyph.dx + last.glyph.dy * next.glyph.dy > 0.999
  const sameSize = Math.abs(next.glyph.size - em) < 0.25 * em
  return sameDirection && sameSize && Math.abs(next.base - last.base) < 0.1 * em && gap < CHUNK_GAP * em && gap > -OVERLAP * em
}

function cutChunk(chunk: readonly FramedGlyph[]): PlacedWord[] {
  const words: PlacedWord[] = []
  const spacing = letterSpacing(chunk)
  const widest = Math.max(spacing + WORD_GAP, 2 * spacing)
  let word: FramedGlyph[] = []
  const close = (blankAfter: boolean) => {
    const built = buildWord(word, blankAfter)
    if (built) words.push(built)
    word = []
  }
  const leaders = leaderGlyphs(chunk)
  for (const glyph of chunk) {
    const last = word.at(-1)
    if (glyph.text.trim() === '') {
      if (glyph.text !== '') close(true)
      continue
    }
    if (last && leaders.has(last) !== leaders.has(glyph)) close(true)
    else if (last && glyph.start - last.end > widest * last.glyph.size) close(false)
    word.push(glyph)
  }
  close(false)
  return words
}

/** Glyphs of dot leaders and lines to write on. */
function leaderGlyphs(chunk: readonly FramedGlyph[]): ReadonlySet<FramedGlyph> {
  const leaders = new Set<FramedGlyph>()
  let run: FramedGlyph[] = []
  for (const glyph of chunk) {
    if (!/^[._…]$/.test(glyph.text)) run = []
    else if (glyph.text === run[0]?.text) run.push(glyph)
    else run = [glyph]
    if (run.length >= LEADER) for (const dot of run.slice(run.length === LEADER ? 0 : -1)) leaders.add(dot)
  }
  return leaders
}

/** Median gap in em between neighbouring letters and digits of a letter-spaced chunk; 0 for ordinary text. */
function letterSpacing(chunk: readonly FramedGlyph[]): number {
  const gaps: number[] = []
  chunk.forEach((glyph, i) => {
    const before = chunk[i - 1]
    if (before && isAlphanumeric(before) && isAlphanumeric(glyph)) gaps.push((glyph.start - before.end) / before.glyph.size)
  })
  const median = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0
  return gaps.length >= SPACED_FROM && median > SPACED ? median : 0
}

function isAlphanumeric(glyph: FramedGlyph): boolean {
  return /^[\p{L}\p{N}]/u.test(glyph.text)
}

function buildWord(glyphs: readonly FramedGlyph[], blankAfter: boolean): PlacedWord | undefined {
  const first = glyphs[0]
  const last = glyphs.at(-1)
  if (!first || !last) return undefined
  return {
    text: glyphs
      .map((g) => g.text)
      .join('')
      .normalize('NFC'),
    start: first.start,
    end: Math.max(...glyphs.map((g) => g.end)),
    base: first.base,
    size: first.glyph.size,
    angle: Math.atan2(first.glyph.dy, first.glyph.dx),
    visible: glyphs.filter((g) => g.glyph.visible).length * 2 > glyphs.length,
    blankAfter,
  }
}

/**
 * The glyph's text as plain Unicode: ligatures spelt out (also №, which German fonts make of «Nr.»), hyphens as `-` (a soft hyphen that is
 * painted is a hyphen), zero-width characters gone, control characters as U+FFFD so that broken encodings stay visible to the judge of the text layer.
 */
function cleanGlyph(glyph: PaintedGlyph): string {
  const { text } = glyph
  if (text.length === 1 && text >= '!' && text <= '~') return text
  return text
    .replace(/[\uFB00-\uFB06\u0132\u0133]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\u00AD/g, glyph.width > 0 ? '-' : '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u2012/g, '\u2013')
    .replace(/\u2116/g, 'Nr.')
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\t\n\r]/g, ' ')
    .replace(/\p{Cc}/gu, '\uFFFD')
}
