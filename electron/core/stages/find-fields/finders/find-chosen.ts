/** The learned choice between all names, dates, amounts and addresses of a document, field by field, with the rules' candidates as evidence. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { type Box, unionBox } from '../../../../shared/domain/geometry.ts'
import { wordsInSpan } from '../../../../shared/text/text-line.ts'
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
  const places = new Map([...learned].map(([name, options]) => [name, placesByPage(options)]))
  const others = rules.flatMap((rule) => {
    const pages = places.get(rule.name)
    if (!pages || rule.origin === SUBMISSION_ORIGIN) return [rule]
    return pages.get(rule.page)?.some((place) => isSamePlace(place, rule.box)) ? [] : [{ ...rule, score: rule.score * UNCONFIRMED }]
  })
  return [...chosen, ...others]
}

function chosenCandidates(name: string, options: readonly Option[], rules: readonly FieldCandidate[]): FieldCandidate[] {
  const said = ruleFeatures(rules)
  const features = options.map((option) => [...option.features, ...said(option)])
  const probabilities = choiceProbabilities(features, choiceWeights(name))
  return options.flatMap((option, i) => {
    const score = probabilities[i] ?? 0
    return score < LEAST ? [] : [candidateAt(option.line, option, { name, score, normalized: option.normalized, repair: option.repair, origin: 'choice' })]
  })
}

function placesByPage(options: readonly Option[]): Map<number | undefined, Box[]> {
  const pages = new Map<number | undefined, Box[]>()
  for (const { line, from, to } of options) {
    const box = unionBox(wordsInSpan(line, from, to).map((word) => word.box))
    const boxes = pages.get(line.page) ?? []
    if (box) boxes.push(box)
    pages.set(line.page, boxes)
  }
  return pages
}

function isSamePlace(place: Box, box: Box | undefined): boolean {
  return box !== undefined && Math.abs(place[1] - box[1]) < 0.004 && place[0] < box[0] + box[2] + 1e-6 && box[0] < place[0] + place[2] + 1e-6
}
