import { expect, it } from 'vitest'
import { SHIPPED_HASHES } from '../../electron/app/config/shipped-file.ts'
import { shippedHashes } from '../../scripts/shipped-hashes.ts'

it('the hashes of the shipped data are up to date; else `npm run hashes`', () => expect(SHIPPED_HASHES).toEqual(shippedHashes()))
