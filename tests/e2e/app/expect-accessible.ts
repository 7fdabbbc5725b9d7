/** No violation of WCAG 2.2 A and AA, nor of axe's best practices, on what the page shows now. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface AxeGlobal {
  readonly axe?: { run(context: unknown, options: object): Promise<AxeResults> }
}

/** `selector`: only this part of the page. */
export async function expectAccessible(page: Page, selector?: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const violations = await page.evaluate(
    async ([part, tags]) => {
      const results = await (globalThis as AxeGlobal).axe?.run(part ?? globalThis.document, { runOnly: [...tags], resultTypes: ['violations'] })
      return results?.violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => `${node.target} ${node.failureSummary ?? ''}`).join(' | ')}`,
      )
    },
    [selector, TAGS] as const,
  )
  expect(violations).toEqual([])
}
