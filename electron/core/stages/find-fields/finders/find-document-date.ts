/** The day the document was written: date lines («Ort, den …»), e-mail heads, dates that stand alone, dates beside the signature. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { foldText } from '../../../../shared/text/fold-text.ts'
import { completeYear, type DateMention, findDates } from '../../../../shared/text/german-date.ts'
import type { TextLine } from '../../../../shared/text/text-line.ts'
import { candidateAt } from '../candidate-at.ts'
import type { Cell } from '../cells.ts'
import type { DocumentView } from '../document-view.ts'

interface Clue {
  readonly side: 'before' | 'after' | 'label'
  readonly pattern: RegExp
  readonly weight: number
}

/** Matched against folded text; `before` and `after` within the cell, `label` the cells left and above (weights: heuristic, tuned on marked letters). */
const CLUES: readonly Clue[] = [
  { side: 'before', pattern: /^(?:(?:den|am|im) +)?$/, weight: 0.22 },
  { side: 'before', pattern: /^[a-z][a-z .()/-]{2,40},? *(?:(?:den|am|im|d\.) +)?$/, weight: 0.2 },
  { side: 'before', pattern: /^[a-z][a-z .()/-]{2,40}, *(?:(?:den|am|im|d\.) +)?$/, weight: 0.2 },
  { side: 'before', pattern: /(?:^|[ ,;])(?:den|d\.) *$/, weight: 0.12 },
  {
    side: 'before',
    pattern:
      /(?:gesendet|datum|date|erstellt(?: am)?|erstellungsdatum|ausgestellt am|ausstellungsdatum|uebermittelt am|eingereicht am|stand|abgesendet|ausfertigung|rechnungsdatum|verfasst am|fax(?:datum)?|aufgenommen am|ausgefertigt am|ausgedruckt am|auszug vom|versendet am|unterschrieben am|unterzeichnet am) *:? *(?:(?:mo|di|mi|do|fr|sa|so)[a-z]*[.,]+ *)?(?:am |den )?$/,
    weight: 0.5,
  },
  { side: 'before', pattern: /^(?:(?:mo|di|mi|do|fr|sa|so)[a-z]*[.,]+ *)$/, weight: 0.3 },
  { side: 'after', pattern: /^,? *(?:um *)?\d{1,2}[:.]\d{2}/, weight: 0.15 },
  { side: 'after', pattern: /^ *(?:unterschrift|gez|\/|[a-z]\. [a-z]+)/, weight: 0.12 },
  {
    side: 'label',
    pattern: /^(?:datum|date|ort, datum|ausstellungsdatum|rechnungsdatum|briefdatum|ort und datum|datum, unterschrift|datum \/ .*)[ :]*$/,
    weight: 0.35,
  },
  {
    side: 'before',
    pattern:
      /(?:\bgeb\b|geb\.|geboren|geburtsdatum|\*|vom|bis|seit|ab|zum|zur|nach|termin|faellig|frist|bescheid|schreiben|am \w+ |von|wirkung|spaetestens|gueltig|beginn|ende|eintritt|einzug|mietbeginn|antrag(?:s| auf)[^.]*|schuljahr|haben) *(?:am |zum |den |dem )?$/,
    weight: -0.5,
  },
  { side: 'before', pattern: /(?:eingang|eingegangen|posteingang|empfangen|eingangsstempel)/, weight: -0.6 },
  { side: 'label', pattern: /(?:eingang|eingegangen|geburt|geb\.|geboren|frist|faellig|beginn|ende|gueltig|von|bis|zeitraum|termin)/, weight: -0.4 },
  { side: 'after', pattern: /^ *(?:bis|-|–|an\b|ab\b|geboren|habe|hat|wurde|haben|sind|ist|zu)/, weight: -0.3 },
]

/** Years before the latest date of the document that a date may lie and still be its own (heuristic: mail is fresh). */
const FRESH_YEARS = 1

export function findDocumentDate(view: DocumentView): FieldCandidate[] {
  if (!view.wanted.has('document.date')) return []
  const dates = view.lines.flatMap((line, row) => findDates(line.text).map((date) => ({ line, row, date })))
  const latest = latestPlausible(dates.map(({ date }) => date))
  return dates.flatMap(({ line, row, date }) => {
    const cell = view.grid.at(row, date.from)
    if (!cell || date.day === undefined) return []
    let score = 0.3 + cluesOf(view, cell, line, date) + placeOf(view, row, line)
    if (date.iso === undefined) score -= 0.2
    else if (latest !== undefined && yearOf(date.iso) < yearOf(latest) - FRESH_YEARS) score -= 0.4
    const normalized = date.iso ?? (latest === undefined ? undefined : completeYear(date, latest))
    return score < 0.15 ? [] : [candidateAt(line, date, { name: 'document.date', score: Math.min(score, 0.95), normalized, origin: 'date-line' })]
  })
}

function cluesOf(view: DocumentView, cell: Cell, line: TextLine, date: DateMention): number {
  const before = foldText(line.text.slice(cell.from, date.from)) + (line.text[date.from - 1] === ' ' ? ' ' : '')
  const after = foldText(line.text.slice(date.to, cell.to))
  const labels = [view.grid.left(cell)?.text ?? '', view.grid.above(cell)?.text ?? ''].map(foldText)
  const isHit = (clue: Clue) =>
    clue.side === 'label'
      ? labels.some((label) => label !== '' && label.length < 40 && clue.pattern.test(label))
      : clue.pattern.test(clue.side === 'before' ? before : after)
  return CLUES.filter(isHit).reduce((sum, clue) => sum + clue.weight, 0) + (after === '' ? 0.1 : 0)
}

/** Date lines stand in the upper part of the first page or near the end. */
function placeOf(view: DocumentView, row: number, line: TextLine): number {
  const first = view.lines[0]?.page
  if (line.page === first && row < 14) return 0.12
  return row >= view.lines.length - 8 ? 0.1 : 0
}

/** The latest day up to which dates cluster; far future days (validity, ends of contracts) do not count. */
function latestPlausible(dates: readonly DateMention[]): string | undefined {
  const isos = dates.flatMap((date) => (date.iso !== undefined && date.day !== undefined ? [date.iso] : [])).sort()
  const middle = isos[Math.floor(isos.length / 2)]
  return middle === undefined ? undefined : isos.filter((iso) => yearOf(iso) <= yearOf(middle) + 1).at(-1)
}

function yearOf(iso: string): number {
  return Number(iso.slice(0, 4))
}
