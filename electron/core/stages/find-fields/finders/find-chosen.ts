/** The learned choice between all names, dates, amounts and addresses of a document, field by field, with the rules' candidates as evidence. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { unionBox } from '../../../../shared/domain/geometry.ts'
import { candidateAt } from '../candidate-at.ts'
import { optionsOfFields } from '../choice/choice-fields.ts'
import { choiceProbabilities, type Option } from '../choice/choice-model.ts'
import { choiceWeights } from '../choice/choice-weights.ts'
import { ruleFeatures } from '../choice/rule-features.ts'
import type { DocumentView } from '../document-view.ts'
import { SUBMISSION_ORIGIN } from './find-case-number.ts'

/** Less probable options are not worth a candidate. */
const LEAST = 0.04
/** What stays of a rule's score where the choice knew the field but had no option at that place (heuristic). */
const UNCONFIRMED = 0.55

/** Candidates of the learned fields by choice, everything else as the rules found it. */
export function findChosen(view: DocumentView, rules: readonly FieldCandidate[]): FieldCandidate[] {
  const learned = new Map([...optionsOfFields(view)].filter(([name]) => choiceWeights(name).size > 0))
  const chosen = [...learned].flatMap(([name, options]) =>
    chosenCandidates(
      name,
      options,
      rules.filter((rule) => rule.name === name),
    ),
  )
  const others = rules.flatMap((rule) => {
    const options = learned.get(rule.name)
    if (!options || rule.origin === SUBMISSION_ORIGIN) return [rule]
    return options.some((option) => isSamePlace(option, rule)) ? [] : [{ ...rule, score: rule.score * UNCONFIRMED }]
  })
  return [...chosen, ...others]
}

function chosenCandidates(name: string, options: readonly Option[], rules: readonly FieldCandidate[]): FieldCandidate[] {
  const features = options.map((option) => [...option.features, ...ruleFeatures(option, rules)])
  const probabilities = choiceProbabilities(features, choiceWeights(name))
  return options.flatMap((option, i) => {
    const score = probabilities[i] ?? 0
    return score < LEAST ? [] : [candidateAt(option.line, option, { name, score, normalized: option.normalized, repair: option.repair, origin: 'choice' })]
  })
}

function isSamePlace(option: Option, rule: FieldCandidate): boolean {
  if (rule.page !== option.line.page || !rule.box) return false
  const words = option.line.words.filter(
    (_, i) => (option.line.starts[i] ?? 0) < option.to && (option.line.starts[i] ?? 0) + (option.line.words[i]?.text.length ?? 0) > option.from,
  )
  const box = unionBox(words.map((word) => word.box))
  return box !== undefined && Math.abs(box[1] - rule.box[1]) < 0.004 && box[0] < rule.box[0] + rule.box[2] + 1e-6 && rule.box[0] < box[0] + box[2] + 1e-6
}
