/** Numbers with a shape or a check digit of their own, anywhere in the text; the words around them settle whose they are. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { findBgNumbers } from '../../../../shared/identifiers/bg-number.ts'
import { findBics } from '../../../../shared/identifiers/bic.ts'
import { findCustomerNumbers } from '../../../../shared/identifiers/customer-number.ts'
import { findHealthInsuranceNumbers } from '../../../../shared/identifiers/health-insurance-number.ts'
import { findIbans } from '../../../../shared/identifiers/iban.ts'
import type { FindIdentifiers } from '../../../../shared/identifiers/identifier.ts'
import { findPensionInsuranceNumbers } from '../../../../shared/identifiers/pension-insurance-number.ts'
import { findTaxIds } from '../../../../shared/identifiers/tax-id.ts'
import { foldText } from '../../../../shared/text/fold-text.ts'
import { candidateAt } from '../candidate-at.ts'
import type { DocumentView } from '../document-view.ts'

interface IdentifierRule {
  readonly name: string
  readonly find: FindIdentifiers
  /** Score without, and with, a passed check digit. */
  readonly score: number
  readonly validScore: number
  /** Words before the number that speak for or against it. */
  readonly good?: RegExp
  readonly bad?: RegExp
}

const OTHERS = /(?:verstorbene|ehemann|ehefrau|ehegatt|partner|vater|mutter|andere[rn]? elternteil)[^.]{0,40}$/
const RULES: readonly IdentifierRule[] = [
  {
    name: 'bank.iban',
    find: findIbans,
    score: 0.5,
    validScore: 0.86,
    bad: /(?:alte[rs]? (?:konto|iban|bankverbindung)|bisherige[rs]?|bislang|frueher|nicht mehr|geloescht|aufgeloest|(?:vermieters?|an) +[^.]{0,20}iban)[^.]{0,60}$/,
    good: /(?:neue?s?|iban|ab sofort|kuenftig|konto)\W*$/,
  },
  { name: 'bank.bic', find: findBics, score: 0.6, validScore: 0.6, good: /bic\W*$/ },
  { name: 'taxId', find: findTaxIds, score: 0.2, validScore: 0.8, good: /(?:steuer|id ?nr|identifik|st-id|ident)[^.\d]{0,30}$/, bad: OTHERS },
  { name: 'pensionInsuranceNumber', find: findPensionInsuranceNumbers, score: 0.65, validScore: 0.85, bad: OTHERS },
  {
    name: 'healthInsuranceNumber',
    find: findHealthInsuranceNumbers,
    score: 0.4,
    validScore: 0.82,
    good: /(?:versicherte?n?|kv|kk|kasse|mitglied)[^.\d]{0,30}$/,
    bad: OTHERS,
  },
  { name: 'reference.bgNumber', find: findBgNumbers, score: 0.88, validScore: 0.88 },
  { name: 'reference.customerNumber', find: findCustomerNumbers, score: 0.84, validScore: 0.84 },
]

export function findIdentifiers(view: DocumentView): FieldCandidate[] {
  return RULES.filter((rule) => view.wanted.has(rule.name)).flatMap((rule) =>
    view.lines.flatMap((line) =>
      rule.find(line.text).map((mention) => {
        const before = foldText(line.text.slice(Math.max(0, mention.from - 80), mention.from))
        let score = mention.valid === true ? rule.validScore : rule.score
        if (rule.good?.test(before)) score += 0.06
        if (rule.bad?.test(before)) score -= 0.45
        return candidateAt(line, mention, { ...mention, name: rule.name, score, origin: `identifier:${rule.name}` })
      }),
    ),
  )
}
