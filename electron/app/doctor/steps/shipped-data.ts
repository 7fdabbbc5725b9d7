/** Every shipped data file by its hash. Models and OCR data are proven by the steps that load them. */
import { proveShippedFiles } from '../../config/shipped-file.ts'
import type { DoctorStep } from '../doctor-step.ts'

export const shippedDataStep: DoctorStep = {
  id: 'shipped-data',
  async run({ messages }) {
    return messages.shippedData(proveShippedFiles())
  },
}
