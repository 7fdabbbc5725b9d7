/** The self-check: every step runs, whatever happened to the ones before. */
import { PostlotseError } from '../../shared/domain/errors.ts'
import { ERRORS_DE } from '../../shared/messages/errors.de.ts'
import type { DoctorContext, DoctorStep } from './doctor-step.ts'
import { configurationStep } from './steps/configuration.ts'
import { documentReaderStep } from './steps/document-reader.ts'
import { ocrStep } from './steps/ocr.ts'
import { offlineStep } from './steps/offline.ts'
import { versionsStep } from './steps/versions.ts'
import { writableStep } from './steps/writable.ts'

const STEPS: readonly DoctorStep[] = [versionsStep, configurationStep, documentReaderStep, ocrStep, writableStep, offlineStep]

export interface Finding {
  readonly id: string
  readonly title: string
  readonly ok: boolean
  readonly detail: string
  readonly ms: number
}

export async function* runDoctor(context: DoctorContext): AsyncGenerator<Finding> {
  for (const step of STEPS) {
    const start = performance.now()
    const outcome = await step.run(context).then(
      (detail) => ({ ok: true, detail }),
      (error: unknown) => ({ ok: false, detail: explain(error) }),
    )
    yield { id: step.id, title: step.title, ...outcome, ms: Math.round(performance.now() - start) }
  }
}

function explain(error: unknown): string {
  if (error instanceof PostlotseError) return `${ERRORS_DE[error.code].title} (${error.detail}) ${ERRORS_DE[error.code].nextStep}`
  return error instanceof Error ? error.message : String(error)
}
