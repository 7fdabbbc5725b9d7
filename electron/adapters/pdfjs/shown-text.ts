/** Where the glyphs of one text-showing operator stand (ISO 32000-1 § 9.4.4). */
import { emHeight, type GraphicsState, isTextVisible } from './graphics-state.ts'
import { concat } from './matrix.ts'

/** Coordinates are PDF points on the upright page (/Rotate applied), origin top left, y down. */
export interface PaintedGlyph {
  /** Unicode text, mostly one character; white space for a blank. */
  readonly text: string
  /** Where its baseline starts. */
  readonly x: number
  readonly y: number
  /** Unit vector of the reading direction; [1, 0] for upright text. */
  readonly dx: number
  readonly dy: number
  /** Points along the reading direction to where the glyph ends, without character spacing. */
  readonly width: number
  /** Points of the em square. */
  readonly size: number
  /** False for render mode 3, full transparency, and text that a later full-page image covers. */
  visible: boolean
}

/** A glyph as pdf.js hands it over; width in thousandths of the em square for all but Type 3 fonts. */
export interface ShownGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

/** Numbers between glyphs are kerning in thousandths of an em. Moves the text position of the state behind the last glyph. */
export function placeGlyphs(state: GraphicsState, shown: readonly (ShownGlyph | number | null)[]): PaintedGlyph[] {
  const map = concat(state.ctm, state.textMatrix)
  const sign = state.fontSize < 0 ? -1 : 1
  const size = Math.abs(state.fontSize)
  const unit = size * (state.font?.fontMatrix?.[0] ?? 0.001)
  const along = Math.hypot(map[0], map[1])
  if (size === 0 || along === 0) return []
  const direction = (state.hScale * sign < 0 ? -1 : 1) / along
  const place = { dx: direction * map[0], dy: direction * map[1], size: emHeight(state.font, size) * Math.hypot(map[2], map[3]), visible: isTextVisible(state) }
  const glyphs: PaintedGlyph[] = []
  for (const glyph of shown) {
    if (glyph === null) continue
    if (typeof glyph === 'number') {
      state.x -= ((glyph * size) / 1000) * state.hScale * sign
      continue
    }
    const width = glyph.width * unit
    const y = state.y + state.rise
    const x = map[0] * state.x + map[2] * y + map[4]
    glyphs.push({ ...place, text: glyph.unicode, x, y: map[1] * state.x + map[3] * y + map[5], width: Math.abs(width * state.hScale) * along })
    state.x += (width + (state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * sign) * state.hScale * sign
  }
  return glyphs
}
