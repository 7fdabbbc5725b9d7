/** One sentence as a page: enough to see that a model runs. */
import type { RecognizedPage } from '../../shared/domain/page.ts'

const SENTENCE = 'Gegen Ihren Bescheid vom 3. März 2026 lege ich Widerspruch ein.'

export function probePage(): RecognizedPage {
  const words = SENTENCE.split(' ').map((text, i) => ({ text, box: [i / 20, 0.1, 0.04, 0.012] as const, confidence: 1, line: 0 }))
  return { number: 1, source: 'embedded', words, formValues: [], confidence: 1, turnedDegrees: 0, skewDegrees: 0, blank: false, issues: [] }
}
