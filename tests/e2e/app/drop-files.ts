/** A real drag of files from outside onto an element: by Chromium's protocol, no synthetic event. Folders may be dropped as well. */
import type { CDPSession, Page } from 'playwright-core'

/** Chromium forgets a drop that overtakes the answer of the page to the last move; the mouse of a person never does that. */
const TRIES = 10
/** Milliseconds in which a drop arrives that was not forgotten. */
const ARRIVES_MS = 500

export async function dropFiles(page: Page, selector: string, files: readonly string[]): Promise<void> {
  const target = page.locator(selector).first()
  await target.waitFor()
  const box = await target.boundingBox()
  if (!box) throw new Error(`${selector} cannot be seen`)
  await page.evaluate(() => {
    document.documentElement.dataset['dropped'] = 'no'
    window.addEventListener('drop', () => (document.documentElement.dataset['dropped'] = 'yes'), { once: true, capture: true })
  })
  const session = await page.context().newCDPSession(page)
  const send = sender(session, { x: box.x + box.width / 2, y: box.y + box.height / 2, files })
  await send('dragEnter')
  for (let i = 0; !(await hasArrived(page)); i++) {
    if (i === TRIES) throw new Error('the window took no drop')
    await send('dragOver')
    await page.waitForTimeout(50)
    await send('drop')
  }
  await session.detach()
}

function sender(session: CDPSession, { x, y, files }: { readonly x: number; readonly y: number; readonly files: readonly string[] }) {
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  return (type: 'dragEnter' | 'dragOver' | 'drop') => session.send('Input.dispatchDragEvent', { type, x, y, data })
}

async function hasArrived(page: Page): Promise<boolean> {
  return page
    .waitForFunction(() => document.documentElement.dataset['dropped'] === 'yes', undefined, { timeout: ARRIVES_MS })
    .then(() => true)
    .catch(() => false)
}
