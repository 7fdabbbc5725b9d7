/** The self-check: every step runs, whatever happened to the ones before. */
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Catalogue } from '../../shared/messages/catalogue.ts'
import type { DoctorContext, DoctorStep } from './doctor-step.ts'
import { configurationStep } from './steps/configuration.ts'
import { documentReaderStep } from './steps/document-reader.ts'
import { ocrStep } from './steps/ocr.ts'
import { offlineStep } from './steps/offline.ts'
import { shippedDataStep } from './steps/shipped-data.ts'
import { versionsStep } from './steps/versions.ts'
import { writableStep } from './steps/writable.ts'

const STEPS: readonly DoctorStep[] = [versionsStep, configurationStep, shippedDataStep, documentReaderStep, ocrStep, writableStep, offlineStep]

export interface Finding {
  readonly id: string
  readonly title: string
  readonly ok: boolean
  readonly detail: string
  readonly ms: number
}

export async function* runDoctor(context: DoctorContext, errors: Catalogue['errors']): AsyncGenerator<Finding> {
  for (const step of STEPS) {
    const start = performance.now()
    const outcome = await step.run(context).then(
      (detail) => ({ ok: true, detail }),
      (error: unknown) => ({ ok: false, detail: explain(error, errors) }),
    )
    yield { id: step.id, title: context.messages.titles[step.id], ...outcome, ms: Math.round(performance.now() - start) }
  }
}

function explain(error: unknown, errors: Catalogue['errors']): string {
  if (error instanceof PostlotseError) return `${errors[error.code].title} (${error.detail}) ${errors[error.code].nextStep}`
  return error instanceof Error ? error.message : String(error)
}
