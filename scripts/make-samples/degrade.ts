/** What scanners, fax machines and phones do to paper, by ImageMagick. The noise is seeded, so that a sample can be made again. */
import { rmSync } from 'node:fs'
import sharp from 'sharp'
import { runTool } from './run-tool.ts'

const NOISE = ['-seed', '7', '-attenuate']

export interface Scan {
  readonly dpi: number
  /** Degrees clockwise the sheet lies askew; 180 is upside down. */
  readonly degrees: number
  /** 0..1, strength of the noise. */
  readonly noise: number
}

/** One-page PDF → grey scan, one JPEG inside a PDF. */
export function scanToPdf(pdf: string, target: string, scan: Scan): void {
  const sheet = rasterize(pdf, scan.dpi)
  const image = `${target}.jpg`
  const paper = ['-background', '#e9e9e6', '-rotate', String(scan.degrees)]
  const worn = ['-blur', '0x0.7', ...NOISE, String(scan.noise), '+noise', 'Gaussian', '-level', '4%,94%']
  runTool('convert', [sheet, ...paper, ...worn, '-colorspace', 'Gray', '-density', String(scan.dpi), '-units', 'PixelsPerInch', '-quality', '62', image])
  runTool('img2pdf', [image, '-o', target])
  rmSync(sheet)
  rmSync(image)
}

/** One-page PDFs → black-and-white multi-page TIFF as a fax gateway stores it (CCITT group 4). */
export function faxToTiff(pdfs: readonly string[], target: string): void {
  const dpi = 204
  const pages = pdfs.map((pdf, i) => {
    const sheet = rasterize(pdf, dpi)
    const page = `${target}.${i}.png`
    const lines = ['-rotate', ['0.5', '-0.4', '0.2'][i % 3] ?? '0', '-blur', '0x0.5', ...NOISE, '0.35', '+noise', 'Gaussian']
    runTool('convert', [sheet, '-background', 'white', ...lines, '-threshold', '58%', '-type', 'bilevel', '+repage', page])
    rmSync(sheet)
    return page
  })
  runTool('convert', [...pages, '-density', String(dpi), '-units', 'PixelsPerInch', '-compress', 'Group4', target])
  for (const page of pages) rmSync(page)
}

/**
 * One-page PDF → photo of the sheet on a desk: perspective, a hand's shadow, warm light. The pixels lie on their side as a phone stores them;
 * EXIF orientation 6 says how to stand them up.
 */
export async function photoToJpeg(pdf: string, target: string): Promise<void> {
  const sheet = rasterize(pdf, 210)
  const flat = `${target}.png`
  const [width, height] = [1736, 2456] // A4 at 210 dpi
  const corners = [`0,0 205,180`, `${width},0 ${width + 130},120`, `${width},${height} ${width + 230},${height + 190}`, `0,${height} 95,${height + 120}`].join(
    ' ',
  )
  const canvas = ['-resize', `${width}x${height}!`, '-virtual-pixel', 'background', '-background', '#6b5140']
  const perspective = ['-set', 'option:distort:viewport', `${width + 360}x${height + 320}+0+0`, '-distort', 'Perspective', corners]
  const light = ['(', '-size', `${width + 360}x${height + 320}`, 'gradient:#fff6e4-#a89a86', '-distort', 'SRT', '18', ')', '-compose', 'Multiply', '-composite']
  const shadow = [
    '(',
    '-size',
    `${width + 360}x${height + 320}`,
    'xc:white',
    '-fill',
    '#8f8880',
    '-draw',
    'ellipse 1750,2300 620,900 0,360',
    '-blur',
    '0x140',
    ')',
    '-compose',
    'Multiply',
    '-composite',
  ]
  runTool('convert', [sheet, ...canvas, ...perspective, ...light, ...shadow, '-blur', '0x0.8', ...NOISE, '0.12', '+noise', 'Gaussian', flat])
  await sharp(flat).rotate(270).withMetadata({ orientation: 6, density: 72 }).jpeg({ quality: 68 }).toFile(target)
  rmSync(sheet)
  rmSync(flat)
}

/** First page as a grey PNG beside the PDF. */
function rasterize(pdf: string, dpi: number): string {
  const stem = pdf.replace(/\.pdf$/, `-${dpi}`)
  runTool('pdftoppm', ['-r', String(dpi), '-gray', '-singlefile', '-png', pdf, stem])
  return `${stem}.png`
}
