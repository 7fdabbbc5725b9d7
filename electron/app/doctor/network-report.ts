/** The self-test of the network lock as a page for the data protection officer: what was tried on this machine, and what that proves and does not. */
import { OFFLINE_ATTEMPTS, offlineSelfTest } from '../../adapters/offline/offline-self-test.ts'
import type { NetworkReportTexts } from '../../shared/messages/cli-messages.ts'

export interface NetworkReport {
  readonly text: string
  readonly isShut: boolean
}

/** `when`: ISO 8601. Tries every way out of this process, which takes up to some seconds where one is open. */
export async function networkReport({ version, when }: { readonly version: string; readonly when: string }, texts: NetworkReportTexts): Promise<NetworkReport> {
  const refused = await offlineSelfTest()
  const rows = OFFLINE_ATTEMPTS.map((attempt) => `- ${attempt}: ${refused.includes(attempt) ? texts.refused : texts.open}`)
  const isShut = refused.length === OFFLINE_ATTEMPTS.length
  const facts = texts.facts({ version, when, system: `${process.platform} ${process.arch}, Node ${process.versions.node}` })
  return {
    isShut,
    text: [
      `# ${texts.title}`,
      facts,
      `## ${texts.tried}`,
      rows.join('\n'),
      isShut ? texts.shut : texts.notShut,
      `## ${texts.limits}`,
      texts.proven,
      texts.notCovered.map((sentence) => `- ${sentence}`).join('\n'),
      texts.measured,
      '',
    ].join('\n\n'),
  }
}
