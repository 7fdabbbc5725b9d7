/** Number of people in the household, spelled or as figure. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { candidateAt } from '../candidate-at.ts'
import type { DocumentView } from '../document-view.ts'
import { readCount } from '../value-of-kind.ts'

const COUNT = '(?<![\\d.,/:])(\\d{1,2}|eine[rnm]?|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)'
const UNIT = '(?:Personen|Person|Leute|Köpfen?|Haushaltsmitglieder[n]?|Pers\\.|Familienmitglieder[n]?|Menschen)'
const BEHIND = new RegExp(`${COUNT}[ -]${UNIT}(?![\\p{L}])`, 'giu')
const BEFORE =
  /(?:Personen im Haushalt|Haushaltsgröße|Haushaltsmitglieder|Anzahl (?:der )?(?:Personen|Pers\.|Haushaltsmitglieder)[^:\d]{0,40}|Zahl der (?:Personen|Haushaltsmitglieder)[^:\d]{0,30}|Gesamtzahl|Personenzahl|Haushalt mit|Wie viele Personen[^?]{0,50}\?|Haushalt(?= ?:))[\s:]*/gi
const TO_BE = /(?:\bzu|wir sind(?: jetzt)?(?: also)?(?: zu)?)\s(zweit|dritt|viert|fünft|sechst|siebt)(?!\p{L})/giu
const BY_ORDINAL: Readonly<Record<string, string>> = { zweit: '2', dritt: '3', viert: '4', fünft: '5', sechst: '6', siebt: '7' }
const AROUND = /(?:haushalt|wohn|leben|wir sind|familie|bedarfsgemeinschaft|insgesamt|also|zusammen|bin|ziehen|alleine?)/i

export function findHousehold(view: DocumentView): FieldCandidate[] {
  if (!view.wanted.has('household.size')) return []
  return view.lines.flatMap((line) => {
    const text = line.text
    const behind = [...text.matchAll(BEHIND)].flatMap((match) => {
      const surface = match[1] ?? ''
      const value = readCount(surface)
      const from = match.index + match[0].indexOf(surface)
      const near = text.slice(Math.max(0, from - 60), from + 60)
      return value?.normalized
        ? [
            candidateAt(
              line,
              { from, to: from + surface.length, surface },
              { name: 'household.size', score: AROUND.test(near) ? 0.66 : 0.5, normalized: value.normalized, origin: 'household' },
            ),
          ]
        : []
    })
    const before = [...text.matchAll(BEFORE)].flatMap((match) => {
      const start = match.index + match[0].length
      const value = readCount(text.slice(start))
      return value && value.fit > 0
        ? [
            candidateAt(
              line,
              { from: start + value.from, to: start + value.to, surface: value.surface },
              { name: 'household.size', score: 0.74, normalized: value.normalized, origin: 'household' },
            ),
          ]
        : []
    })
    const ordinal = [...text.matchAll(TO_BE)].map((match) => {
      const surface = match[1] ?? ''
      const from = match.index + match[0].length - surface.length
      return candidateAt(
        line,
        { from, to: from + surface.length, surface },
        { name: 'household.size', score: 0.6, normalized: BY_ORDINAL[surface.toLowerCase()], origin: 'household' },
      )
    })
    return [...behind, ...before, ...ordinal]
  })
}
