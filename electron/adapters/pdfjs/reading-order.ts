/**
 * Placed words to printed lines in reading order: row by row over the whole page width, so that letterheads and tables keep what stands beside
 * each other together. Text in another direction than most of the page follows after it.
 */
import type { Word } from '../../shared/domain/page.ts'
import type { PlacedWord } from './glyph-words.ts'
import type { PageSize } from './image-coverage.ts'

/** Distance of baselines, in em of the smaller word, up to which two words stand on one line (heuristic; labels beside larger values). */
const SAME_LINE = 0.35
/** Difference of angle, in radians, from which text has a slope of its own (0.6°; the lines of a skewed scan differ by less). */
const SLOPE_STEP = 0.01
/** Gap, in em, below which two words without a blank between them are one (a change of font inside a word). */
const TOUCHING = 0.1
/** Least letters of a word with blanks between its letters, and the largest gap between them in em (heuristic; a blank is 0.25 to 0.6 em). */
const SPACED_LETTERS = 4
const SPACED_GAP = 0.9
/** A raised or lowered word is at most this much smaller than its neighbour. */
const SCRIPT_SIZE = 0.8
/** Height of a word's box above and below its baseline, in em: cap height plus a little, and a descender. */
const ASCENT = 0.75
const DESCENT = 0.2

interface Line {
  readonly base: number
  readonly words: PlacedWord[]
}

/** Words outside the page are dropped; boxes are cut to the page. */
export function inReadingOrder(placed: readonly PlacedWord[], page: PageSize): Word[] {
  const words: Word[] = []
  let line = 0
  for (const group of byQuarter(placed)) {
    for (const row of rowsOf(group)) {
      const printed = joinSpaced(joinTouching(withoutRepeats(row))).flatMap((word) => toWord(word, page, line) ?? [])
      if (printed.length > 0) line++
      words.push(...printed)
    }
  }
  return words
}

/** Groups by quarter turn, the largest first. */
function byQuarter(placed: readonly PlacedWord[]): PlacedWord[][] {
  const groups = Map.groupBy(placed, (word) => (Math.round(word.angle / (Math.PI / 2)) + 4) % 4)
  return [...groups.entries()].sort(([a, one], [b, other]) => other.length - one.length || a - b).map(([, words]) => words)
}

/**
 * The rows of one group from top to bottom. Words of one slope are read along it, which straightens the text layer of a skewed scan and keeps
 * the lines of a slanted stamp whole; stamps are put among the other rows by their height on the page.
 */
function rowsOf(group: readonly PlacedWord[]): PlacedWord[][] {
  const slopes = bySlope(group).map((words) => ({ words, angle: words[words.length >> 1]?.angle ?? 0 }))
  const main = slopes.reduce((most, slope) => (slope.words.length > most.words.length ? slope : most), slopes[0] ?? { words: [], angle: 0 })
  return slopes
    .flatMap(({ words, angle }) => linesOf(words.map((word) => turned(word, angle))))
    .map((row) => ({ row, height: median(row.map((word) => turned(word, main.angle).base)) }))
    .sort((a, b) => a.height - b.height)
    .map(({ row }) => row)
}

/** Words sorted by slope and cut where the slope jumps. */
function bySlope(group: readonly PlacedWord[]): PlacedWord[][] {
  const slopes: PlacedWord[][] = []
  for (const word of group.toSorted((a, b) => a.angle - b.angle)) {
    const last = slopes.at(-1)
    if (last && word.angle - (last.at(-1)?.angle ?? 0) < SLOPE_STEP) last.push(word)
    else slopes.push([word])
  }
  return slopes
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0
}

/** The word in the frame of another, slightly different angle: the position of its start is kept. */
function turned(word: PlacedWord, angle: number): PlacedWord {
  const by = angle - word.angle
  if (by === 0) return word
  const start = word.start * Math.cos(by) + word.base * Math.sin(by)
  return { ...word, start, end: start + (word.end - word.start), base: word.base * Math.cos(by) - word.start * Math.sin(by), angle }
}

function linesOf(words: readonly PlacedWord[]): PlacedWord[][] {
  const lines: Line[] = []
  for (const word of words.toSorted((a, b) => a.base - b.base)) {
    const line = lines.at(-1)
    const reference = line?.words[0]
    if (line && reference && word.base - line.base <= SAME_LINE * Math.min(word.size, reference.size)) line.words.push(word)
    else lines.push({ base: word.base, words: [word] })
  }
  return attachScripts(lines).map((line) => line.words.sort((a, b) => a.start - b.start))
}

/** Puts superscripts and subscripts (footnote marks, m², cents set high) back on the line they touch. */
function attachScripts(lines: readonly Line[]): Line[] {
  return lines.filter((line, i) => {
    if (line.words.length > 3) return true
    const neighbours = [lines[i - 1], lines[i + 1]].filter((n) => n !== undefined)
    const hosts = line.words.map((word) => neighbours.find((n) => n.words.some((w) => isScriptOf(word, w))))
    if (hosts.some((host) => !host)) return true
    for (const [k, word] of line.words.entries()) hosts[k]?.words.push(word)
    return false
  })
}

function isScriptOf(word: PlacedWord, host: PlacedWord): boolean {
  if (word.size > SCRIPT_SIZE * host.size || Math.abs(word.base - host.base) > 0.6 * host.size) return false
  return Math.abs(word.start - host.end) < 0.25 * host.size || Math.abs(host.start - word.end) < 0.25 * host.size
}

/** Drops words painted twice at nearly the same place (imitated bold, shadows). */
function withoutRepeats(line: readonly PlacedWord[]): PlacedWord[] {
  return line.filter(
    (word, i) => !line.slice(Math.max(0, i - 3), i).some((other) => other.text === word.text && Math.abs(other.start - word.start) < 0.3 * word.size),
  )
}

function joinTouching(line: readonly PlacedWord[]): PlacedWord[] {
  const joined: PlacedWord[] = []
  for (const word of line) {
    const last = joined.at(-1)
    const em = last ? Math.min(last.size, word.size) : 0
    const touches = last && !last.blankAfter && Math.abs(word.start - last.end) < TOUCHING * em
    if (touches)
      joined[joined.length - 1] = { ...last, text: (last.text + word.text).normalize('NFC'), end: Math.max(last.end, word.end), blankAfter: word.blankAfter }
    else joined.push(word)
  }
  return joined
}

/** Joins words that are emphasised by blanks between their letters, as in «R E C H N U N G». */
function joinSpaced(line: readonly PlacedWord[]): PlacedWord[] {
  const joined: PlacedWord[] = []
  let run: PlacedWord[] = []
  const close = () => {
    const [first, last] = [run[0], run.at(-1)]
    if (first && last && run.length >= SPACED_LETTERS) joined.push({ ...first, text: run.map((word) => word.text).join(''), end: last.end, blankAfter: true })
    else joined.push(...run)
    run = []
  }
  for (const word of line) {
    const last = run.at(-1)
    if (last && !(isLetter(word) && word.start - last.end < SPACED_GAP * word.size)) close()
    if (isLetter(word)) run.push(word)
    else joined.push(word)
  }
  close()
  return joined
}

function isLetter(word: PlacedWord): boolean {
  return /^\p{L}$/u.test(word.text)
}

function toWord(word: PlacedWord, page: PageSize, line: number): Word | undefined {
  const [cos, sin] = [Math.cos(word.angle), Math.sin(word.angle)]
  const corners = [word.start, word.end].flatMap((along) =>
    [word.base - ASCENT * word.size, word.base + DESCENT * word.size].map((across) => [along * cos - across * sin, along * sin + across * cos] as const),
  )
  const xs = corners.map(([x]) => x / page.widthPt)
  const ys = corners.map(([, y]) => y / page.heightPt)
  const [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  if ((left + right) / 2 < 0 || (left + right) / 2 > 1 || (top + bottom) / 2 < 0 || (top + bottom) / 2 > 1) return undefined
  const [x, y] = [Math.max(0, left), Math.max(0, top)]
  return { text: word.text, box: [x, y, Math.min(1, right) - x, Math.min(1, bottom) - y], confidence: 1, line }
}
