/** Phone number and e-mail address of the data subject, not those of offices, firms and other people. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { foldText } from '../../../../shared/text/fold-text.ts'
import { findEmails, findPhones } from '../../../../shared/text/german-address.ts'
import type { Mention } from '../../../../shared/text/mention.ts'
import { isDistrictOffice, isOrganisation } from '../../../../shared/text/organisation-name.ts'
import { isSamePerson, nameParts } from '../../../../shared/text/person-name.ts'
import { candidateAt } from '../candidate-at.ts'
import type { DocumentView } from '../document-view.ts'
import { lastRoleOf } from '../roles.ts'

const PHONE_WORD =
  /(?:tel(?:efon)?(?:nummer|nr)?\.?|mobil(?:nummer|telefon)?|handy(?:nummer|nr)?\.?|rufnummer|erreichbar|erreichen|unter|anrufen|nummer)[^\d]{0,25}$/
const NOT_A_PHONE = /(?:fax|telefax|durchwahl|servicetelefon|notruf|zentrale|hotline|iban|konto|az\.?|zeichen|nummer der|bg|kunden|steuer|rechnung)[^\d]{0,20}$/
const OFFICE_MAIL =
  /^(?:info|kontakt|post|poststelle|service|buero|mail|office|verwaltung|sekretariat|buchhaltung|rechnung|kanzlei|praxis|noreply|no-reply|datenschutz|leitung)@|@[^ ]*(?:kreis|jobcenter|landkreis|stadt|amt|gericht|gmbh|kanzlei|praxis|klinik|schule|verein|kita)/i

export function findContact(view: DocumentView): FieldCandidate[] {
  return [...(view.wanted.has('person.phone') ? phones(view) : []), ...(view.wanted.has('person.email') ? emails(view) : [])]
}

function phones(view: DocumentView): FieldCandidate[] {
  return view.lines.flatMap((line, row) =>
    findPhones(line.text).flatMap((mention) => {
      const before = contextBefore(view, row, mention)
      if (NOT_A_PHONE.test(before)) return []
      const score = 0.3 + (PHONE_WORD.test(before) ? 0.22 : 0) + surroundings(view, row, mention, before)
      return score < 0.15
        ? []
        : [
            candidateAt(line, mention, {
              name: 'person.phone',
              score: Math.min(score, 0.9),
              normalized: mention.surface.replace(/[^\d+]/g, ''),
              origin: 'contact',
            }),
          ]
    }),
  )
}

function emails(view: DocumentView): FieldCandidate[] {
  return view.lines.flatMap((line, row) =>
    findEmails(line.text).map((mention) => {
      const before = contextBefore(view, row, mention)
      let score = 0.45 + surroundings(view, row, mention, before)
      if (/^(?:von|from|absender)\b/.test(before)) score += 0.25
      if (/^(?:an|to|cc|bcc|kopie)\b|@/.test(before)) score -= 0.5
      if (OFFICE_MAIL.test(mention.surface)) score -= 0.35
      if (resemblesName(view, mention.surface)) score += 0.3
      return candidateAt(line, mention, { name: 'person.email', score: Math.min(score, 0.95), normalized: mention.surface.toLowerCase(), origin: 'contact' })
    }),
  )
}

/** Near the person's own name or in a private letter's head or foot it is theirs; in the line of an office or firm it is not. */
function surroundings(view: DocumentView, row: number, mention: Mention, before: string): number {
  const cell = view.grid.at(row, mention.from)
  const around = [cell?.text ?? '', ...(cell ? [view.grid.above(cell)?.text ?? '', view.grid.left(cell)?.text ?? ''] : [])]
  const subject = view.people[0]
  let weight = 0
  if (subject?.mentions.some((m) => Math.abs(m.row - row) <= 3 && !/[,:]$/.test(before))) weight += 0.15
  if (subject && around.some((text) => isSamePerson(subject.best.surface, text))) weight += 0.1
  const role = lastRoleOf(before.slice(-60)) ?? view.sections[row]
  if (role !== undefined) weight += role === 'person' ? 0.15 : -0.35
  const blockAbove = [row - 1, row - 2, row - 3].map((r) => view.lines[r]?.text ?? '').filter((text) => text.length < 90)
  if (around.some(isOfficial)) weight -= 0.35
  else if (row < 12 && blockAbove.some(isOfficial)) weight -= 0.2
  return weight
}

function isOfficial(text: string): boolean {
  return text.length < 90 && (isOrganisation(text) || isDistrictOffice(text))
}

function contextBefore(view: DocumentView, row: number, mention: Mention): string {
  const line = view.lines[row]
  const own = foldText(line?.text.slice(Math.max(0, mention.from - 70), mention.from) ?? '')
  return own.length > 1 ? own : foldText(view.lines[row - 1]?.text ?? '').slice(-70)
}

function resemblesName(view: DocumentView, email: string): boolean {
  const local = foldText(email.split('@')[0] ?? '')
  return view.people.slice(0, 1).some((person) => nameParts(person.best.surface).some((part) => part.length > 2 && local.includes(part)))
}
