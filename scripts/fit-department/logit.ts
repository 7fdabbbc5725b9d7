/** The multinomial logit of electron/core/stages/classify/choose-department.ts in arrays, and its fitting. */

export interface LogitExample {
  /** By department: logarithms of the model's opinion and of what is usual for the type. */
  readonly model: readonly number[]
  readonly usual: readonly number[]
  /** Probability of each home of the type; sums to 1. */
  readonly homes: readonly number[]
  /** Numbers of the cues that were seen. */
  readonly cues: readonly number[]
  /** The right department. */
  readonly right: number
}

export interface LogitWeights {
  readonly model: number
  readonly usual: number
  readonly base: readonly number[]
  readonly hearing: readonly number[]
  readonly cues: readonly number[]
  /** Department each cue speaks for. */
  readonly departmentOf: readonly number[]
}

const [EPOCHS, L2, HEARING_L2, RATE] = [250, 0.0005, 0.002, 0.15]

export function probabilities({ model, usual, homes, cues }: LogitExample, weights: LogitWeights): number[] {
  const told = toldBy(cues, weights)
  const heard = homes.reduce((sum, share, h) => sum + share * (weights.hearing[h] ?? 1), 0)
  const odds = weights.base.map((base, d) => base + weights.model * (model[d] ?? 0) + weights.usual * (usual[d] ?? 0) + heard * (told[d] ?? 0))
  const highest = Math.max(...odds)
  const powers = odds.map((value) => Math.exp(value - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** A cue never speaks against its own department. */
export function fitLogit(examples: readonly LogitExample[], departmentOf: readonly number[], departments: number, homes: number): LogitWeights {
  const start = {
    model: 0.4,
    usual: 0.7,
    base: Array(departments).fill(0),
    hearing: Array(homes).fill(1),
    cues: Array(departmentOf.length).fill(0),
    departmentOf,
  }
  const squares = new Float64Array(2 + departments + homes + departmentOf.length)
  const firstCue = 2 + departments + homes
  let weights: LogitWeights = start
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const flat = flatten(weights)
    const slopes = slopesOf(examples, weights)
    flatten({ ...weights, model: 0, usual: 0, hearing: weights.hearing.map((value) => ((value - 1) * HEARING_L2) / L2) }).forEach((value, i) => {
      const slope = (slopes[i] ?? 0) / examples.length + L2 * value
      squares[i] = (squares[i] ?? 0) + slope * slope
      const weight = (flat[i] ?? 0) - (RATE * slope) / (Math.sqrt(squares[i] ?? 0) + 1e-8)
      flat[i] = i < firstCue ? weight : Math.max(0, weight)
    })
    weights = restore(flat, weights)
  }
  return weights
}

function toldBy(cues: readonly number[], { cues: weights, departmentOf, base }: LogitWeights): number[] {
  const told = base.map(() => 0)
  for (const cue of cues) {
    const department = departmentOf[cue] ?? -1
    if (department >= 0) told[department] = (told[department] ?? 0) + (weights[cue] ?? 0)
  }
  return told
}

/** Sums over the examples, in the order of `flatten`. */
function slopesOf(examples: readonly LogitExample[], weights: LogitWeights): Float64Array {
  const [base, hearing] = [2, 2 + weights.base.length]
  const cue = hearing + weights.hearing.length
  const slopes = new Float64Array(cue + weights.cues.length)
  const add = (at: number, value: number) => {
    slopes[at] = (slopes[at] ?? 0) + value
  }
  for (const example of examples) {
    const told = toldBy(example.cues, weights)
    const heard = example.homes.reduce((sum, share, h) => sum + share * (weights.hearing[h] ?? 1), 0)
    const errors = probabilities(example, weights).map((p, d) => p - Number(d === example.right))
    errors.forEach((error, d) => {
      add(0, error * (example.model[d] ?? 0))
      add(1, error * (example.usual[d] ?? 0))
      add(base + d, error)
    })
    const spoken = errors.reduce((sum, error, d) => sum + error * (told[d] ?? 0), 0)
    example.homes.forEach((share, h) => {
      add(hearing + h, spoken * share)
    })
    for (const seen of example.cues) add(cue + seen, heard * (errors[weights.departmentOf[seen] ?? -1] ?? 0))
  }
  return slopes
}

function flatten({ model, usual, base, hearing, cues }: LogitWeights): number[] {
  return [model, usual, ...base, ...hearing, ...cues]
}

function restore(flat: readonly number[], { base, hearing, departmentOf }: LogitWeights): LogitWeights {
  const [model = 0, usual = 0, ...rest] = flat
  const afterBase = rest.slice(base.length)
  return { model, usual, base: rest.slice(0, base.length), hearing: afterBase.slice(0, hearing.length), cues: afterBase.slice(hearing.length), departmentOf }
}
