/** Names by role: the data subject, the child, the representative, and private landlords. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { givenNameFirst, nameParts } from '../../../../shared/text/person-name.ts'
import { candidateAt } from '../candidate-at.ts'
import type { DocumentView } from '../document-view.ts'
import type { Person, PersonMention } from '../person.ts'
import type { Role } from '../roles.ts'

const BY_ROLE: readonly (readonly [string, Role])[] = [
  ['child.name', 'child'],
  ['representative.name', 'representative'],
  ['landlord.name', 'landlord'],
  ['employer.name', 'employer'],
]

export function findPeople(view: DocumentView): FieldCandidate[] {
  const [first, second] = view.people
  const subjects = view.people.slice(0, 3).map((person) => named(person, 'person.name', subjectScore(person, person === first ? second : first)))
  const others = BY_ROLE.flatMap(([name, role]) =>
    view.wanted.has(name)
      ? view.people.filter((person) => person.roles.has(role)).map((person) => named(person, name, roleScore(person, role, person === first)))
      : [],
  )
  return [...subjects, ...others]
}

/** Weight above the runner-up is what makes a name sure. */
function subjectScore(person: Person, rival: Person | undefined): number {
  const lead = person.weight - (rival?.weight ?? 0)
  return Math.min(0.95, Math.max(0.05, 0.2 + person.weight * 0.55 + Math.max(-0.2, Math.min(0.2, lead * 0.4))))
}

function roleScore(person: Person, role: Role, isSubject: boolean): number {
  const count = person.mentions.filter((mention) => mention.role === role).length
  const full = nameParts(person.best.surface).length >= 2 ? 0.15 : 0
  return Math.min(0.9, 0.42 + full + 0.08 * Math.min(3, count) - (isSubject && role !== 'child' ? 0.25 : 0))
}

function named(person: Person, name: string, score: number): FieldCandidate {
  const mention: PersonMention = person.best
  return candidateAt(mention.line, mention, { name, score, normalized: givenNameFirst(mention.surface), origin: 'people' })
}
