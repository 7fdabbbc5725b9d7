/** Every person and organisation of a document as an option for the fields that hold a name. */
import { foldText, foldValue } from '../../../../shared/text/fold-text.ts'
import { findStreets, findTowns } from '../../../../shared/text/german-address.ts'
import { findDates } from '../../../../shared/text/german-date.ts'
import type { Mention } from '../../../../shared/text/mention.ts'
import { hasLegalForm, isDistrictOffice, isOrganisation } from '../../../../shared/text/organisation-name.ts'
import { givenNameFirst, nameParts } from '../../../../shared/text/person-name.ts'
import type { TextLine } from '../../../../shared/text/text-line.ts'
import type { Cell } from '../cells.ts'
import type { ViewBase } from '../document-view.ts'
import { organisationMentions } from '../organisations.ts'
import type { Person, PersonMention } from '../person.ts'
import type { Option } from './choice-model.ts'
import { bucket, mentionFeatures, withType } from './mention-features.ts'

export function partyOptions(view: ViewBase, people: readonly Person[]): Option[] {
  const byWeight = [...people].sort((a, b) => b.weight - a.weight)
  return [...people.map((person) => personOption(view, person, byWeight.indexOf(person))), ...organisationOptions(view)]
}

function personOption(view: ViewBase, person: Person, rank: number): Option {
  const { best, mentions } = person
  const parts = nameParts(best.surface)
  const features = new Set([
    'h:person',
    `rank:${Math.min(3, rank)}`,
    `h:${bucket(mentions.length, [1, 2, 4])}x`,
    `h:parts${Math.min(3, parts.length)}`,
    ...(parts.some((part) => part.length === 1) ? ['h:initial'] : []),
    ...mentions.flatMap((mention) => [...mentionFeatures(view, mention.row, mention), ...personPlace(view, mention)]),
  ])
  return {
    from: best.from,
    to: best.to,
    surface: best.surface,
    line: best.line,
    row: best.row,
    normalized: givenNameFirst(best.surface),
    features: withType(view, [...features]),
  }
}

const SALUTATION = /(?:sehr geehrte|guten tag|guten morgen|hallo|liebe)[rs]? *(?:herrn? |frau )?$/

function personPlace(view: ViewBase, mention: PersonMention): string[] {
  const { line, cell } = mention
  const rest = line.text.slice(mention.to, cell.to)
  const title = foldText(mention.title ?? '').replace(/[^a-z]/g, '')
  const strength = mention.weight > 0.8 ? ['h:strong'] : mention.weight > 0.4 ? ['h:middling'] : []
  return [
    `h:by-${mention.basis}`,
    ...flag(`h:${title}`, title !== ''),
    ...flag('h:salutation', SALUTATION.test(foldText(line.text.slice(0, mention.from)))),
    ...flag('own:streetbehind', findStreets(rest).length > 0),
    ...flag('own:townbehind', findTowns(rest).length > 0),
    ...flag('own:datebehind', findDates(rest.slice(0, 30)).length > 0),
    ...flag('own:born', /^[ ,;(]*(?:geb|\*)/.test(foldText(rest))),
    ...flag('own:mail', /^\s*[<(]?[\w.+-]+@/.test(rest)),
    ...flag('org:inside', isOrganisation(line.text.slice(cell.from, mention.from)) || /^\s*(?:&|gmbh)/i.test(rest)),
    ...neighbours(view, cell),
    ...strength,
  ]
}

/** What stands above and below a name's cell. */
function neighbours(view: ViewBase, cell: Cell): string[] {
  const above = view.grid.above(cell)?.text ?? ''
  const below = view.grid.below(cell)
  const second = below ? (view.grid.below(below)?.text ?? '') : ''
  const next = below?.text ?? ''
  return [
    ...flag('own:streetbelow', findStreets(next).length > 0 || findStreets(second).length > 0),
    ...flag('own:bornbelow', /^(?:geb|\*)/.test(foldText(next))),
    ...flag('org:above', isOrganisation(above)),
    ...flag('org:office', isDistrictOffice(next) || isDistrictOffice(above)),
  ]
}

function flag(feature: string, on: boolean): string[] {
  return on ? [feature] : []
}

function organisationOptions(view: ViewBase): Option[] {
  const groups = new Map<string, { mention: Mention & { line: TextLine; row: number }; features: Set<string> }>()
  for (const found of organisationMentions(view)) {
    const key = foldValue(found.surface)
    const group = groups.get(key) ?? { mention: found, features: new Set<string>(['h:org']) }
    if (groups.has(key)) group.features.add('h:repeated')
    for (const feature of [...mentionFeatures(view, found.row, found), ...organisationPlace(view, found)]) group.features.add(feature)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ mention, features }, order) => ({
    from: mention.from,
    to: mention.to,
    surface: mention.surface,
    line: mention.line,
    row: mention.row,
    features: withType(view, [...features, `o:${bucket(order, [0, 1, 3])}`]),
  }))
}

function organisationPlace(view: ViewBase, found: ReturnType<typeof organisationMentions>[number]): string[] {
  const cell = view.grid.at(found.row, found.from)
  const rest = cell ? found.line.text.slice(found.to, cell.to) : ''
  const below = cell ? (view.grid.below(cell)?.text ?? '') : ''
  const words = found.surface.split(/\s+/).length
  return [
    `org:${found.source}`,
    ...(hasLegalForm(found.surface) ? ['org:legal'] : []),
    ...(isOrganisation(found.surface) ? ['org:kind'] : []),
    ...(isDistrictOffice(found.surface) ? ['org:office'] : []),
    ...(findStreets(rest).length > 0 || findTowns(rest).length > 0 ? ['own:addressbehind'] : []),
    ...(findStreets(below).length > 0 || findTowns(below).length > 0 ? ['own:addressbelow'] : []),
    ...(/^\s*[·•|∙]/.test(rest) ? ['own:dot'] : []),
    ...(found.surface === found.surface.toUpperCase() ? ['org:capitals'] : []),
    `org:w${bucket(words, [1, 2, 4, 7])}`,
    ...foldText(found.surface)
      .split(/[^a-z]+/)
      .filter((word) => word.length > 2)
      .slice(0, 6)
      .map((word) => `org:${word}`),
  ]
}
