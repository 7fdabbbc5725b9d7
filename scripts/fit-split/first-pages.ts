/** What the shipped model's first-page head says about pages. Asked once for every model and remembered in node_modules/.cache. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { EngineConfig } from '../../electron/app/engines/engine-contract.ts'
import { createEngine } from '../../electron/app/engines/model-engine.ts'
import type { RecognizedPage } from '../../electron/shared/domain/page.ts'

const MODELS = new URL('../../models/', import.meta.url)
/** The manifest names the model with all its files. */
const MODEL = sha256(readFileSync(new URL('manifest.json', MODELS)))
const CACHE = new URL(`../../node_modules/.cache/postlotse/first-pages-${MODEL.slice(0, 12)}.json`, import.meta.url)
const PAGES_A_CALL = 8
const SIGNAL = { aborted: false, throwIfAborted: () => undefined }

/** Probability 0..1 of a first page by page. */
export async function firstPages(pages: readonly RecognizedPage[]): Promise<(page: RecognizedPage) => number> {
  const known = readCache()
  const keys = new Map(pages.map((page) => [page, keyOf(page)]))
  const unread = [...new Map(pages.filter((page) => page.words.length > 0 && !known.has(keys.get(page) ?? '')).map((page) => [keys.get(page), page])).values()]
  if (unread.length > 0) {
    const model = await createEngine({ modelsFolder: fileURLToPath(MODELS) } as EngineConfig)
    for (let i = 0; i < unread.length; i += PAGES_A_CALL) {
      const some = unread.slice(i, i + PAGES_A_CALL)
      const { firstPage } = await model.read(some, SIGNAL)
      for (const [n, page] of some.entries()) known.set(keys.get(page) ?? '', firstPage[n] ?? 0.5)
      writeCache(known) // who stops it goes on from here
    }
  }
  return (page) => known.get(keys.get(page) ?? keyOf(page)) ?? 0.5
}

function readCache(): Map<string, number> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(CACHE, 'utf8')) as Record<string, number>))
  } catch {
    return new Map()
  }
}

function writeCache(known: ReadonlyMap<string, number>): void {
  mkdirSync(new URL('.', CACHE), { recursive: true })
  writeFileSync(CACHE, JSON.stringify(Object.fromEntries(known)))
}

function keyOf(page: RecognizedPage): string {
  return sha256(page.words.map(({ text, box, line }) => `${text} ${box.join(' ')} ${line}`).join('\n')).slice(0, 24)
}

function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
