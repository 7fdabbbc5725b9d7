import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { openStore } from '../../electron/adapters/sqlite/open-store.ts'
import { describeStore } from './describe-store.ts'

const KEY = '3c'.repeat(32)

describeStore('SQLite', (folder) => {
  mkdirSync(folder, { recursive: true })
  return openStore(path.join(folder, 'postlotse.db'), KEY)
})
