/**
 * Takes a repaired number for the printed one where nothing else can stand on the paper: the recogniser took digits for letters of the same look (O for
 * 0, l for 1), and with the digits the number passes its check. A repair that changes a digit stays an offer to the person.
 */
import type { Word } from '../../../shared/domain/page.ts'

interface CheckedReading {
  readonly surface: string
  readonly normalized?: string | undefined
  readonly valid?: boolean | undefined
  readonly repair?: string | undefined
}

/** `words`: those the number was read from; text that a file carries itself is never changed. */
export function provenReading<R extends CheckedReading>(reading: R, words: readonly Word[]): R {
  const { repair, surface } = reading
  if (reading.valid !== false || repair === undefined || words.every((word) => word.confidence === 1)) return reading
  const respelled = respell(surface, repair)
  if (respelled === undefined) return reading
  const { repair: _, ...rest } = reading
  return { ...rest, surface: respelled, normalized: repair, valid: true } as R
}

/** The repair in the spacing of what was read; undefined if it changes more than letters into digits or a digit into a letter. */
function respell(surface: string, repair: string): string | undefined {
  let next = 0
  let respelled = ''
  for (const read of surface) {
    if (/[\s./-]/.test(read)) {
      respelled += read
      continue
    }
    const put = repair[next++]
    const isSame = put === read.toUpperCase() || put === read
    if (put === undefined || (!isSame && /\d/.test(put) === /\d/.test(read))) return undefined
    respelled += put
  }
  return next === repair.length ? respelled : undefined
}
