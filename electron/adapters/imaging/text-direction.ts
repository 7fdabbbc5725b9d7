/**
 * Skew and lying text from projection profiles (Postl 1986): seen along its lines, text falls into dark rows and white gaps, so the squared
 * differences between neighbouring rows of the profile are largest at the true angle.
 */
import { type InkMap, withoutLongRuns } from './ink-map.ts'

export interface TextDirection {
  /** True if lines run down or up the page instead of across. */
  readonly lying: boolean
  /** Degrees, positive clockwise, -7..7 in steps of 0.1, by which the page (turned upright if lying) must be rotated to be straight. */
  readonly skewDegrees: number
  /**
   * 0..1: how much baselines look like the lower edge of lines (after turning by 90 degrees if lying); below 0.5 the page is probably upside
   * down. Letters share their baseline, but end at x-height or at cap height: the lower edge is the sharper one.
   */
  readonly uprightScore: number
}

/** Largest skew that is looked for, degrees. */
const RANGE_DEGREES = 7
const COARSE_DEGREES = 0.5
const FINE_DEGREES = 0.1
/** Straight runs longer than this share of the longer side are rules, not letters. */
const RULE_FRACTION = 0.03
/** Lines across must be this much clearer than lines along before the page counts as lying: most pages stand. */
const LYING_ADVANTAGE = 1.25
/** Odd, so that large steps count far more than many small ones. */
const EDGE_POWER = 3
/** Below this many ink pixels there is nothing to measure. */
const LEAST_POINTS = 200

export function textDirection(ink: InkMap): TextDirection {
  const letters = withoutLongRuns(ink, Math.max(ink.width, ink.height) * RULE_FRACTION)
  const points = pointsOf(letters)
  if (points.length < 2 * LEAST_POINTS) return { lying: false, skewDegrees: 0, uprightScore: 0.5 }
  const rows = bestAngle(points, ink.width, ink.height)
  const columns = bestAngle(exchanged(points), ink.height, ink.width)
  const lying = columns.score > rows.score * LYING_ADVANTAGE
  const best = lying ? columns : rows
  // Exchanging x and y mirrors the page, which turns the sense of rotation round.
  return {
    lying,
    skewDegrees: tenths(lying ? best.degrees : -best.degrees),
    uprightScore: lowerEdgeShare(profileAt(lying ? exchanged(points) : points, best.degrees, lying ? ink.height : ink.width, lying ? ink.width : ink.height)),
  }
}

function tenths(degrees: number): number {
  return Math.round(degrees * 10) / 10 + 0
}

/** x and y of every ink pixel, alternating. */
function pointsOf(ink: InkMap): Int32Array {
  const points: number[] = []
  for (let y = 0; y < ink.height; y++) for (let x = 0; x < ink.width; x++) if (ink.data[y * ink.width + x] === 1) points.push(x, y)
  return Int32Array.from(points)
}

function exchanged(points: Int32Array): Int32Array {
  return points.map((_, i) => points[i ^ 1] ?? 0)
}

/** Angle at which lines slope down to the right (positive), and how clear they are. */
function bestAngle(points: Int32Array, width: number, height: number): { degrees: number; score: number } {
  let best = { degrees: 0, score: clearness(profileAt(points, 0, width, height)) }
  const consider = (degrees: number) => {
    const score = clearness(profileAt(points, degrees, width, height))
    if (score > best.score) best = { degrees, score }
  }
  for (let degrees = -RANGE_DEGREES; degrees <= RANGE_DEGREES; degrees += COARSE_DEGREES) consider(degrees)
  const centre = best.degrees
  for (let step = 1; step < COARSE_DEGREES / FINE_DEGREES; step++) {
    if (centre + step * FINE_DEGREES <= RANGE_DEGREES) consider(centre + step * FINE_DEGREES)
    if (centre - step * FINE_DEGREES >= -RANGE_DEGREES) consider(centre - step * FINE_DEGREES)
  }
  return best
}

/** Ink pixels per row, where rows slope by the given angle. */
function profileAt(points: Int32Array, degrees: number, width: number, height: number): Uint32Array {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const offset = Math.ceil(width * Math.tan((RANGE_DEGREES * Math.PI) / 180)) + 1
  const profile = new Uint32Array(height + 2 * offset + 2)
  for (let i = 0; i < points.length; i += 2) {
    const row = Math.round((points[i + 1] ?? 0) - (points[i] ?? 0) * slope) + offset
    profile[row] = (profile[row] ?? 0) + 1
  }
  return profile
}

function clearness(profile: Uint32Array): number {
  let score = 0
  for (let row = 1; row < profile.length; row++) score += ((profile[row] ?? 0) - (profile[row - 1] ?? 0)) ** 2
  return score
}

/** Share of the lower edges in the sharpness of all edges of the profile. */
function lowerEdgeShare(profile: Uint32Array): number {
  let lower = 0
  let upper = 0
  for (let row = 1; row < profile.length; row++) {
    const change = (profile[row] ?? 0) - (profile[row - 1] ?? 0)
    if (change < 0) lower -= change ** EDGE_POWER
    else upper += change ** EDGE_POWER
  }
  return lower + upper === 0 ? 0.5 : lower / (lower + upper)
}
