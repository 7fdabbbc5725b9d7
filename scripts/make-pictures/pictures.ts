/** What each picture of README and handbook shows, in this order: later ones build on what earlier ones did. */
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentRow } from '../../electron/shared/domain/mail-document.ts'
import { ROOT } from '../ensure-build.ts'
import { makeStack } from './make-stack.ts'
import type { PictureWindow } from './picture-window.ts'

export interface Picture {
  /** In resources/images. */
  readonly file: string
  /** Brings the window there, and saves it. */
  take(window: PictureWindow, file: string): Promise<void>
}

export const PICTURES: readonly Picture[] = [
  { file: 'inbox.png', take: (window, file) => window.save(file) },
  { file: 'review.png', take: review },
  { file: 'deadline.png', take: deadline },
  { file: 'duplicate.png', take: duplicate },
  { file: 'cutting.png', take: cutting },
  { file: 'search.png', take: search },
  { file: 'inbox-chosen.png', take: chosen },
]

/** Everything that the pictures show: the samples, a stack in place of the one among them, and one letter that comes a second time on paper. */
export async function takeInMail(window: PictureWindow, scratch: string): Promise<void> {
  const samples = path.join(ROOT, 'resources', 'samples')
  const names = (await readdir(samples)).filter((name) => !/\.(?:md|json|tif)$/.test(name))
  const stack = path.join(scratch, STACK)
  await makeStack(stack)
  await window.takeIn([...names.map((name) => path.join(samples, name)), stack])
  const again = path.join(scratch, AGAIN)
  await writeFile(again, await window.pageOf((await rowOf(window, 'brief-widerspruch.pdf')).sourceId))
  await window.takeIn([again])
  await window.open('posteingang')
}

const STACK = 'Scan-0715.tif'
const AGAIN = 'Scan-0718.webp'

/** Where a value stands on the page. */
async function review(window: PictureWindow, file: string): Promise<void> {
  await openReview(window, 'brief-sozialgericht.pdf')
  await window.page.getByRole('textbox', { name: 'Name der Person' }).click()
  await window.save(file)
}

/** How a deadline is reckoned. */
async function deadline(window: PictureWindow, file: string): Promise<void> {
  await openReview(window, 'brief-widerspruch.pdf')
  await window.save(file, window.page.getByRole('region', { name: 'Fristen' }))
}

async function duplicate(window: PictureWindow, file: string): Promise<void> {
  await openReview(window, AGAIN)
  const suggestion = window.page.getByRole('region', { name: 'Schon einmal gekommen?' })
  await suggestion.getByRole('img', { name: 'Früheres Dokument' }).waitFor()
  await suggestion.getByRole('button', { name: 'Sind verschiedene' }).scrollIntoViewIfNeeded()
  await window.save(file)
}

async function cutting(window: PictureWindow, file: string): Promise<void> {
  await window.open(`zuschnitt/${encodeURIComponent((await rowOf(window, STACK)).sourceId)}`)
  await window.save(file)
}

async function search(window: PictureWindow, file: string): Promise<void> {
  await window.open('suche')
  await window.page.getByRole('textbox', { name: 'Texte und Werte durchsuchen' }).fill('Widersp*')
  const hits = window.page.getByRole('list', { name: 'Treffer' })
  await hits.getByRole('button').first().waitFor()
  await window.save(file, hits) // without the fields for dates, which speak the language of the Chromium
}

/** Some proposals chosen, one key away from being confirmed. */
async function chosen(window: PictureWindow, file: string): Promise<void> {
  await window.open('posteingang')
  await window.page.getByRole('button', { name: /^Vorschläge/ }).click()
  const rows = window.page.getByRole('grid').getByRole('row')
  for (const row of [4, 5, 6, 7]) await rows.nth(row).getByRole('checkbox').check()
  await window.save(file)
}

async function openReview(window: PictureWindow, name: string): Promise<void> {
  await window.open(`pruefen/${encodeURIComponent((await rowOf(window, name)).id)}`)
}

async function rowOf(window: PictureWindow, name: string): Promise<DocumentRow> {
  const found = (await window.request('inbox.rows', null)).find((row) => row.name === name)
  if (!found) throw new Error(`${name} was not read`)
  return found
}
