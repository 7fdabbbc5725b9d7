/** Where the data subject lives: the address that stands with their name, label or section, never the office's or the issuer's. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { foldText } from '../../../../shared/text/fold-text.ts'
import { isDistrictOffice, isOrganisation } from '../../../../shared/text/organisation-name.ts'
import { findNames, isSamePerson } from '../../../../shared/text/person-name.ts'
import { type Address, addressesOf } from '../addresses.ts'
import { candidateAt } from '../candidate-at.ts'
import type { DocumentView } from '../document-view.ts'
import { lastRoleOf, type Role } from '../roles.ts'

const LABEL = /(?:anschrift|wohnhaft|wohnt|wohne|adresse|wohnung|strasse|wohnsitz|plz|gemeldet)[^.]{0,40}$/
const FORMER = /(?:bisher|frueher|alte|vorherige|ehemalige|letzte|vorlaeufig untergebracht)[a-z]* [^.]{0,30}$/

export function findPersonAddress(view: DocumentView): FieldCandidate[] {
  return addressesOf(view).flatMap((address) => {
    const score = 0.42 + ownerWeight(view, address)
    if (score < 0.12) return []
    const parts = [
      ['person.street', address.street],
      ['person.postalCode', address.postalCode],
      ['person.city', address.city],
    ] as const
    const alone = address.street === undefined ? 0.75 : 1
    return parts.flatMap(([name, part]) =>
      part && view.wanted.has(name) ? [candidateAt(part.line, part.mention, { name, score: Math.min(0.95, score * alone), origin: 'address' })] : [],
    )
  })
}

/** Evidence for the person being the owner, and against (weights: heuristic, tuned on marked letters). */
function ownerWeight(view: DocumentView, address: Address): number {
  const before = foldText(address.before)
  const label = before.length < 4 ? foldText(view.grid.left(address.cell)?.text ?? '') : before
  const nearest = before.length > 8 ? [address.before] : [address.before, ...address.above.slice(0, 3).map((cell) => cell.text)]
  const subject = view.people[0]
  const namesAround = nearest.flatMap((text, distance) => findNames(text).map((name) => ({ name, distance })))
  const own = subject ? namesAround.find(({ name }) => isSamePerson(name.surface, subject.best.surface)) : undefined
  const names = own ? 0.45 - 0.08 * own.distance : namesAround.length > 0 ? -0.15 : 0
  const role = own ? undefined : (lastRoleOf(label.slice(-60)) ?? view.sections[address.row])
  return names + labelWeight(label) + roleWeight(role) + officeWeight(nearest, own?.distance) - (/\bpostfach\b/.test(before) ? 0.3 : 0)
}

function labelWeight(label: string): number {
  return (LABEL.test(label) ? 0.2 : 0) - (FORMER.test(label) ? 0.35 : 0)
}

function roleWeight(role: Role | undefined): number {
  if (role === undefined || role === 'child') return 0
  return role === 'person' ? 0.15 : -0.35
}

/** An office or firm that stands nearer than the person's own name takes the address away. */
function officeWeight(nearest: readonly string[], ownDistance: number | undefined): number {
  const at = nearest.findIndex((text) => isDistrictOffice(text) || isOrganisation(text))
  if (at < 0 || (ownDistance !== undefined && ownDistance <= at)) return 0
  return isDistrictOffice(nearest[at] ?? '') ? -0.5 : -0.4
}
