/** Birth dates of the data subject and of the child, by the name, label or section they stand with. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { foldText } from '../../../../shared/text/fold-text.ts'
import { type DateMention, findDates } from '../../../../shared/text/german-date.ts'
import { candidateAt } from '../candidate-at.ts'
import type { DocumentView } from '../document-view.ts'
import type { Person } from '../person.ts'
import { lastRoleOf, type Role } from '../roles.ts'

const BORN_BEFORE =
  /(?:\bgeb\.?(?:oren)?|geburtsdatum|geb\.? ?-? ?dat(?:um|\.)?|geburtstag|\*|tag der geburt)\W{0,4}(?:(?:am|den|in|ist|der|kindes?|des|tag|:|\/) ?){0,3}\W{0,3}$/
const BORN_AFTER = /^[ )]*(?:geb(?:oren)?\b|geboren)/
const IN_BRACKETS = /[(*]\s*$/
const LABEL = /(?:geb\.|geboren|geburt|\bgeb\b)/

interface Owner {
  readonly role: Role | undefined
  readonly person: Person | undefined
}

export function findBirthDates(view: DocumentView): FieldCandidate[] {
  return view.lines.flatMap((line, row) =>
    findDates(line.text).flatMap((date) => {
      const evidence = bornEvidence(view, row, date)
      if (evidence === 0 || date.iso === undefined || date.day === undefined) return []
      const owner = ownerOf(view, row, date)
      return (['person', 'child'] as const).flatMap((role) => {
        const name = `${role}.birthDate`
        const score = evidence * ownerFactor(view, owner, role)
        return view.wanted.has(name) && score > 0.1 ? [candidateAt(line, date, { name, score, normalized: date.iso, origin: 'birth-date' })] : []
      })
    }),
  )
}

/** 0 if nothing says that somebody was born on that day. */
function bornEvidence(view: DocumentView, row: number, date: DateMention): number {
  const line = view.lines[row]
  const cell = view.grid.at(row, date.from)
  if (!line || !cell) return 0
  const before = foldText(line.text.slice(0, date.from))
  const after = foldText(line.text.slice(date.to))
  const previous = before.length < 2 ? foldText(view.lines[row - 1]?.text ?? '') : before
  if (BORN_BEFORE.test(previous)) return 0.85
  if (BORN_AFTER.test(after)) return 0.8
  const labels = [view.grid.left(cell), view.grid.above(cell)].map((label) => foldText(label?.text ?? ''))
  const alone = date.from - cell.from < 3
  if (alone && labels.some((label) => label.length < 60 && LABEL.test(label))) return 0.72
  const bracketed =
    IN_BRACKETS.test(line.text.slice(0, date.from)) &&
    view.people.some((p) => p.mentions.some((m) => m.row === row && date.from - m.to < 4 && date.from > m.to))
  return bracketed ? 0.7 : 0
}

/** The name nearest before the date in its line or the two lines above; else the words and the section around it. */
function ownerOf(view: DocumentView, row: number, date: DateMention): Owner {
  const line = view.lines[row]
  const words = foldText(line?.text.slice(0, date.from) ?? '')
  const own = lastRoleOf(words.slice(-70))
  const inLine = nearestPerson(view, row, date.from)
  if (inLine) return { role: own ?? inLine.mentionRole, person: inLine.person }
  if (own !== undefined) return { role: own, person: undefined }
  const above = nearestPerson(view, row - 1, Number.POSITIVE_INFINITY) ?? nearestPerson(view, row - 2, Number.POSITIVE_INFINITY)
  return { role: view.sections[row] ?? above?.mentionRole, person: above?.person }
}

function nearestPerson(view: DocumentView, row: number, before: number): { person: Person; mentionRole: Role | undefined } | undefined {
  const hits = view.people.flatMap((person) => person.mentions.filter((m) => m.row === row && m.to <= before).map((mention) => ({ person, mention })))
  const nearest = hits.sort((a, b) => b.mention.to - a.mention.to)[0]
  return nearest ? { person: nearest.person, mentionRole: nearest.mention.role } : undefined
}

function ownerFactor(view: DocumentView, owner: Owner, wanted: 'person' | 'child'): number {
  const isSubject = owner.person !== undefined && owner.person === view.people[0]
  const childWanted = view.wanted.has('child.birthDate')
  return wanted === 'child' ? childFactor(owner.role, isSubject) : personFactor(owner, isSubject, childWanted)
}

function childFactor(role: Role | undefined, isSubject: boolean): number {
  if (role === 'child') return 1
  if (isSubject) return 0.15
  return role === undefined ? 0.5 : 0.2
}

function personFactor(owner: Owner, isSubject: boolean, childWanted: boolean): number {
  const isOtherChild = owner.role === 'child' && childWanted
  if (isSubject) return isOtherChild ? 0.4 : 1
  if (owner.role === 'person') return 0.95
  if (owner.role === undefined) return owner.person === undefined ? 0.85 : 0.55
  return owner.role === 'child' && !childWanted ? 0.4 : 0.2
}
