/** «Anlagen: Bestätigung der Schule»: a page whose title was announced as an enclosure belongs to the letter. */
import { linesBetween, type PageView } from '../page-view.ts'
import type { Boundary } from './cue.ts'

/** Log-odds, heuristic. */
const ANNOUNCED = -1.5

/** The list runs from the word to the end of the page, at most this many characters. */
const LIST = /^(?:anlagen?|anhang|beigefügt|in der anlage|anbei)\b[\s\S]{0,300}/imu
/** Words long enough to name a thing. */
const WORD = /\p{Lu}\p{L}{4,}/gu
const NO_TITLE = /^(?:Anlage|Anlagen|Anhang|Kopie|Kopien|Original|Schreiben|Seite|Seiten|Frau|Herrn|Damen|Herren)$/

export function announcedEnclosureCue({ before, after }: Boundary): number {
  const last = before.at(-1)
  if (!last) return 0
  const announced = new Set(namesIn(LIST.exec(last.text)?.[0] ?? ''))
  return titleWords(after).some((word) => announced.has(word)) ? ANNOUNCED : 0
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
