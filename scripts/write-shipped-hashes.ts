/** `npm run hashes`: writes the hashes by which the product proves its shipped data. A test fails while they are out of date. */
import { writeFileSync } from 'node:fs'
import { shippedHashes } from './shipped-hashes.ts'

writeFileSync(new URL('../electron/app/config/shipped-hashes.json', import.meta.url), `${JSON.stringify(shippedHashes(), null, 2)}\n`)
