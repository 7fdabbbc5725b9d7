/**
 * Lays finished documents into one folder per desk: a copy of the original, or only the document's own pages of it, and, last, its JSON
 * sidecar. A sidecar means «complete»: both files are written under temporary names in the same folder, flushed, renamed and the folder
 * flushed, so that a crash leaves a whole document or none. Delivering the same document twice changes nothing.
 */
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Delivery, DeliveryTarget, KeptOriginal, Original } from '../../core/ports/delivery-target.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { sourceName } from '../../shared/domain/source-name.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { type FolderFiles, nodeFolderFiles } from './folder-files.ts'
import { deliveryKey, folderName, originalKey, originalName, targetName } from './target-name.ts'

/** Documents that a person must look at, by desk, and files that could not be read. */
const REVIEW_FOLDER = '_Pruefen'
export const ERROR_FOLDER = '_Fehler'
/** Files that were cut into documents of several desks: for those who sort the mail, not for the desks. */
const ORIGINALS_FOLDER = '_Originale'

const SIDECAR = '.json'
export const REASON = '.grund.txt'

/** Hex digits of the hash in a name: 48 bits; the second length is for the case that two documents share them. */
const HASH_DIGITS = [12, 40] as const

/** Stands for the hash where a part could not be cut out and no file lies beside the sidecar. */
const NOTHING = ''

/** `outFolder` is absolute. Throws delivery-failed. */
export function createFolderDelivery(outFolder: string, files: FolderFiles = nodeFolderFiles): DeliveryTarget {
  const prepared = new Map<string, Promise<void>>()
  const prepare = (folder: string) => {
    const known = prepared.get(folder)
    if (known) return known
    const preparing = files.ensureFolder(folder).then(() => files.sweep(folder))
    prepared.set(folder, preparing)
    preparing.catch(() => prepared.delete(folder))
    return preparing
  }
  const inside = async <T>(names: readonly string[], work: (folder: string) => Promise<T>): Promise<T> => {
    const folder = path.join(outFolder, ...names)
    try {
      await prepare(folder)
      return await work(folder)
    } catch (cause) {
      if (cause instanceof PostlotseError) throw cause
      throw new PostlotseError('delivery-failed', `${folder}: ${(cause as NodeJS.ErrnoException).code ?? (cause as Error).name}`, { cause })
    }
  }
  return {
    deliver: (delivery) => inside(foldersOf(delivery.line), (folder) => deliverInto(folder, delivery, files)),
    keep: (original) => inside([ORIGINALS_FOLDER], (folder) => keepIn(folder, original, files)),
  }
}

/**
 * What is read now may have been laid out as unreadable by an attempt that was killed half-way: a copy without its sidecar. Nothing is lost with it,
 * since it is the same file; if it cannot be removed it stays.
 */
export async function removeHalf(outFolder: string, source: ResultLine['source']): Promise<void> {
  const { hash, read, remove } = nodeFolderFiles
  for (const digits of HASH_DIGITS) {
    const half = path.join(outFolder, ERROR_FOLDER, originalName(source, sourceName(source), digits))
    try {
      if ((await hash(half)) !== source.sha256 || (await read(half + SIDECAR)) !== undefined) continue
      await remove(half + REASON)
      await remove(half)
    } catch {
      return
    }
  }
}

function foldersOf({ status, route }: ResultLine): string[] {
  if (status === 'quarantined') return [ERROR_FOLDER]
  const desk = folderName(route?.desk ?? 'ohne-ziel')
  return status === 'review' ? [REVIEW_FOLDER, desk] : [desk]
}

async function deliverInto(folder: string, delivery: Delivery, files: FolderFiles): Promise<string> {
  const { line, name } = delivery
  const place = await findPlace(folder, (digits) => targetName(line, name, digits), deliveryKey(line), files)
  const lying = (await files.hash(place.file)) ?? (isWithoutFile(delivery) ? NOTHING : undefined)
  if (lying !== undefined && lying === place.sha256) return place.file
  const sha256 = await putDocument(place.file, folder, delivery, files)
  if (line.error) await putText(reasonOf(line.error.message, delivery), place.file + REASON, folder, files)
  await putText(sidecar({ ...line, delivery: factsOf(delivery, sha256) }), place.file + SIDECAR, folder, files)
  return place.file
}

/** Returns the SHA-256 of what lies there now, NOTHING if only the result can be handed over. */
async function putDocument(to: string, folder: string, { file, line, part }: Delivery, files: FolderFiles): Promise<string> {
  if (!part) return putCopy(file, line.source, to, folder, files)
  const { contents } = part
  if (!contents) return NOTHING
  await put(to, folder, files, (temporary) => files.write(temporary, contents))
  return createHash('sha256').update(contents).digest('hex')
}

function isWithoutFile({ part }: Delivery): boolean {
  return part !== undefined && part.contents === undefined
}

/** For a person; a part without a file says where its pages stand. */
function reasonOf(message: string, delivery: Delivery): string {
  const { part, line } = delivery
  const [first, last] = line.source.pages ?? []
  return part && isWithoutFile(delivery) ? `${message}\nSeiten ${first} bis ${last} in ${originalFile(part.original)}\n` : `${message}\n`
}

/** Relative to the output folder. */
function originalFile({ place }: KeptOriginal): string {
  return `${ORIGINALS_FOLDER}/${path.basename(place)}`
}

/** What the folder alone does not tell. */
function factsOf({ name, line, part }: Delivery, sha256: string) {
  const cutFrom = part && { file: originalFile(part.original), sha256: part.original.sha256, pages: line.source.pages }
  return { key: deliveryKey(line), originalName: name, sha256, ...(cutFrom ? { cutFrom } : {}) }
}

/** Other cuts of the same file by another run only change the list in the sidecar. */
async function keepIn(folder: string, original: Original, files: FolderFiles): Promise<KeptOriginal> {
  const { file, name, source, documents } = original
  const key = originalKey(source)
  const place = await findPlace(folder, (digits) => originalName(source, name, digits), key, files)
  const lying = await files.hash(place.file)
  const sha256 = lying !== undefined && lying === place.sha256 ? lying : await putCopy(file, source, place.file, folder, files)
  const text = sidecar({ schema: 'postlotse.original/1', source, documents, delivery: { key, originalName: name, sha256 } })
  if ((await files.read(place.file + SIDECAR)) !== text) await putText(text, place.file + SIDECAR, folder, files)
  return { place: place.file, sha256 }
}

interface Place {
  readonly file: string
  /** What lies there according to its sidecar; absent if there is none. */
  readonly sha256?: string
}

async function findPlace(folder: string, nameWith: (digits: number) => string, key: string, files: FolderFiles): Promise<Place> {
  for (const digits of HASH_DIGITS) {
    const file = path.join(folder, nameWith(digits))
    const found = await readSidecar(file + SIDECAR, files)
    if (found === undefined) return { file }
    if (found.key === key) return { file, sha256: found.sha256 }
  }
  throw new PostlotseError('delivery-failed', `${folder}: no free name`)
}

/** Undefined where there is none, or one that we did not write: a document without its sidecar is delivered again. */
async function readSidecar(file: string, files: FolderFiles): Promise<{ key: string; sha256: string } | undefined> {
  const text = await files.read(file)
  if (text === undefined) return undefined
  try {
    const { delivery } = JSON.parse(text) as { delivery?: { key?: unknown; sha256?: unknown } }
    return typeof delivery?.key === 'string' && typeof delivery.sha256 === 'string' ? { key: delivery.key, sha256: delivery.sha256 } : undefined
  } catch {
    return undefined // damaged by someone else; the original is copied anew over it
  }
}

/** An original that changed since it was read does not belong to this result. Attachments have no hash of their own. */
function putCopy(file: string, source: ResultLine['source'], to: string, folder: string, files: FolderFiles): Promise<string> {
  return put(to, folder, files, async (temporary) => {
    const sha256 = await files.copy(file, temporary)
    if (source.attachment === undefined && source.sha256 !== sha256) throw new PostlotseError('delivery-failed', 'the original changed after it was read')
    return sha256
  })
}

function sidecar(contents: object): string {
  return `${JSON.stringify(contents, undefined, 2)}\n`
}

async function putText(text: string, to: string, folder: string, files: FolderFiles): Promise<void> {
  await put(to, folder, files, (temporary) => files.write(temporary, text))
}

/** Fills a temporary file, then gives it its name in one step. */
async function put<T>(to: string, folder: string, files: FolderFiles, fill: (temporary: string) => Promise<T>): Promise<T> {
  const temporary = files.temporaryIn(folder)
  try {
    const result = await fill(temporary)
    await files.rename(temporary, to)
    await files.syncFolder(folder)
    return result
  } catch (error) {
    await files.remove(temporary).catch(() => undefined) // the first error is the one to tell
    throw error
  }
}
