/** File numbers: behind «Az.», «Ihr Zeichen» and the like anywhere in a line, and free-standing ones of the usual shapes. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { foldText } from '../../../../shared/text/fold-text.ts'
import { findDates } from '../../../../shared/text/german-date.ts'
import { mentionsOf } from '../../../../shared/text/mention.ts'
import { candidateAt, shifted } from '../candidate-at.ts'
import { COURT_NUMBER } from '../court-number.ts'
import type { DocumentView } from '../document-view.ts'
import { valueOfKind } from '../value-of-kind.ts'

/** Origin of numbers of online submissions; the learned choice does not judge them, for the letters it learned from leave them unmarked. */
export const SUBMISSION_ORIGIN = 'submission-number'

const WORDS =
  /(?<![\p{L}])(?:Ihr(?:e[ns]?)?|Unser(?:e[ns]?)?|Mein(?:e[ns]?)?|Dortiges)?\s?(?:Aktenzeichen|Akten-?(?:Nummer|Nr\.?)|Akte|Az\.?|AZ|Geschäftszeichen|Geschäfts-Z\.|Gesch\.-?Z(?:eichen)?\.?|G\.?-?Z\.|GZ|Gz\.|Zeichen|Kassenzeichen|Kz\.|Vorgang(?:snummer|s-Nr\.)?|Fall(?:nummer)?|Wohngeldnummer|Wohngeld-Nr\.)(?![\p{L}])(?:\s(?:lautet|ist|war|neu|dort|damals|bei Ihnen|des Jobcenters|der Behörde))?/giu
/** `50.2-4966/24`, `EGH/517/25`, `J 22-182/25`, `II-3 5099/26`, `SG 41/6515/2026`: a number, a slash and a year at the end. */
const FREE = /(?<![\w/.-])(?:[A-ZÄÖÜ]{1,4}\d?[ /-]{1,2}|\d{1,3}[.-])[A-Z\d./-]{0,8}[ -]?\d{2,6}\/(?:20)?\d{2}(?![\w/-])/g
/** What an online service calls the number of an application that was sent through it. */
const SUBMISSION =
  /(?<![\p{L}])(?:Referenz|Vorgangs|Antrags|Sendungs|Transaktions|Übermittlungs|Einreichungs|Eingangs|Bearbeitungs)-?\s?(?:nummer|ID|Nr\.|kennung|code|zeichen)(?![\p{L}])/giu
const NOT_THIS = /(?:rechnung|beleg|kunden|bg|versicherung|mandats?|steuer|vertrags?|register|hrb?|konto)[^\d]{0,12}$/

export function findCaseNumbers(view: DocumentView): FieldCandidate[] {
  const isCourt = view.wanted.has('court.caseNumber')
  return view.lines.flatMap((line) => {
    const courts = mentionsOf(line.text, COURT_NUMBER)
    const labelled = [...line.text.matchAll(WORDS)].flatMap((match) => {
      const start = match.index + match[0].length
      const value = valueOfKind('case-number', line.text.slice(start))
      return value && !courts.some((c) => c.from < start + value.to && start + value.from < c.to)
        ? [candidateAt(line, shifted(value, start), { name: 'reference.caseNumber', score: 0.74, origin: 'case-word' })]
        : []
    })
    const free = mentionsOf(line.text, FREE)
      .filter(
        (m) => findDates(m.surface).length === 0 && !NOT_THIS.test(foldText(line.text.slice(0, m.from))) && !courts.some((c) => c.from < m.to && m.from < c.to),
      )
      .map((m) => candidateAt(line, m, { name: 'reference.caseNumber', score: 0.6, origin: 'case-shape' }))
    const submissions = [...line.text.matchAll(SUBMISSION)].flatMap((match) => {
      const start = match.index + match[0].length
      const code = /^[\s:]*([A-Za-z0-9][\w./-]{5,})/.exec(line.text.slice(start))
      const surface = code?.[1]
      const from = start + (code?.[0].length ?? 0) - (surface?.length ?? 0)
      return surface !== undefined && /\d/.test(surface)
        ? [candidateAt(line, { from, to: from + surface.length, surface }, { name: 'reference.caseNumber', score: 0.5, origin: SUBMISSION_ORIGIN })]
        : []
    })
    const court = courts.map((m) =>
      candidateAt(line, m, { name: isCourt ? 'court.caseNumber' : 'reference.caseNumber', score: isCourt ? 0.8 : 0.55, origin: 'court-shape' }),
    )
    return [...labelled, ...free, ...court, ...submissions]
  })
}
