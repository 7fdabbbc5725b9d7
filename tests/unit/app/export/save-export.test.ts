import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { saveExport } from '../../../../electron/app/export/save-export.ts'
import { createTestContext } from '../../../fixtures/workplace/create-test-context.ts'

const exported = (contents: () => string) => ({ name: 'Protokoll.csv', note: { what: 'log', format: 'csv', entries: 3 }, contents })

it('writes where the person wants it and notes that in the log', async () => {
  const context = createTestContext()
  const file = path.join(context.folder, 'Protokoll.csv')
  context.answers.saves.push(file)
  expect(
    await saveExport(
      context,
      exported(() => 'inhalt'),
    ),
  ).toBe(file)
  expect(readFileSync(file, 'utf8')).toBe('inhalt')
  expect(context.store.audit.list({})).toMatchObject([{ action: 'exported', user: 'sachbearbeitung', data: { what: 'log', format: 'csv', entries: 3 } }])
})

it('does nothing at all if the person cancels', async () => {
  const context = createTestContext()
  const file = await saveExport(
    context,
    exported(() => {
      throw new Error('must not be made')
    }),
  )
  expect(file).toBeUndefined()
  expect(context.store.audit.list({})).toEqual([])
})

it('says so if the place cannot be written, leaves no half file and logs nothing', async () => {
  const context = createTestContext()
  const file = path.join(context.folder, 'fehlt', 'Protokoll.csv')
  context.answers.saves.push(file)
  await expect(
    saveExport(
      context,
      exported(() => 'inhalt'),
    ),
  ).rejects.toMatchObject({ code: 'output-not-writable' })
  expect(existsSync(`${file}.part`)).toBe(false)
  expect(context.store.audit.list({})).toEqual([])
})

it('replaces a file only as a whole', async () => {
  const context = createTestContext()
  const file = path.join(context.folder, 'Protokoll.csv')
  writeFileSync(file, 'früher')
  context.answers.saves.push(file)
  await saveExport(
    context,
    exported(() => 'heute'),
  )
  expect(readFileSync(file, 'utf8')).toBe('heute')
  expect(existsSync(`${file}.part`)).toBe(false)
})
