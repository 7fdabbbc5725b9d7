/** Files on their way in: dropped on the window, read, listed with the right state; cancelled; and nothing lost or doubled when the program dies in the middle. */
import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { IntakeBatch } from '../../../electron/shared/ipc/requests/inbox.ts'
import { expectAccessible } from './expect-accessible.ts'
import { launchApp, type TestApp } from './launch-app.ts'

const sample = (name: string) => path.resolve('resources/samples', name)
const bad = (name: string) => path.resolve('tests/fixtures/bad', name)

let app: TestApp | undefined
afterEach(async () => {
  await app?.close()
  app = undefined
})

async function open(options?: Parameters<typeof launchApp>[0]): Promise<TestApp> {
  app = await launchApp(options)
  await app.page.getByRole('heading', { name: 'Posteingang', level: 1 }).waitFor()
  return app
}

/** Polls until the batch is as wanted. */
async function batch(of: TestApp, wanted: (batch: IntakeBatch) => boolean): Promise<IntakeBatch> {
  for (;;) {
    const now = await of.request('inbox.jobs', null)
    if (wanted(now)) return now
    await of.page.waitForTimeout(100)
  }
}
const isOver = ({ done, total }: IntakeBatch) => total > 0 && done === total

async function statesByName(of: TestApp): Promise<Record<string, string>> {
  return Object.fromEntries((await of.request('inbox.rows', null)).map((row) => [row.name, row.state]))
}

describe('files dropped on the window', () => {
  it('are read one by one and listed: a scan, a PDF, an e-mail with attachments, and a file that cannot be opened', async () => {
    const { page, drop } = await open()
    const running = app as TestApp
    await drop('body', [sample('scan-mietbescheinigung-schief.pdf'), sample('brief-widerspruch.pdf'), sample('email-terminabsage.eml'), bad('kennwort.docx')])
    await page.getByRole('button', { name: /von 4 Dateien eingelesen/ }).click()
    await page.getByText('kennwort.docx').first().waitFor()
    expect(await page.getByRole('progressbar').count()).toBeGreaterThan(0)
    await batch(running, isOver)
    await page.getByRole('button', { name: '4 von 4 Dateien eingelesen' }).waitFor()
    expect(await statesByName(running)).toEqual({
      'scan-mietbescheinigung-schief.pdf': 'proposed',
      'brief-widerspruch.pdf': 'proposed',
      'email-terminabsage.eml': 'review',
      'Krankmeldung.pdf': 'proposed',
      'Kontoauszug_November.pdf': 'proposed',
      'kennwort.docx': 'quarantined',
    })
    await page.getByRole('grid', { name: 'Dokumente' }).getByText('Leonie Hartwig-Osei').waitFor()
    expect(await page.getByRole('region', { name: 'Einlesen' }).getByText('Die Datei ist mit einem Kennwort geschützt oder verschlüsselt.').count()).toBe(1)
    await expectAccessible(page)
    expect(running.consoleMessages()).toEqual([])
  })

  it('that came before are said to be here already, and nothing is doubled', async () => {
    const running = await open()
    await running.drop('body', [sample('brief-widerspruch.pdf')])
    await batch(running, isOver)
    await running.drop('body', [sample('brief-widerspruch.pdf')])
    const { known } = await batch(running, (now) => isOver(now) && now.known === 1)
    expect(known).toBe(1)
    await running.page.getByRole('region', { name: 'Einlesen' }).getByText('1 schon da').waitFor()
    expect(await statesByName(running)).toEqual({ 'brief-widerspruch.pdf': 'proposed' })
  })

  it('may be chosen by the system’s dialog as well', async () => {
    const running = await open()
    await running.answerDialog([sample('brief-widerspruch.pdf')])
    await running.page.getByRole('button', { name: 'Dateien wählen' }).click()
    await batch(running, isOver)
    expect(await statesByName(running)).toEqual({ 'brief-widerspruch.pdf': 'proposed' })
  })
})

it('what waits can be cancelled, one or all; what was read stays', async () => {
  const running = await open()
  const { page } = running
  await running.request('inbox.pause', { paused: true })
  await running.drop('body', [sample('brief-widerspruch.pdf'), sample('antrag-wohngeld.pdf'), sample('rezept.pdf')])
  await page.getByRole('button', { name: '0 von 3 Dateien eingelesen' }).click()
  await page.getByRole('button', { name: '„antrag-wohngeld.pdf“ abbrechen' }).click()
  await page.getByText('abgebrochen').waitFor()
  await page.getByRole('button', { name: 'Alle abbrechen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Alle abbrechen' }).click()
  await batch(running, isOver)
  await running.request('inbox.pause', { paused: false })
  expect(await statesByName(running)).toEqual({})
  expect(existsSync(sample('rezept.pdf'))).toBe(true)
})

it('killed in the middle, everything is there once after the next start', async () => {
  const running = await open()
  const files = ['brief-widerspruch.pdf', 'antrag-wohngeld.pdf', 'email-terminabsage.eml', 'rechnung-zugferd.pdf', 'scan-mietbescheinigung-schief.pdf']
  await running.drop('body', [...files.map(sample), bad('kennwort.docx')])
  await batch(running, ({ done }) => done >= 1)
  await running.kill()
  await running.restart()
  await batch(running, ({ total, done }) => done === total)
  const rows = await running.request('inbox.rows', null)
  expect(rows.map((row) => row.name).toSorted()).toEqual([...files, 'Krankmeldung.pdf', 'Kontoauszug_November.pdf', 'kennwort.docx'].toSorted())
  expect(rows.flatMap((row) => row.reasons)).not.toContain('duplicate')
})

it('a watched folder is taken in by itself, cleared as it says, and told when it is away', async () => {
  const scanner = await mkdtemp(path.join(tmpdir(), 'postlotse-scanner-'))
  const away = `${scanner}-fort`
  try {
    const running = await open({ preferences: { watchedFolders: [{ path: scanner, afterwards: 'remove', split: 'automatic', active: true }] } })
    await copyFile(sample('brief-widerspruch.pdf'), path.join(scanner, 'Scan 0001.pdf'))
    await batch(running, isOver)
    expect(await statesByName(running)).toEqual({ 'Scan 0001.pdf': 'proposed' })
    await expect.poll(() => existsSync(path.join(scanner, 'Scan 0001.pdf'))).toBe(false)
    await rename(scanner, away)
    await running.page.getByText('Ein überwachter Ordner ist nicht erreichbar.').waitFor()
    await expectAccessible(running.page)
    await rename(away, scanner)
    await running.page.getByText('Ein überwachter Ordner ist nicht erreichbar.').waitFor({ state: 'detached' })
  } finally {
    for (const folder of [scanner, away]) await rm(folder, { recursive: true, force: true })
  }
})
