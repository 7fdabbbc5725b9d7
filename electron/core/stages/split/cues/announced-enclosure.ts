/**
 * «Anlagen: Bestätigung der Schule»: a page whose title was announced as an enclosure belongs to the letter. One whose sheets are counted by
 * themselves («Seite 1 von 2») is announced as well and yet a document of its own.
 */
import { linesBetween, oncePerPage, type PageView } from '../page-view.ts'
import { type Boundary, type Features, seen } from './cue.ts'
import { pageNumbers } from './page-number.ts'

/** The list runs from the word to the end of the page, at most this many characters. */
const LIST = /^(?:anlagen?|anhang|beigefügt|in der anlage|anbei)\b[\s\S]{0,300}/imu
const ANY_LIST = /^(?:anlagen?|anhang|verteiler|durchschrift)\b/imu
/** Words long enough to name a thing. */
const WORD = /\p{Lu}\p{L}{4,}/gu
const NO_TITLE = /^(?:Anlage|Anlagen|Anhang|Kopie|Kopien|Original|Schreiben|Seite|Seiten|Frau|Herrn|Damen|Herren)$/

/** Letters at the end that two names of one kind have in common (heuristic). */
const SAME_END = 9

export function announcedEnclosureCue({ before, after }: Boundary): Features {
  const announced = before.flatMap(announcedOn)
  const isAnnounced = titleWords(after).some((word) => announced.some((name) => isSameKind(word, name)))
  if (pageNumbers(after).some(({ number, total }) => number === 1 && total !== undefined)) return seen('announced:counted', isAnnounced)
  return { ...seen('announced', isAnnounced), ...seen('announced:list', ANY_LIST.test(before.at(-1)?.text ?? '')) }
}

const announcedOn = oncePerPage((view: PageView) => namesIn(LIST.exec(view.text)?.[0] ?? ''))

/** «Lohnabrechnung» and «Gehaltsabrechnung»: what a German noun is stands at its end. */
function isSameKind(word: string, name: string): boolean {
  return word === name || (Math.min(word.length, name.length) >= SAME_END && word.slice(-SAME_END) === name.slice(-SAME_END))
}

function titleWords(view: PageView): string[] {
  return namesIn(
    linesBetween(view, 0, 0.25)
      .map((line) => line.text)
      .join(' '),
  )
}

/** Lower case, in order of appearance. */
function namesIn(text: string): string[] {
  return (text.match(WORD) ?? []).filter((word) => !NO_TITLE.test(word)).map((word) => word.toLowerCase())
}
