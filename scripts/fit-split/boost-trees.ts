/**
 * Gradient boosting of shallow trees for the logistic loss with Newton steps (Chen and Guestrin 2016), each feature held to the direction in which it
 * can only speak: bounds go down the tree from the middle of two branches (the basic method of LightGBM and XGBoost). Starts from given log-odds.
 */

import type { Features } from '../../electron/core/stages/split/cues/cue.ts'
import { type CutTree, leafOf } from '../../electron/core/stages/split/cut-trees.ts'

export interface Example {
  readonly features: Features
  readonly starts: boolean
}

export interface BoostOptions {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Fewest examples in a leaf. */
  readonly least: number
  /** L2 on leaves. */
  readonly calm: number
  /** +1: more of the feature can only speak for a cut, -1: only against. */
  readonly direction: (feature: string) => -1 | 0 | 1
}

/** Most thresholds that are tried for one feature. */
const MOST_THRESHOLDS = 24
/** A split that gains less is none. */
const LEAST_GAIN = 1e-3

export function boostTrees(examples: readonly Example[], start: (features: Features) => number, options: BoostOptions): CutTree[] {
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].filter((name) => name !== 'always')
  const columns = names.map((name) => columnOf(name, examples))
  const logOdds = Float64Array.from(examples, ({ features }) => start(features))
  return Array.from({ length: options.trees }, () => {
    const slopes = examples.map(({ starts }, i) => slopeAt(logOdds[i] ?? 0, starts))
    const tree = grow({ rows: examples.map((_, i) => i), depth: options.depth, bounds: [-Infinity, Infinity] }, { columns, slopes, options })
    for (const [i, { features }] of examples.entries()) logOdds[i] = (logOdds[i] ?? 0) + leafOf(tree, features)
    return tree
  })
}

/** First and second derivative of the log-likelihood, the second negated. */
interface Slope {
  readonly g: number
  readonly h: number
}

interface Column {
  readonly feature: string
  readonly values: Float64Array
  readonly thresholds: readonly number[]
}

interface Ground {
  readonly columns: readonly Column[]
  /** By example. */
  readonly slopes: readonly Slope[]
  readonly options: BoostOptions
}

interface Node {
  readonly rows: readonly number[]
  /** Splits that may still follow below. */
  readonly depth: number
  /** For the leaves below, log-odds before the rate. */
  readonly bounds: readonly [number, number]
}

interface Split {
  readonly column: Column
  readonly threshold: number
  readonly gain: number
  /** Between the values of both sides. */
  readonly middle: number
}

function grow(node: Node, ground: Ground): CutTree {
  const split = node.depth === 0 ? undefined : bestSplit(node, ground)
  if (!split) return ground.options.rate * leafValue(sum(node.rows, ground.slopes), node, ground.options)
  const { column, threshold, middle } = split
  const [low, high] = node.bounds
  const direction = ground.options.direction(column.feature)
  const branch = (isAbove: boolean, bounds: Node['bounds']) =>
    grow({ rows: node.rows.filter((i) => (column.values[i] ?? 0) > threshold === isAbove), depth: node.depth - 1, bounds }, ground)
  return {
    feature: column.feature,
    threshold,
    upTo: branch(false, [direction < 0 ? middle : low, direction > 0 ? middle : high]),
    above: branch(true, [direction > 0 ? middle : low, direction < 0 ? middle : high]),
  }
}

function bestSplit(node: Node, ground: Ground): Split | undefined {
  const all = sum(node.rows, ground.slopes)
  const splits = ground.columns.flatMap((column) => column.thresholds.flatMap((threshold) => splitAt({ column, threshold }, all, { node, ground }) ?? []))
  return splits.reduce<Split | undefined>((best, split) => (split.gain > (best?.gain ?? LEAST_GAIN) ? split : best), undefined)
}

interface Place {
  readonly node: Node
  readonly ground: Ground
}

/** Undefined where a side is too small or the feature would speak in the direction in which it cannot. */
function splitAt({ column, threshold }: Pick<Split, 'column' | 'threshold'>, all: Slope, { node, ground }: Place): Split | undefined {
  const { slopes, options } = ground
  let [g, h, count] = [0, 0, 0]
  for (const i of node.rows) {
    if ((column.values[i] ?? 0) <= threshold) continue
    g += slopes[i]?.g ?? 0
    h += slopes[i]?.h ?? 0
    count++
  }
  if (count < options.least || node.rows.length - count < options.least) return undefined
  const [above, upTo] = [
    { g, h },
    { g: all.g - g, h: all.h - h },
  ]
  const [a, b] = [leafValue(above, node, options), leafValue(upTo, node, options)]
  if ((a - b) * options.direction(column.feature) < 0) return undefined
  const gained = (slope: Slope, value: number) => slope.g * value - ((slope.h + options.calm) * value * value) / 2
  return { column, threshold, gain: gained(above, a) + gained(upTo, b) - gained(all, leafValue(all, node, options)), middle: (a + b) / 2 }
}

/** Newton step of a leaf, within the bounds. */
function leafValue({ g, h }: Slope, { bounds }: Node, { calm }: BoostOptions): number {
  return Math.min(bounds[1], Math.max(bounds[0], g / (h + calm)))
}

function slopeAt(logOdds: number, starts: boolean): Slope {
  const p = 1 / (1 + Math.exp(-logOdds))
  return { g: (starts ? 1 : 0) - p, h: Math.max(1e-6, p * (1 - p)) }
}

function sum(rows: readonly number[], slopes: readonly Slope[]): Slope {
  let [g, h] = [0, 0]
  for (const i of rows) {
    g += slopes[i]?.g ?? 0
    h += slopes[i]?.h ?? 0
  }
  return { g, h }
}

/** Thresholds between neighbouring values, or at quantiles of these. */
function columnOf(feature: string, examples: readonly Example[]): Column {
  const values = Float64Array.from(examples, ({ features }) => features[feature] ?? 0)
  const different = [...new Set(values)].sort((a, b) => a - b)
  const middles = different.slice(1).map((value, i) => (value + (different[i] ?? value)) / 2)
  if (middles.length <= MOST_THRESHOLDS) return { feature, values, thresholds: middles }
  const quantile = (n: number) => middles[Math.floor(((n + 0.5) * middles.length) / MOST_THRESHOLDS)] ?? 0
  return { feature, values, thresholds: Array.from({ length: MOST_THRESHOLDS }, (_, n) => quantile(n)) }
}
