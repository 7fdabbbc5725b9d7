/** Loads the model in its engine process (which verifies the hashes) and reads one sentence. */
import { probePage } from '../../models/probe-page.ts'
import type { DoctorStep } from '../doctor-step.ts'

export const documentReaderStep: DoctorStep = {
  id: 'document-reader',
  async run({ remote, signal, messages }) {
    const { types } = await remote.reader.read([probePage()], signal)
    return messages.modelLoaded(types.length, types[0]?.id ?? '', Math.round((types[0]?.confidence ?? 0) * 100))
  },
}
