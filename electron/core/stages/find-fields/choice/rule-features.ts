/** What the rules say of an option, as features: the learned choice weighs them against everything else it knows. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { foldValue } from '../../../../shared/text/fold-text.ts'
import type { Option } from './choice-model.ts'
import { bucket } from './mention-features.ts'

/** Candidates of one value. */
interface Agreeing {
  readonly rules: FieldCandidate[]
  strongest: number
}

/**
 * Features from the rules' candidates for one field (all of its name), for any option of it. They depend on its value alone, so they are put together once
 * for each value: a letter can hold a thousand dates.
 */
export function ruleFeatures(rules: readonly FieldCandidate[]): (option: Option) => readonly string[] {
  const byValue = new Map<string, Agreeing>()
  for (const rule of rules) {
    const value = foldValue(rule.normalized ?? rule.value)
    const agreeing = byValue.get(value) ?? { rules: [], strongest: rule.score }
    agreeing.rules.push(rule)
    agreeing.strongest = Math.max(agreeing.strongest, rule.score)
    byValue.set(value, agreeing)
  }
  const ranked = [...byValue.values()].sort((a, b) => b.strongest - a.strongest)
  const features = new Map<Agreeing, readonly string[]>()
  return (option) => {
    const agreeing = byValue.get(foldValue(option.normalized ?? option.surface))
    if (!agreeing) return ['g:none']
    const rival = ranked[0] === agreeing ? ranked[1] : ranked[0]
    const known = features.get(agreeing) ?? featuresOf(agreeing, Math.max(0, rival?.strongest ?? 0))
    features.set(agreeing, known)
    return known
  }
}

function featuresOf({ rules, strongest }: Agreeing, rivals: number): string[] {
  const origins = new Set(rules.map((rule) => rule.origin.split(':')[0] ?? ''))
  return [
    `g:${bucket(strongest, [0.2, 0.35, 0.5, 0.65, 0.8])}`,
    ...(strongest > rivals ? ['g:first', ...(strongest > rivals + 0.15 ? ['g:clear'] : [])] : []),
    ...[...origins].map((origin) => `g:${origin}`),
    ...(origins.size > 1 ? ['g:several'] : []),
    ...rules.filter((rule) => rule.origin.startsWith('label:')).map((rule) => `g:${foldValue(rule.origin)}`),
  ]
}
