/** Addresses, phone numbers and e-mail addresses of a document as options for the data subject's. */
import { foldText } from '../../../../shared/text/fold-text.ts'
import { findEmails, findPhones } from '../../../../shared/text/german-address.ts'
import type { Mention } from '../../../../shared/text/mention.ts'
import { isDistrictOffice, isOrganisation } from '../../../../shared/text/organisation-name.ts'
import { findNames, isSamePerson, nameParts } from '../../../../shared/text/person-name.ts'
import { type Address, addressesOf } from '../addresses.ts'
import type { DocumentView } from '../document-view.ts'
import type { Option } from './choice-model.ts'
import { bucket, mentionFeatures, withType } from './mention-features.ts'

/** The part of each address that the field asks for; addresses without it are no options. */
export function addressOptions(view: DocumentView, part: 'street' | 'postalCode' | 'city'): Option[] {
  const addresses = addressesOf(view)
  return addresses.flatMap((address, order) => {
    const placed = address[part]
    if (!placed) return []
    const anchor = address.street ?? placed
    const features = [
      ...mentionFeatures(view, address.row, anchor.mention),
      ...ownerFeatures(view, [address.before, ...(address.before.length > 8 ? [] : address.above.map((cell) => cell.text))]),
      ...completeness(address),
      `o:${bucket(order, [0, 1, 3])}`,
      ...(order === addresses.length - 1 ? ['o:last'] : []),
      ...(addresses.length === 1 ? ['o:only'] : []),
    ]
    return [{ ...placed.mention, line: placed.line, row: address.row, features: withType(view, features) }]
  })
}

export function phoneOptions(view: DocumentView): Option[] {
  return contactOptions(view, findPhones, (surface) => {
    const digits = surface.replace(/\D/g, '')
    return [
      /^0?1[5-7]|^491[5-7]|^00491[5-7]/.test(digits) ? 'h:mobile' : 'h:landline',
      ...(/[-–]\s?\d{1,4}$/.test(surface) ? ['h:extension'] : []),
      `h:${bucket(digits.length, [8, 9, 11])}digits`,
      ...(/[ /-]/.test(surface) ? ['h:spaced'] : []),
    ]
  })
}

export function emailOptions(view: DocumentView): Option[] {
  return contactOptions(view, findEmails, (surface) => {
    const local = foldText(surface.split('@')[0] ?? '')
    const rank = view.people.slice(0, 3).findIndex((person) => nameParts(person.best.surface).some((part) => part.length > 2 && local.includes(part)))
    return [
      `rank:named${rank}`,
      ...(/^(?:info|kontakt|post|poststelle|service|buero|mail|office|verwaltung|sekretariat|buchhaltung|rechnung|kanzlei|praxis|noreply|no-reply)/.test(local)
        ? ['h:function']
        : []),
      ...(/@[^ ]*(?:kreis|jobcenter|landkreis|stadt|amt|gericht|gmbh|kanzlei|praxis|klinik|schule|verein|kita)/i.test(surface) ? ['h:official'] : []),
    ]
  })
}

function contactOptions(view: DocumentView, find: (text: string) => Mention[], shape: (surface: string) => string[]): Option[] {
  const found = view.lines.flatMap((line, row) => find(line.text).map((mention) => ({ line, row, mention })))
  return found.map(({ line, row, mention }, order) => {
    const cell = view.grid.at(row, mention.from)
    const around = [
      line.text.slice(cell?.from ?? 0, mention.from),
      ...(cell ? [view.grid.above(cell)?.text ?? '', view.grid.left(cell)?.text ?? ''] : []),
      ...[1, 2, 3].map((d) => view.lines[row - d]?.text ?? ''),
    ]
    const features = [
      ...mentionFeatures(view, row, mention),
      ...shape(mention.surface),
      ...ownerFeatures(view, around),
      `o:${bucket(order, [0, 1, 3])}`,
      ...(found.length === 1 ? ['o:only'] : []),
    ]
    return { ...mention, line, row, normalized: mention.surface.toLowerCase(), features: withType(view, features) }
  })
}

function completeness(address: Address): string[] {
  return [`h:${address.street ? 's' : ''}${address.postalCode ? 'p' : ''}${address.city ? 'c' : ''}`]
}

/** Whose words stand before or above, nearest first. */
function ownerFeatures(view: DocumentView, nearest: readonly string[]): string[] {
  const features: string[] = []
  for (const [distance, text] of nearest.entries()) {
    const near = Math.min(3, distance)
    for (const name of findNames(text)) {
      const rank = view.people.findIndex((person) => isSamePerson(person.best.surface, name.surface))
      features.push(`own:rank${Math.min(2, rank)}@${near}`, `own:rank${Math.min(2, rank)}`)
      if (rank >= 0) features.push(`own:r-${view.people[rank]?.best.role ?? '-'}`)
    }
    if (isDistrictOffice(text)) features.push(`org:office@${near}`, 'org:office')
    if (isOrganisation(text)) features.push(`org:org@${near}`, 'org:org')
  }
  return features.length === 0 ? ['own:nobody'] : [...new Set(features)]
}
