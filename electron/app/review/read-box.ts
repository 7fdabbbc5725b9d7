/** The words in a box that a person drew on a page. */
import type { Box } from '../../shared/domain/geometry.ts'
import type { RecognizedPage, Word } from '../../shared/domain/page.ts'

/** In reading order, printed lines separated by `\n`; empty if no word lies in the box. */
export function textInBox(page: RecognizedPage, box: Box): string {
  const words = page.words.filter((word) => liesIn(word, box))
  return words.map((word, i) => (i === 0 ? '' : words[i - 1]?.line === word.line ? ' ' : '\n') + word.text).join('')
}

/** Height of a row in the imagined print of plain text, whose words have none (see page-of-text). */
const TEXT_ROW = 1 / 60

/** The middle of the word counts: nobody draws to the pixel. */
function liesIn({ box: [x, y, width, height] }: Word, [left, top, across, down]: Box): boolean {
  const [middleX, middleY] = [x + width / 2, y + (height === 0 ? TEXT_ROW : height) / 2]
  return middleX >= left && middleX <= left + across && middleY >= top && middleY <= top + down
}
