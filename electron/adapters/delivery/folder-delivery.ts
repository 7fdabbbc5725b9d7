/**
 * Lays finished documents into one folder per desk: a copy of the original and, last, its JSON sidecar. A sidecar means «complete»:
 * both files are written under temporary names in the same folder, flushed, renamed and the folder flushed, so that a crash leaves a
 * whole document or none. Delivering the same document twice changes nothing.
 */
import path from 'node:path'
import type { Delivery, DeliveryTarget } from '../../core/ports/delivery-target.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { type FolderFiles, nodeFolderFiles } from './folder-files.ts'
import { deliveryKey, folderName, targetName } from './target-name.ts'

/** Documents that a person must look at, by desk, and files that could not be read. */
const REVIEW_FOLDER = '_Pruefen'
const ERROR_FOLDER = '_Fehler'

const SIDECAR = '.json'
const REASON = '.grund.txt'

/** Hex digits of the hash in a name: 48 bits; the second length is for the case that two documents share them. */
const HASH_DIGITS = [12, 40] as const

/** `outFolder` is absolute. Throws delivery-failed from `deliver`. */
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
  return {
    async deliver(delivery) {
      const folder = path.join(outFolder, ...foldersOf(delivery.line))
      try {
        await prepare(folder)
        return await deliverInto(folder, delivery, files)
      } catch (cause) {
        if (cause instanceof PostlotseError) throw cause
        throw new PostlotseError('delivery-failed', `${folder}: ${(cause as NodeJS.ErrnoException).code ?? (cause as Error).name}`, { cause })
      }
    },
  }
}

function foldersOf({ status, route }: ResultLine): string[] {
  if (status === 'quarantined') return [ERROR_FOLDER]
  const desk = folderName(route?.desk ?? 'ohne-ziel')
  return status === 'review' ? [REVIEW_FOLDER, desk] : [desk]
}

async function deliverInto(folder: string, delivery: Delivery, files: FolderFiles): Promise<string> {
  const place = await findPlace(folder, delivery, files)
  if (place.complete) return place.file
  const { error } = delivery.line
  const copied = await put(place.file, folder, files, async (temporary) => {
    const sha256 = await files.copy(delivery.file, temporary)
    refuseChanged(delivery.line, sha256)
    return sha256
  })
  if (error) await putText(`${error.message}\n`, place.file + REASON, folder, files)
  await putText(`${JSON.stringify(sidecarOf(delivery, copied), undefined, 2)}\n`, place.file + SIDECAR, folder, files)
  return place.file
}

/** The result line plus what the folder alone does not tell. */
function sidecarOf({ name, line }: Delivery, sha256: string) {
  return { ...line, delivery: { key: deliveryKey(line), originalName: name, sha256 } }
}

interface Place {
  readonly file: string
  /** The document already lies there, unharmed. */
  readonly complete: boolean
}

async function findPlace(folder: string, { name, line }: Delivery, files: FolderFiles): Promise<Place> {
  for (const digits of HASH_DIGITS) {
    const file = path.join(folder, targetName(line, name, digits))
    const sidecar = await readSidecar(file + SIDECAR, files)
    if (sidecar === undefined) return { file, complete: false }
    if (sidecar.key === deliveryKey(line)) return { file, complete: (await files.hash(file)) === sidecar.sha256 }
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
function refuseChanged({ source }: ResultLine, copied: string): void {
  if (source.attachment === undefined && source.sha256 !== copied) throw new PostlotseError('delivery-failed', 'the original changed after it was read')
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
