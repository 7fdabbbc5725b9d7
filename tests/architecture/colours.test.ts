/** Contrast of every pair of colours that stand on each other, reckoned from renderer/ui/tokens.css: 4.5 for text, 3 for borders of controls and focus (WCAG 2.2, 1.4.3 and 1.4.11). */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const tokens = readFileSync('renderer/ui/tokens.css', 'utf8')

const THEMES = ['light', 'dark'] as const
type Theme = (typeof THEMES)[number]

const GROUNDS = ['ground', 'surface', 'raised', 'hover', 'accent-ground'] as const
const TEXT_PAIRS: readonly (readonly [string, string])[] = [
  ...GROUNDS.flatMap((ground) => [['text', ground] as const, ['text-quiet', ground] as const, ['accent', ground] as const]),
  ...['urgent', 'unsure', 'done', 'accent'].flatMap((tone) => [
    [tone, `${tone}-ground`] as const,
    [tone, 'surface'] as const,
    [tone, 'ground'] as const,
    ['text', `${tone}-ground`] as const,
    ['text-quiet', `${tone}-ground`] as const,
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-urgent', 'urgent'],
]
const LINE_PAIRS: readonly (readonly [string, string])[] = GROUNDS.slice(0, 4).flatMap((ground) => [
  ['line-strong', ground] as const,
  ['focus', ground] as const,
])

describe.each(THEMES)('colours of the %s theme', (theme) => {
  it.each(TEXT_PAIRS)('text: %s on %s', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })
  it.each(LINE_PAIRS)('border: %s on %s', (line, ground) => {
    expect(contrast(colour(line, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})

it('reckons contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

function colour(name: string, theme: Theme): string {
  const found = new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens)
  const value = found?.[theme === 'light' ? 1 : 2]
  if (value === undefined) throw new Error(`no token --color-${name}`)
  return value
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
