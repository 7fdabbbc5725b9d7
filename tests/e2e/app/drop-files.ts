/** A real drag of files from outside onto an element: by Chromium's protocol, no synthetic event. Folders may be dropped as well. */
import type { Page } from 'playwright-core'

export async function dropFiles(page: Page, selector: string, files: readonly string[]): Promise<void> {
  const target = page.locator(selector).first()
  await target.waitFor()
  const box = await target.boundingBox()
  if (!box) throw new Error(`${selector} cannot be seen`)
  const session = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data: { items: [], files: [...files], dragOperationsMask: 1 } }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at })
  await session.detach()
}
