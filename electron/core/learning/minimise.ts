/**
 * Smallest value of a smooth, strictly convex function: L-BFGS with a backtracking line search (Nocedal and Wright, Numerical Optimization, 2nd ed.,
 * algorithms 7.4 and 3.1). Nothing in it is random: the same function and start give the same bits.
 */

export interface Evaluated {
  readonly value: number
  readonly gradient: Float64Array
}

/** Earlier steps that the curvature is estimated from. */
const MEMORY = 10
const MOST_STEPS = 300
/** Length of the gradient, as a share of the point's own length (at least 1), at which the search ends. */
const FLAT = 1e-4
/** Share of the foretold decrease that a step must bring (Armijo), and by how much a step that does not is shortened. */
const ENOUGH = 1e-4
const SHORTER = 0.5
const MOST_SHORTENINGS = 40

interface Pair {
  readonly step: Float64Array
  readonly change: Float64Array
  /** 1 / (step · change) */
  readonly scale: number
}

export function minimise(start: Float64Array, evaluate: (at: Float64Array) => Evaluated): Float64Array {
  let at = start
  let now = evaluate(at)
  const pairs: Pair[] = []
  for (let step = 0; step < MOST_STEPS && lengthOf(now.gradient) > FLAT * Math.max(1, lengthOf(at)); step++) {
    const direction = descent(now.gradient, pairs)
    const next = searchAlong(at, now, direction, evaluate)
    if (!next) break
    remember(pairs, difference(next.at, at), difference(next.evaluated.gradient, now.gradient))
    at = next.at
    now = next.evaluated
  }
  return at
}

/** Undefined where no step brings anything more: rounding is reached. */
function searchAlong(at: Float64Array, now: Evaluated, direction: Float64Array, evaluate: (at: Float64Array) => Evaluated) {
  const slope = dot(now.gradient, direction)
  for (let tries = 0, length = 1; tries < MOST_SHORTENINGS; tries++, length *= SHORTER) {
    const next = at.map((value, i) => value + length * (direction[i] ?? 0))
    const evaluated = evaluate(next)
    if (evaluated.value <= now.value + ENOUGH * length * slope) return { at: next, evaluated }
  }
  return undefined
}

/** Minus the gradient times the estimated inverse curvature (two-loop recursion). The first step is no longer than 1. */
function descent(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const direction = gradient.map((value) => -value)
  const shares: number[] = []
  for (const pair of pairs.toReversed()) {
    const share = pair.scale * dot(pair.step, direction)
    shares.unshift(share)
    addScaled(direction, pair.change, -share)
  }
  const last = pairs.at(-1)
  const scale = last ? 1 / (last.scale * dot(last.change, last.change)) : Math.min(1, 1 / lengthOf(gradient))
  for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] ?? 0) * scale
  pairs.forEach((pair, i) => {
    addScaled(direction, pair.step, (shares[i] ?? 0) - pair.scale * dot(pair.change, direction))
  })
  return direction
}

/** Only steps along which the slope grew tell the curvature. */
function remember(pairs: Pair[], step: Float64Array, change: Float64Array): void {
  const product = dot(step, change)
  if (product <= 0) return
  pairs.push({ step, change, scale: 1 / product })
  if (pairs.length > MEMORY) pairs.shift()
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

function addScaled(to: Float64Array, what: Float64Array, factor: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + factor * (what[i] as number)
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - (b[i] as number))
}

function lengthOf(values: Float64Array): number {
  return Math.sqrt(dot(values, values))
}
