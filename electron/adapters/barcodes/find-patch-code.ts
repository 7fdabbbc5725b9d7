/**
 * Patch codes, which scanner makers print on separator sheets: four bars, two of them wide, as on Kodak's sheets (Patch Code Information A-61599: wide bars
 * 0.20 inch, narrow ones and spaces 0.08 inch, 0.80 inch together, at least 0.75 inch long). Looked for along sampled rows and columns, so bars may stand
 * or lie; what the same bars say upside down is not told apart.
 */
import type { Raster } from '../../shared/domain/page.ts'

/** T is narrow, wide, narrow, wide; upside down the same bars are Patch 2, which parts documents as well. The others steer the scanner. */
const SEPARATING: ReadonlySet<string> = new Set(['NWNW', 'WNWN'])

const INCHES = 0.8
/** Sheets are copied and scaled, and scans may not know their resolution: the whole may be so many times as wide as it should be. */
const LEAST_SCALE = 0.7
const MOST_SCALE = 1.4
/** Shares of the whole. Copying widens bars at the cost of spaces, so the bounds lie apart from 0.10 and 0.25 (heuristic). */
const NARROW = { least: 0.05, most: 0.16 }
const WIDE = { least: 0.19, most: 0.32 }
/** Paper on both sides. */
const LEAST_QUIET = 0.12
/** Inches between two lines that are looked at, lines in a row that must show the same bars, and inches by which they may wander from line to line. */
const STEP_INCHES = 0.1
const LEAST_LINES = 5
const MOST_WANDERING_INCHES = 0.04
/** Brightness 0..255 from which on a pixel is paper. */
const PAPER = 128
/** Bars and spaces of the whole code. */
const ELEMENTS = 7

/** Whether a code that parts documents stands on the page. */
export function hasSeparatingPatch(page: Raster): boolean {
  const { width, height, data } = page
  const dpi = page.dpi > 0 ? page.dpi : Math.max(width, height) / 11.7 // A4
  const along = (lines: number, length: number, at: (line: number, i: number) => number) => isOnLines({ dpi, lines, length, at })
  return (
    along(height, width, (y, x) => data[y * width + x] ?? 255) || // standing bars
    along(width, height, (x, y) => data[y * width + x] ?? 255)
  )
}

interface Lines {
  readonly dpi: number
  readonly lines: number
  readonly length: number
  /** Brightness 0..255. */
  at(line: number, i: number): number
}

function isOnLines({ dpi, lines, length, at }: Lines): boolean {
  let before: readonly Seen[] = []
  for (let line = 0; line < lines; line += Math.max(1, Math.round(STEP_INCHES * dpi))) {
    const seen = patchesOn(
      runsOf((i) => at(line, i), length),
      dpi,
    ).map((patch) => {
      const above = before.find(({ start, pattern }) => pattern === patch.pattern && Math.abs(start - patch.start) <= MOST_WANDERING_INCHES * dpi)
      return { ...patch, lines: (above?.lines ?? 0) + 1 }
    })
    if (seen.some((patch) => patch.lines >= LEAST_LINES)) return true
    before = seen
  }
  return false
}

interface Patch {
  /** Pixels from the beginning of the line. */
  readonly start: number
  readonly pattern: string
}

interface Seen extends Patch {
  /** In a row, up to this one. */
  readonly lines: number
}

/** Lengths in pixels by turns of paper and ink, beginning with paper. */
function runsOf(at: (i: number) => number, length: number): number[] {
  const runs = [0]
  let isInk = false
  for (let i = 0; i < length; i++) {
    if (at(i) < PAPER !== isInk) {
      isInk = !isInk
      runs.push(0)
    }
    runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
  }
  return runs
}

function patchesOn(runs: readonly number[], dpi: number): Patch[] {
  const found: Patch[] = []
  let start = runs[0] ?? 0
  for (let i = 1; i + ELEMENTS < runs.length; i += 2) {
    const pattern = patternOf(runs.slice(i - 1, i + ELEMENTS + 1), dpi)
    if (pattern !== undefined && SEPARATING.has(pattern)) found.push({ start, pattern })
    start += (runs[i] ?? 0) + (runs[i + 1] ?? 0)
  }
  return found
}

/** N and W for the four bars; undefined for what is no patch code. `runs`: with the paper before and behind. */
function patternOf(runs: readonly number[], dpi: number): string | undefined {
  const elements = runs.slice(1, -1)
  const whole = elements.reduce((sum, run) => sum + run, 0)
  const scale = whole / (INCHES * dpi)
  if (scale < LEAST_SCALE || scale > MOST_SCALE || Math.min(runs[0] ?? 0, runs.at(-1) ?? 0) < LEAST_QUIET * whole) return undefined
  const kinds = elements.map((run) => kindOf(run / whole))
  const spaces = kinds.filter((_, i) => i % 2 === 1)
  const bars = kinds.filter((_, i) => i % 2 === 0)
  return spaces.every((kind) => kind === 'N') && bars.every((kind) => kind !== undefined) ? bars.join('') : undefined
}

function kindOf(share: number): 'N' | 'W' | undefined {
  if (share >= NARROW.least && share <= NARROW.most) return 'N'
  return share >= WIDE.least && share <= WIDE.most ? 'W' : undefined
}
