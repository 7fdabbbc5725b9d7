/** Degree of disability, marks of the disability card and care level, in running text and in forms with boxes. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { foldText } from '../../../../shared/text/fold-text.ts'
import { mentionsOf } from '../../../../shared/text/mention.ts'
import { candidateAt, shifted } from '../candidate-at.ts'
import type { DocumentView } from '../document-view.ts'
import { readMarks } from '../value-of-kind.ts'

/** Degrees are tens from 20 to 100 (§ 152 SGB IX). */
const DEGREE = /(?:GdB|Grad der Behinderung|Behinderungsgrad|Gesamt-GdB|MdE)(?:\s*\((?:GdB|Grad der Behinderung)\))?[^\d\n]{0,30}?(100|[2-9]0)(?!\d|[.,]\d)/gi
const DEGREE_BEFORE = /(?<![\d.,])(100|[2-9]0)\s?(?:v\. ?H\.|%|Prozent)(?=[^.]{0,30}(?:behindert|schwerbehindert|GdB|$))/gi
const MARKS_WORD =
  /(?:Merkzeichen|Merkz\.|Mz\.?|Buchstaben?|Zeichen(?=\s+(?:aG|Bl|Gl|RF|G|B|H)\b))[\s:]*(?:(?:sind|lautet|lauten|das|die|im Ausweis|sowie)\s)?/gi
const CARE = /(?:Pflegegrad|PG|Pflegestufe|Grad)(?:es|s)?[\s:]*(?:(?:von|auf|ist|liegt bei|jetzt)\s)?(?:☐ ?\d ?)*☒? ?([1-5])(?![\d.,]\d|\d)/g
const RAISED = /^\s*auf\s([1-5])\b/
const NOT_ESTABLISHED = /(?:nicht|kein[e]?|abgelehnt|beantragt|einzel|statt|bisher|verlust|teil)[^.]{0,30}$/
const OVERALL = /(?:gesamt|insgesamt|betraegt|festgestellt|festgesetzt|stelle ich|grad der behinderung)/

export function findDisability(view: DocumentView): FieldCandidate[] {
  return view.lines.flatMap((line) => {
    const degrees = [...mentionsOf(line.text, DEGREE, 1), ...mentionsOf(line.text, DEGREE_BEFORE, 1)].map((m) => {
      const before = foldText(line.text.slice(Math.max(0, m.from - 70), m.from))
      const score = 0.7 + (OVERALL.test(before) ? 0.1 : 0) - (NOT_ESTABLISHED.test(before) ? 0.35 : 0)
      return candidateAt(line, m, { name: 'disability.degree', score, normalized: m.surface, origin: 'degree' })
    })
    const marks = [...line.text.matchAll(MARKS_WORD)].flatMap((match) => {
      const start = match.index + match[0].length
      const value = readMarks(line.text.slice(start))
      if (!value) return []
      const denied =
        /^[^.]{0,40}(?:nicht|abgelehnt|beantragt)/.test(foldText(line.text.slice(start + value.to))) ||
        /(?:nicht|kein)[^.]{0,20}$/.test(foldText(line.text.slice(Math.max(0, match.index - 30), match.index)))
      return [candidateAt(line, shifted(value, start), { name: 'disability.marks', score: denied ? 0.3 : 0.76, origin: 'marks' })]
    })
    const levels = mentionsOf(line.text, CARE, 1).map((m) => {
      const raised = RAISED.exec(line.text.slice(m.to))
      const score = (raised ? 0.3 : 0.72) - (NOT_ESTABLISHED.test(foldText(line.text.slice(Math.max(0, m.from - 50), m.from))) ? 0.2 : 0)
      return candidateAt(line, m, { name: 'care.level', score, normalized: m.surface, origin: 'care' })
    })
    return [...degrees, ...marks, ...levels].filter((candidate) => view.wanted.has(candidate.name))
  })
}
