/** § 14 SGB IX: two weeks to settle who is responsible and to forward, three weeks to decide where no expert opinion is needed. */
import type { Deadline } from '../../../../shared/domain/document.ts'
import { addDays, formatDay } from '../calendar.ts'
import type { DeadlineCase } from './deadline-case.ts'
import { endPeriod } from './period-end.ts'

/** Youth welfare is a rehabilitation carrier for children with a mental disability (§ 6 Abs. 1 Nr. 6 SGB IX, § 35a SGB VIII). */
const MENTAL_DISABILITY = /35\s?a\b|seelische[rn]? behinderung|eingliederungshilfe|schulbegleit|integrationshilfe|teilhabe/i

const WEEKEND_RULE = '§ 26 Abs. 3 SGB X'

export function teilhabeDeadlines(given: DeadlineCase): Deadline[] {
  if (!isTeilhabeApplication(given)) return []
  const { receipt, holidayOf } = given
  const forward = endPeriod(addDays(receipt.date, 14), holidayOf, WEEKEND_RULE)
  const decide = endPeriod(addDays(receipt.date, 21), holidayOf, WEEKEND_RULE)
  return [
    {
      kind: 'weiterleitung-sgb9',
      date: forward.date,
      basis: '§ 14 Abs. 1 Satz 1 und 2 SGB IX',
      assumptions: [
        receipt.sentence,
        `Zwei Wochen nach Eingang: ${formatDay(addDays(receipt.date, 14))}.`,
        ...forward.sentences,
        'Angenommen ist, dass der Antrag hier zuerst einging; ein bereits weitergeleiteter Antrag darf nicht nochmals weitergeleitet werden.',
        'Nach Ablauf ist der Kreis leistender Träger, auch wenn ein anderer zuständig wäre.',
      ],
    },
    {
      kind: 'entscheidung-sgb9',
      date: decide.date,
      basis: '§ 14 Abs. 2 Satz 2 SGB IX',
      assumptions: [
        receipt.sentence,
        `Drei Wochen nach Eingang: ${formatDay(addDays(receipt.date, 21))}.`,
        ...decide.sentences,
        'Angenommen ist, dass kein Gutachten nötig und kein weiterer Träger beteiligt ist; sonst gelten zwei Wochen nach Gutachten oder sechs Wochen (§ 15 Abs. 4 SGB IX).',
      ],
    },
  ]
}

function isTeilhabeApplication({ document, text }: DeadlineCase): boolean {
  return document.type.id === 'egh-antrag' || (document.type.id === 'hze-antrag' && MENTAL_DISABILITY.test(text))
}
