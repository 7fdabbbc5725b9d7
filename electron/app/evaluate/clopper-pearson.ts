/** Exact confidence limit of a proportion (Clopper & Pearson 1934): what error rate can be excluded after so many errors in so many trials? */

/** Halvings of the search interval; 50 are exact to 1e-15. */
const STEPS = 50

/**
 * One-sided upper limit 0..1: the error rate p at which seeing at most `errors` in `trials` has probability 1 − `confidence`.
 * Example: 0 errors in 299 trials at 0.95 → 0.00997. 1 for zero trials.
 */
export function clopperPearsonUpper(errors: number, trials: number, confidence: number): number {
  if (errors >= trials) return 1
  let low = errors / trials
  let high = 1
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (binomialCdf(errors, trials, middle) > 1 - confidence) low = middle
    else high = middle
  }
  return high
}

/** P(X ≤ k) for X ~ Binomial(n, p), 0 < p < 1, summed in logarithms so that large n do not underflow early. */
export function binomialCdf(k: number, n: number, p: number): number {
  let logTerm = n * Math.log1p(-p)
  let sum = Math.exp(logTerm)
  for (let i = 1; i <= k; i++) {
    logTerm += Math.log((n - i + 1) / i) + Math.log(p) - Math.log1p(-p)
    sum += Math.exp(logTerm)
  }
  return sum
}
