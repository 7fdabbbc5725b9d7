/** What the rules say of an option, as features: the learned choice weighs them against everything else it knows. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { foldValue } from '../../../../shared/text/fold-text.ts'
import type { Option } from './choice-model.ts'
import { bucket } from './mention-features.ts'

/** Features from the rules' candidates for this field (all of one field name). */
export function ruleFeatures(option: Option, rules: readonly FieldCandidate[]): string[] {
  const value = foldValue(option.normalized ?? option.surface)
  const agreeing = rules.filter((rule) => foldValue(rule.normalized ?? rule.value) === value)
  if (agreeing.length === 0) return ['g:none']
  const strongest = Math.max(...agreeing.map((rule) => rule.score))
  const rivals = Math.max(0, ...rules.filter((rule) => !agreeing.includes(rule)).map((rule) => rule.score))
  const origins = new Set(agreeing.map((rule) => rule.origin.split(':')[0] ?? ''))
  return [
    `g:${bucket(strongest, [0.2, 0.35, 0.5, 0.65, 0.8])}`,
    ...(strongest > rivals ? ['g:first', ...(strongest > rivals + 0.15 ? ['g:clear'] : [])] : []),
    ...[...origins].map((origin) => `g:${origin}`),
    ...(origins.size > 1 ? ['g:several'] : []),
    ...agreeing.filter((rule) => rule.origin.startsWith('label:')).map((rule) => `g:${foldValue(rule.origin)}`),
  ]
}
