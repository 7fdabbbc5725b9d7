/**
 * What a PDF page paints: every glyph with its exact place, every image, and whether anything else is drawn.
 * Read from the operator list of pdf.js in one pass, because its text content knows neither single glyph positions nor invisible text, and a page
 * needs its operators anyway to tell a scan from a letter.
 * Operator arguments are those of pdf.js 6 (display/canvas.js).
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type GraphicsState, initialState, isInk, type PaintedFont } from './graphics-state.ts'
import { coverage, FULL_PAGE, type PaintedImage } from './image-coverage.ts'
import { concat, IDENTITY, type Matrix, toMatrix } from './matrix.ts'
import { type PaintedGlyph, placeGlyphs, type ShownGlyph } from './shown-text.ts'

export interface PaintedPage {
  readonly glyphs: readonly PaintedGlyph[]
  readonly images: readonly PaintedImage[]
  /** True if lines or areas in another colour than white are drawn. */
  readonly hasDrawings: boolean
}

export interface PageOperators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
  /** Maps PDF user space to points of the upright page. */
  readonly viewport: Matrix
  readonly widthPt: number
  readonly heightPt: number
  readonly fontOf: (fontId: string) => PaintedFont | undefined
  /** Whether optional content (layers) with these properties is shown. */
  readonly isLayerVisible: (properties: unknown) => boolean
}

export function paintPage(operators: PageOperators): PaintedPage {
  const painter = new Painter(operators)
  for (const [i, code] of operators.fnArray.entries()) painter.run(code, (operators.argsArray[i] ?? []) as readonly unknown[])
  return painter.page
}

type Step = (painter: Painter, args: readonly never[]) => void

type NumberKey = 'charSpacing' | 'wordSpacing' | 'hScale' | 'leading' | 'rise' | 'mode'

/** Stores the operand, times a factor, in the graphics state. */
const number =
  (key: NumberKey, factor = 1): Step =>
  (painter, args) => {
    painter.state[key] = Number(args[0]) * factor
  }

const colour =
  (key: 'fill' | 'stroke', fixed?: string): Step =>
  (painter, args) => {
    painter.state[key] = fixed ?? String(args[0])
  }

/** Masks, inline images and their grouped forms all paint the unit square of the current matrix. */
const anonymousImage: Step = (painter) => painter.paintImage(undefined)

const STEPS: Readonly<Record<number, Step>> = {
  [OPS.save]: (p) => p.save(),
  [OPS.restore]: (p) => p.restore(),
  [OPS.transform]: (p, args) => p.transform(toMatrix(args)),
  [OPS.paintFormXObjectBegin]: (p, args) => {
    p.save()
    p.transform(toMatrix(args[0]))
  },
  [OPS.paintFormXObjectEnd]: (p) => p.restore(),
  [OPS.beginGroup]: (p) => p.save(),
  [OPS.endGroup]: (p) => p.restore(),
  [OPS.beginAnnotation]: (p, args) => p.beginAnnotation(toMatrix(args[2]), toMatrix(args[3])),
  [OPS.endAnnotation]: (p) => p.restore(),
  [OPS.beginMarkedContent]: (p) => p.beginMarked(undefined, undefined),
  [OPS.beginMarkedContentProps]: (p, args) => p.beginMarked(args[0], args[1]),
  [OPS.endMarkedContent]: (p) => p.endMarked(),
  [OPS.setGState]: (p, args) => p.setGraphicsState((args[0] ?? []) as readonly (readonly [string, unknown])[]),
  [OPS.setFillRGBColor]: colour('fill'),
  [OPS.setStrokeRGBColor]: colour('stroke'),
  [OPS.setFillColorN]: colour('fill', 'pattern'),
  [OPS.setStrokeColorN]: colour('stroke', 'pattern'),
  [OPS.constructPath]: (p, args) => p.paintPath(Number(args[0])),
  [OPS.shadingFill]: (p) => p.draw(),
  [OPS.beginText]: (p) => p.setTextMatrix(IDENTITY),
  [OPS.setCharSpacing]: number('charSpacing'),
  [OPS.setWordSpacing]: number('wordSpacing'),
  [OPS.setHScale]: number('hScale', 0.01),
  [OPS.setLeading]: number('leading', -1),
  [OPS.setTextRise]: number('rise'),
  [OPS.setTextRenderingMode]: number('mode'),
  [OPS.setFont]: (p, args) => p.setFont(args[0] ?? '', Number(args[1])),
  [OPS.moveText]: (p, args) => p.moveText(Number(args[0]), Number(args[1])),
  [OPS.setLeadingMoveText]: (p, args) => {
    p.state.leading = Number(args[1])
    p.moveText(Number(args[0]), Number(args[1]))
  },
  [OPS.setTextMatrix]: (p, args) => p.setTextMatrix(toMatrix(args[0]) ?? toMatrix(args) ?? IDENTITY),
  [OPS.nextLine]: (p) => p.moveText(0, p.state.leading),
  [OPS.showText]: (p, args) => p.showText((args[0] ?? []) as readonly (ShownGlyph | number | null)[]),
  [OPS.paintImageXObject]: (p, args) => p.paintImage(args[0]),
  [OPS.paintImageXObjectRepeat]: anonymousImage,
  [OPS.paintInlineImageXObject]: anonymousImage,
  [OPS.paintInlineImageXObjectGroup]: anonymousImage,
  [OPS.paintImageMaskXObject]: anonymousImage,
  [OPS.paintImageMaskXObjectGroup]: anonymousImage,
  [OPS.paintImageMaskXObjectRepeat]: anonymousImage,
  [OPS.paintSolidColorImageMask]: anonymousImage,
}

class Painter {
  state: GraphicsState
  readonly #operators: PageOperators
  readonly #stack: GraphicsState[] = []
  readonly #layers: boolean[] = []
  readonly #glyphs: PaintedGlyph[] = []
  readonly #images: PaintedImage[] = []
  #hasDrawings = false

  constructor(operators: PageOperators) {
    this.#operators = operators
    this.state = initialState(operators.viewport)
  }

  get page(): PaintedPage {
    return { glyphs: this.#glyphs, images: this.#images, hasDrawings: this.#hasDrawings }
  }

  run(code: number, args: readonly unknown[]): void {
    STEPS[code]?.(this, args as readonly never[])
  }

  save(): void {
    this.#stack.push({ ...this.state })
  }

  restore(): void {
    this.state = this.#stack.pop() ?? this.state
  }

  transform(matrix: Matrix | undefined): void {
    if (matrix) this.state.ctm = concat(this.state.ctm, matrix)
  }

  beginAnnotation(transform: Matrix | undefined, matrix: Matrix | undefined): void {
    this.save()
    this.state = initialState(this.#operators.viewport)
    this.transform(transform)
    this.transform(matrix)
  }

  beginMarked(tag: string | undefined, properties: unknown): void {
    this.#layers.push(tag !== 'OC' || this.#operators.isLayerVisible(properties))
  }

  endMarked(): void {
    this.#layers.pop()
  }

  setGraphicsState(entries: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of entries) {
      if (key === 'ca') this.state.fillAlpha = Number(value)
      else if (key === 'CA') this.state.strokeAlpha = Number(value)
      else if (key === 'Font' && Array.isArray(value)) this.setFont(String(value[0]), Number(value[1]))
    }
  }

  setFont(fontId: string, size: number): void {
    this.state.font = this.#operators.fontOf(fontId)
    this.state.fontSize = size
  }

  setTextMatrix(matrix: Matrix): void {
    Object.assign(this.state, { textMatrix: matrix, x: 0, y: 0, lineX: 0, lineY: 0 })
  }

  moveText(x: number, y: number): void {
    this.state.x = this.state.lineX += x
    this.state.y = this.state.lineY += y
  }

  showText(shown: readonly (ShownGlyph | number | null)[]): void {
    const glyphs = placeGlyphs(this.state, shown)
    if (this.#isShown) this.#glyphs.push(...glyphs)
  }

  paintImage(objectId: string | undefined): void {
    if (!this.#isShown) return
    const image = { matrix: this.state.ctm, objectId }
    if (coverage(image, this.#operators) >= FULL_PAGE && objectId !== undefined) for (const glyph of this.#glyphs) glyph.visible = false
    this.#images.push(image)
  }

  paintPath(paint: number): void {
    const { state } = this
    const strokes = paint !== OPS.fill && paint !== OPS.eoFill && paint !== OPS.endPath
    const fills = paint !== OPS.stroke && paint !== OPS.closeStroke && paint !== OPS.endPath
    if (fills && isInk(state.fill, state.fillAlpha)) this.draw()
    if (strokes && isInk(state.stroke, state.strokeAlpha)) this.draw()
  }

  draw(): void {
    if (this.#isShown) this.#hasDrawings = true
  }

  get #isShown(): boolean {
    return this.#layers.every(Boolean)
  }
}
