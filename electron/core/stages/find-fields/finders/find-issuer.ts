/** The issuer as sender, and as landlord or employer where the type of document says so. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import type { DocumentType } from '../../../../shared/taxonomy/taxonomy.ts'
import { candidateAt } from '../candidate-at.ts'
import type { DocumentView } from '../document-view.ts'
import { issuersOf } from '../issuers.ts'

/** How often a document of that kind comes from somebody other than the person it is about (counted on marked letters, rounded). */
const SENDER_SHARE: Readonly<Record<DocumentType['kind'], number>> = { antrag: 0.45, mitteilung: 0.6, rechtsbehelf: 0.85, nachweis: 1, abrechnung: 1.05, gericht: 1.05, meldung: 1, sonstiges: 1 }
const ISSUED_BY_LANDLORD = ['mietvertrag', 'mietbescheinigung', 'nebenkostenabrechnung', 'wohnungsverlust']
const ISSUED_BY_EMPLOYER = ['lohnabrechnung', 'arbeitsvertrag', 'kuendigung-arbeit']

export function findIssuer(view: DocumentView): FieldCandidate[] {
  const share = view.type === undefined ? 0.8 : SENDER_SHARE[view.type.kind]
  const issuers = issuersOf(view).slice(0, 4)
  const roles = [
    ['sender.name', share],
    ['landlord.name', ISSUED_BY_LANDLORD.includes(view.typeId ?? '') ? 0.9 : 0],
    ['employer.name', ISSUED_BY_EMPLOYER.includes(view.typeId ?? '') ? 0.9 : 0],
  ] as const
  return roles.flatMap(([name, factor]) =>
    factor > 0 && view.wanted.has(name) ? issuers.map((issuer) => candidateAt(issuer.line, issuer, { name, score: Math.min(0.92, issuer.score * factor), origin: 'issuer' })) : [],
  )
}
