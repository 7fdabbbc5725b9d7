/** `npm run licences`: writes the list of shipped third-party packages and their licence texts. A test fails while either is out of date. */
import { writeFileSync } from 'node:fs'
import { licenceTexts } from './licence-texts.ts'
import { thirdPartyTable } from './third-party.ts'

writeFileSync(new URL('../resources/licences/third-party.md', import.meta.url), thirdPartyTable())
writeFileSync(new URL('../resources/licences/third-party-texts.txt', import.meta.url), licenceTexts())
