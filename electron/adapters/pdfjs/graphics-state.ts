/** The graphics state of a content stream (ISO 32000-1 § 8.4), as far as it decides where text stands and whether anything is seen. */
import { IDENTITY, type Matrix } from './matrix.ts'

/** The parts of a pdf.js font that matter here. */
export interface PaintedFont {
  readonly fontMatrix: readonly number[] | undefined
  readonly isType3Font: boolean
  readonly bbox: readonly number[] | undefined
}

export interface GraphicsState {
  ctm: Matrix
  fill: string
  stroke: string
  fillAlpha: number
  strokeAlpha: number
  mode: number
  charSpacing: number
  wordSpacing: number
  hScale: number
  leading: number
  rise: number
  font: PaintedFont | undefined
  fontSize: number
  textMatrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
}

const INVISIBLE_ALPHA = 0.02
/** Text rendering modes that paint nothing (ISO 32000-1, table 106): invisible, and clipping only. */
const UNPAINTED_MODES: readonly number[] = [3, 7]

export function initialState(ctm: Matrix): GraphicsState {
  const colours = { fill: '#000000', stroke: '#000000', fillAlpha: 1, strokeAlpha: 1 }
  const spacing = { mode: 0, charSpacing: 0, wordSpacing: 0, hScale: 1, leading: 0, rise: 0 }
  return { ctm, ...colours, ...spacing, font: undefined, fontSize: 0, textMatrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 }
}

/** Whether an area or line in this colour is seen on white paper. */
export function isInk(colour: string, alpha: number): boolean {
  return alpha >= INVISIBLE_ALPHA && colour !== '#ffffff'
}

export function isTextVisible(state: GraphicsState): boolean {
  const isTransparent = state.mode === 0 && state.fillAlpha < INVISIBLE_ALPHA
  return !UNPAINTED_MODES.includes(state.mode) && !isTransparent
}

/** Type 3 fonts have any scale: their height is that of the font box. */
export function emHeight(font: PaintedFont | undefined, size: number): number {
  const scale = font?.fontMatrix?.[3]
  if (!font?.isType3Font || scale === undefined) return size
  const height = ((font.bbox?.[3] ?? 0) - (font.bbox?.[1] ?? 0)) * Math.abs(scale) * size
  return height > 0 ? height : Math.abs(scale) * 1000 * size
}
