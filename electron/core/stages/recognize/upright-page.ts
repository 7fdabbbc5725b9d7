/**
 * Turns a page whose text layer runs sideways or upside down, as copiers make them from wrongly inserted sheets, so that boxes mean the same as
 * after OCR: fractions of the upright page.
 */
import type { Box } from '../../../shared/domain/geometry.ts'
import type { InspectedPage, Word } from '../../../shared/domain/page.ts'

export type QuarterTurn = 0 | 90 | 180 | 270

export interface UprightPage {
  readonly page: InspectedPage
  /** Degrees clockwise by which the page was turned. */
  readonly turnedDegrees: QuarterTurn
}

/** Words shorter than this are as high as wide in any direction. */
const LEAST_CHARACTERS = 3
/** Share of the longer words that must agree, and their least number (heuristic). */
const MAJORITY = 0.7
const LEAST_WORDS = 5

export function uprightPage(page: InspectedPage): UprightPage {
  const turnedDegrees = neededTurn(page)
  return { page: turnedPage(page, turnedDegrees), turnedDegrees }
}

/** The page with all its boxes after a turn clockwise. */
export function turnedPage(page: InspectedPage, degrees: number): InspectedPage {
  if (degrees === 0) return page
  const turn = <T extends { readonly box: Box }>(item: T): T => ({ ...item, box: turnBox(item.box, degrees) })
  const isSideways = degrees % 180 !== 0
  return {
    ...page,
    widthPt: isSideways ? page.heightPt : page.widthPt,
    heightPt: isSideways ? page.widthPt : page.heightPt,
    words: page.words.map(turn),
    formValues: page.formValues.map(turn),
  }
}

function turnBox([x, y, width, height]: Box, degrees: number): Box {
  if (degrees === 90) return [1 - y - height, x, height, width]
  if (degrees === 180) return [1 - x - width, 1 - y - height, width, height]
  if (degrees === 270) return [y, 1 - x - width, height, width]
  return [x, y, width, height]
}

function neededTurn(page: InspectedPage): QuarterTurn {
  const long = page.words.filter((word) => [...word.text].length >= LEAST_CHARACTERS && word.box[3] > 0)
  if (long.length < LEAST_WORDS) return 0
  const sideways = long.filter((word) => word.box[3] * page.heightPt > word.box[2] * page.widthPt).length / long.length
  if (sideways > MAJORITY) return runsBackwards(page.words, 1) ? 90 : 270
  return 1 - sideways > MAJORITY && runsBackwards(page.words, 0) ? 180 : 0
}

/** Whether words of one line follow each other against the axis (0 x, 1 y). */
function runsBackwards(words: readonly Word[], axis: 0 | 1): boolean {
  let forwards = 0
  let backwards = 0
  words.forEach((word, i) => {
    const before = words[i - 1]
    if (before?.line !== word.line) return
    if (word.box[axis] < before.box[axis]) backwards++
    else forwards++
  })
  return backwards > forwards
}
