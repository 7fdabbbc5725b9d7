import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createShellHandlers } from '../../../../electron/app/shell/shell-handlers.ts'
import { createTestContext } from '../../../fixtures/workplace/create-test-context.ts'

it('shows the licence texts of others where they lie', async () => {
  const shown: string[] = []
  const handlers = createShellHandlers(createTestContext(), { showItem: (file) => shown.push(file), logLines: async () => [] })
  expect(await handlers['shell.showLicenceTexts'](null)).toBe(null)
  expect(shown).toHaveLength(1)
  expect(readFileSync(shown[0] ?? '', 'utf8')).toContain('react-dom 19.')
})
