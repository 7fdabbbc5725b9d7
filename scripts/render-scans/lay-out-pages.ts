/** Sets a letter on A4 pages: letterhead, address field, body, foot. */
import type { Look, Random } from './choose-look.ts'
import { PageSetter, type SheetOfWords, textOf } from './page-setter.ts'
import type { Letter, Line } from './read-letters.ts'

const SMALL_PRINT = /Tel|Fax|IBAN|BIC|USt|Steuer|HRB|Gesch(?:ä|ae)ftsf|www\.|@|Sprechz|(?:Ö|O)ffnungs/
const REFERENCE = /^(?:Az|Aktenz|Ihr Zeichen|Unser Zeichen|Datum|Durchwahl|Bearbeit|Kunden|Rechnungs-?(?:Nr|nummer|datum)|Tel|Zimmer|E-Mail|Gesch)/

export function layOutPages(letter: Letter, look: Look, random: Random): SheetOfWords[] {
  const setter = new PageSetter(look)
  letter.pages.forEach((lines, i) => {
    if (i > 0) setter.newPage()
    const { head, rest } = i === 0 && look.head !== 'plain' ? splitHead(lines) : { head: [], rest: lines }
    const small = look.footer ? head.filter((line, n) => n > 0 && SMALL_PRINT.test(textOf(line))) : []
    setter.setHead(head.filter((line) => !small.includes(line)))
    setter.setFoot(small)
    const after = look.addressField && i === 0 && head.length > 0 ? setAddress(setter, head, rest) : rest
    setter.setBody(after)
  })
  if (look.stamp) setter.stamp(random)
  if (look.pageNumbers) setter.number(random)
  return setter.pages
}

function splitHead(lines: readonly Line[]): { head: readonly Line[]; rest: readonly Line[] } {
  const end = lines.findIndex((line) => line.length === 0)
  const isHead = end > 0 && end <= 6 && lines.slice(0, end).every((line) => line.length <= 2 && textOf(line).length < 90)
  return isHead ? { head: lines.slice(0, end), rest: lines.slice(end + 1) } : { head: [], rest: lines }
}

/** Recipient at the left, short references of the next block at its right. Returns what comes after them. */
function setAddress(setter: PageSetter, head: readonly Line[], rest: readonly Line[]): readonly Line[] {
  const end = rest.findIndex((line) => line.length === 0)
  const isAddress = end > 1 && end <= 7 && rest.slice(0, end).every((line) => line.length === 1 && textOf(line).length < 50)
  if (!isAddress) return rest
  const next = rest.slice(end + 1)
  const nextEnd = next.findIndex((line) => line.length === 0)
  const beside = next.slice(0, Math.max(0, nextEnd))
  const areReferences =
    beside.length > 0 &&
    beside.length <= 6 &&
    beside.every((line) => line.length === 1 && textOf(line).length < 44) &&
    beside.some((line) => REFERENCE.test(textOf(line)))
  setter.setColumns(head, rest.slice(0, end), areReferences ? beside : [])
  return areReferences ? next.slice(nextEnd + 1) : next
}
