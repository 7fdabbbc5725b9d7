import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { loadConfig } from '../../../../electron/app/config/load-config.ts'
import { personChoices } from '../../../../electron/app/doctor/person-choices.ts'

it('begins no store where there is none', async () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'choices-'))
  onTestFinished(() => rmSync(scratch, { recursive: true }))
  const dataFolder = path.join(scratch, 'nowhere')
  const asked = personChoices({ dataFolder, keyFile: path.join(scratch, 'service.key'), env: {} }, loadConfig({ policyFile: path.join(scratch, 'none.json') }))
  await expect(asked).rejects.toMatchObject({ code: 'store-incomplete' })
  expect([dataFolder, path.join(scratch, 'service.key')].filter(existsSync)).toEqual([])
})
