/** How wide set text is. */
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'

const measuring = createCanvas(8, 8).getContext('2d')
/** Points; widths by font and word. */
const MEASURED_SIZE = 100
const widths = new Map<string, Map<string, number>>()

/** In points. Word by word, each only once: the canvas keeps memory for every text that it measures. */
export function measure(text: string, size: number, font: string): number {
  const words = text.split(' ')
  return (size / MEASURED_SIZE) * words.reduce((sum, word) => sum + widthOfWord(word, font), widthOfWord(' ', font) * (words.length - 1))
}

function widthOfWord(word: string, font: string): number {
  const known = widths.get(font) ?? new Map<string, number>()
  widths.set(font, known)
  const width = known.get(word)
  if (width !== undefined) return width
  measuring.font = fontOf(MEASURED_SIZE, font)
  const fresh = measuring.measureText(word).width
  known.set(word, fresh)
  return fresh
}

/** A font that is not installed is replaced by the system's own. */
export function fontOf(size: number, font: string): string {
  return `${size}px "${GlobalFonts.has(font) ? font : 'sans-serif'}", "DejaVu Sans"`
}
