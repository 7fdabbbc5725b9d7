/** How a page looks and what happened to it between printer and file, drawn by chance. Shares and ranges are chosen to cover what offices receive (heuristic). */
import type { Letter } from './read-letters.ts'

export type Random = () => number

export interface Look {
  readonly font: string
  /** For entries in forms; the page's font elsewhere. */
  readonly entryFont: string
  /** Points. */
  readonly size: number
  /** Multiple of the size. */
  readonly leading: number
  readonly marginLeft: number
  readonly marginRight: number
  readonly head: 'plain' | 'centred' | 'right' | 'large' | 'ruled'
  /** DIN 5008: recipient in the address field with the return address in small print above it, references beside it. */
  readonly addressField: boolean
  /** Lines of the letterhead that carry telephone or bank stand at the foot in small print. */
  readonly footer: boolean
  readonly pageNumbers: boolean
  /** How lines of several cells are set. */
  readonly table: 'columns' | 'grid' | 'boxes' | 'captions'
  /** Date in an office's entry stamp. */
  readonly stamp: boolean
  /** Grey value of the print, 0 black. */
  readonly ink: number
}

export type Level = 'good' | 'fair' | 'poor' | 'fax'

export interface Damage {
  readonly level: Level
  readonly dpi: number
  /** Degrees clockwise; 180 added for a sheet fed upside down. */
  readonly degrees: number
  /** Pixels. */
  readonly blur: number
  /** Standard deviation of the noise in grey values. */
  readonly noise: number
  /** Grey values of full ink and of paper. */
  readonly black: number
  readonly white: number
  /** Grey value at which a fax cuts; absent for grey scans. */
  readonly threshold?: number
  /** Fax in standard resolution: half the lines. */
  readonly coarse: boolean
  /** JPEG quality 1..100. */
  readonly quality: number
  readonly shadow: boolean
  readonly holes: boolean
  /** Specks per page. */
  readonly specks: number
  /** The back of the sheet shows through. */
  readonly showThrough: boolean
}

const OFFICE_FONTS = [
  'Liberation Sans',
  'Liberation Sans',
  'Liberation Serif',
  'Carlito',
  'DejaVu Sans',
  'P052',
  'Nimbus Sans',
  'C059',
  'Liberation Sans Narrow',
  'URW Bookman',
  'DejaVu Serif',
  'URW Gothic',
]
const TYPEWRITER_FONTS = ['Liberation Mono', 'Nimbus Mono PS', 'DejaVu Sans Mono', 'Noto Sans Mono']
const HANDWRITING_FONTS = ['Breip', 'Klee One', 'DkgHandwriting', 'Rufscript']

export function chooseLook(letter: Letter, random: Random): Look {
  const isNote = letter.style === 'note'
  const { byHand, font, entryFont } = chooseFonts(letter.style, random)
  return {
    font,
    entryFont,
    size: (byHand ? 13 : 9.5) + random() * 2.5,
    leading: 1.15 + random() * 0.35,
    marginLeft: 52 + random() * 26,
    marginRight: 36 + random() * 30,
    head: isNote ? 'plain' : pick(['plain', 'centred', 'right', 'large', 'ruled'], random),
    addressField: letter.style === 'letter' && random() < 0.6,
    footer: !isNote && random() < 0.45,
    pageNumbers: random() < 0.4,
    table: chooseTable(letter.style, random),
    stamp: random() < 0.15,
    ink: random() < 0.2 ? 30 + random() * 40 : 0,
  }
}

function chooseFonts(style: string, random: Random): { byHand: boolean; font: string; entryFont: string } {
  const byHand = style === 'note' && random() < 0.25
  const typewriterShare = style === 'statement' ? 0.4 : 0.12
  const font = pick(byHand ? HANDWRITING_FONTS : random() < typewriterShare ? TYPEWRITER_FONTS : OFFICE_FONTS, random)
  const entry = random()
  if (style !== 'form' || entry >= 0.3) return { byHand, font, entryFont: font }
  return { byHand, font, entryFont: pick(entry < 0.12 ? HANDWRITING_FONTS : TYPEWRITER_FONTS, random) }
}

function chooseTable(style: string, random: Random): Look['table'] {
  if (['form', 'online', 'statement', 'certificate', 'report'].includes(style)) return pick(['columns', 'grid', 'boxes', 'captions'], random)
  return random() < 0.15 ? 'grid' : 'columns'
}

type Range = readonly [from: number, to: number]
interface Harm {
  readonly dpi: readonly number[]
  /** Standard deviation. */
  readonly skew: number
  /** Pixels at 200 dpi. */
  readonly blur: Range
  readonly noise: Range
  readonly black: Range
  readonly white: Range
  readonly quality: Range
  /** Share of pages with a shadow. */
  readonly shadow: number
}

const FAIR: Harm = { dpi: [150, 200, 200, 300], skew: 0.8, blur: [0, 0.7], noise: [4, 12], black: [15, 50], white: [225, 253], quality: [60, 90], shadow: 0.2 }
const HARMS: Readonly<Record<Level, Harm>> = {
  good: { dpi: [200, 300, 300], skew: 0.4, blur: [0, 0.3], noise: [0, 6], black: [10, 10], white: [252, 252], quality: [80, 94], shadow: 0.1 },
  fair: FAIR,
  poor: { dpi: [150, 200, 200, 300], skew: 1, blur: [0.3, 0.8], noise: [8, 20], black: [35, 80], white: [200, 250], quality: [35, 75], shadow: 0.35 },
  fax: { ...FAIR, dpi: [204] },
}
const LEVELS: readonly Level[] = ['good', 'good', 'good', 'fair', 'fair', 'fair', 'fair', 'poor', 'poor', 'fax']

export function chooseDamage(random: Random): Damage {
  const level = pick(LEVELS, random)
  const harm = HARMS[level]
  const within = ([from, to]: Range) => from + random() * (to - from)
  const dpi = pick(harm.dpi, random)
  const isBitonal = level === 'fax' || (level === 'poor' && random() < 0.2)
  return {
    level,
    dpi,
    degrees: gauss(random) * harm.skew + (random() < 0.05 ? 180 : 0),
    blur: (dpi / 200) * within(harm.blur),
    noise: within(harm.noise),
    black: within(harm.black),
    white: within(harm.white),
    ...(isBitonal ? { threshold: within([105, 170]) } : {}),
    coarse: level === 'fax' && random() < 0.15,
    quality: Math.round(within(harm.quality)),
    shadow: random() < harm.shadow,
    holes: random() < 0.25,
    specks: random() < 0.3 ? Math.round(random() * 60 * (level === 'good' ? 1 : level === 'poor' ? 3 : 2)) : 0,
    showThrough: random() < 0.07,
  }
}

export function pick<T>(from: readonly T[], random: Random): T {
  const picked = from[Math.floor(random() * from.length)]
  if (picked === undefined) throw new Error('nothing to pick from')
  return picked
}

/** Standard normal, cut at ±2. */
export function gauss(random: Random): number {
  const value = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.max(-2, Math.min(2, value))
}
