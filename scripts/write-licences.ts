/** `npm run licences`: writes the list of shipped third-party packages. A test fails while the list is out of date. */
import { writeFileSync } from 'node:fs'
import { thirdPartyTable } from './third-party.ts'

writeFileSync(new URL('../resources/licences/third-party.md', import.meta.url), thirdPartyTable())
