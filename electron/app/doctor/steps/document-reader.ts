/** Loads the model in its engine process (which verifies the hashes) and reads one sentence. */
import type { RecognizedPage } from '../../../shared/domain/page.ts'
import type { DoctorStep } from '../doctor-step.ts'

const SENTENCE = 'Gegen Ihren Bescheid vom 3. März 2026 lege ich Widerspruch ein.'

export const documentReaderStep: DoctorStep = {
  id: 'document-reader',
  title: 'Klassifikationsmodell',
  async run({ remote, signal }) {
    const { types } = await remote.reader.read([pageOf(SENTENCE)], signal)
    return `geladen und geprüft; ${types.length} Arten, Probesatz: ${types[0]?.id} ${Math.round((types[0]?.confidence ?? 0) * 100)} %`
  },
}

function pageOf(text: string): RecognizedPage {
  const words = text.split(' ').map((word, i) => ({ text: word, box: [i / 20, 0.1, 0.04, 0.012] as const, confidence: 1, line: 0 }))
  return { number: 1, source: 'embedded', words, formValues: [], confidence: 1, turnedDegrees: 0, skewDegrees: 0, blank: false, issues: [] }
}
