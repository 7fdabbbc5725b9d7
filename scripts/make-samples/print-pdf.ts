/** A letter written in HTML, printed as a born-digital PDF by Chromium. */
import { fileURLToPath } from 'node:url'
import { runTool } from './run-tool.ts'

/** `letter` is the name of a file in ./pages without its ending. */
export function printPdf(letter: string, target: string): void {
  const url = new URL(`./pages/${letter}.html`, import.meta.url)
  runTool('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${target}`, fileURLToPath(url)])
}
