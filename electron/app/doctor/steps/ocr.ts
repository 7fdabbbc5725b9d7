/** Starts the OCR engine (which verifies the language data) on an empty page. */
import type { DoctorStep } from '../doctor-step.ts'

const [WIDTH, HEIGHT] = [620, 877] // A4 at 75 dpi

export const ocrStep: DoctorStep = {
  id: 'ocr',
  async run({ remote, signal, messages }) {
    const raster = { width: WIDTH, height: HEIGHT, dpi: 75, data: new Uint8Array(WIDTH * HEIGHT).fill(255) }
    const page = await remote.ocr.recognize(raster, signal)
    if (page.words.length > 0) throw new Error(messages.textOnEmptyPage)
    return messages.ocrLoaded
  },
}
