/** Tries to open connections in every way the runtime offers; all of them must be refused inside this process. */
import { OFFLINE_ATTEMPTS, offlineSelfTest } from '../../../adapters/offline/offline-self-test.ts'
import type { DoctorStep } from '../doctor-step.ts'

export const offlineStep: DoctorStep = {
  id: 'offline',
  async run({ messages }) {
    const refused = await offlineSelfTest()
    const open = OFFLINE_ATTEMPTS.filter((attempt) => !refused.includes(attempt))
    if (open.length > 0) throw new Error(messages.notRefused(open.join(', ')))
    return messages.refused(refused.join(', '))
  },
}
