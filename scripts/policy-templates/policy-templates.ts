/** The files of resources/policy, by name. Windows tools want their lines ended by CR LF. */
import { adml, admx } from './admx.ts'

export function policyTemplates(): Readonly<Record<string, string>> {
  const windows = (text: string) => text.replaceAll('\n', '\r\n')
  return { 'Postlotse.admx': windows(admx()), 'de-DE/Postlotse.adml': windows(adml('de')), 'en-US/Postlotse.adml': windows(adml('en')) }
}
