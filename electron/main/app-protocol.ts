/**
 * Answers app://postlotse/…: the built window, and pictures of pages under /pages/<source id>/<page>. Knows no Electron, so that tests call it directly.
 * Statuses: 401 the store is not open · 404 no such file, source, page or picture · 403 outside the folder · 405 another method than GET.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PostlotseError } from '../shared/domain/errors.ts'

/** Structurally app/review/page-images, so that this file needs no service. */
export interface ImageSource {
  image(sourceId: string, page: number): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined>
}

export interface AppProtocolOptions {
  readonly rendererFolder: string
  /** Undefined while the store is closed. */
  images(): ImageSource | undefined
  /** Told the technical reason of an answer 500. */
  onBug(error: unknown): void
}

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

const SAFE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** `/pages/<source id>/<page>`; the id is encoded, as it may contain `#` and the name of an attachment. */
const PAGE_PATH = /^\/pages\/([^/]+)\/([1-9][0-9]{0,5})$/

export function createAppProtocol(options: AppProtocolOptions): (request: Pick<Request, 'method' | 'url'>) => Promise<Response> {
  return async ({ method, url }) => {
    if (method !== 'GET') return refusal(405)
    const { pathname } = new URL(url)
    try {
      const page = PAGE_PATH.exec(pathname)
      return page?.[1] && page[2]
        ? await pagePicture(options, decodeURIComponent(page[1]), Number(page[2]))
        : await windowFile(options.rendererFolder, pathname)
    } catch (error) {
      if (error instanceof URIError) return refusal(400)
      options.onBug(error)
      return refusal(500)
    }
  }
}

async function pagePicture({ images }: AppProtocolOptions, sourceId: string, page: number): Promise<Response> {
  const source = images()
  if (!source) return refusal(401)
  const picture = await source.image(sourceId, page).catch((error) => {
    if (error instanceof PostlotseError) return undefined // the window shows a place-holder, the reason stands at the document
    throw error
  })
  if (!picture) return refusal(404)
  // A page of a source never changes; `private` and the session's missing disk cache keep it in memory only.
  return answer(picture.bytes, { 'content-type': picture.mediaType, 'cache-control': 'private, max-age=3600' })
}

async function windowFile(folder: string, pathname: string): Promise<Response> {
  const name = decodeURIComponent(pathname === '/' ? '/index.html' : pathname)
  const file = path.resolve(folder, `.${name}`)
  if (name.includes('\0') || name.includes('\\') || !file.startsWith(path.resolve(folder) + path.sep)) return refusal(403)
  const mediaType = MEDIA_TYPES[path.extname(file)]
  const bytes = mediaType === undefined ? undefined : await readFile(file).catch(() => undefined)
  return bytes === undefined || mediaType === undefined ? refusal(404) : answer(bytes, { 'content-type': mediaType })
}

function answer(bytes: Uint8Array, headers: Readonly<Record<string, string>>): Response {
  // The copy narrows the buffer's type: a Response takes no shared memory.
  return new Response(new Uint8Array(bytes), { headers: { ...SAFE_HEADERS, ...headers } })
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: SAFE_HEADERS })
}
