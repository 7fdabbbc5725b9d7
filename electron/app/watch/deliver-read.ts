/** Lays everything that came out of one file out at the target of its folder, and says where it lies. Doing so again changes nothing. */
import { createFolderDelivery, removeHalf } from '../../adapters/delivery/folder-delivery.ts'
import { NO_SHA256 } from '../../adapters/file-system/inspect-file.ts'
import type { DeliveryTarget } from '../../core/ports/delivery-target.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { MailDocument } from '../../shared/domain/mail-document.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { unreadDocumentId } from '../inbox/source-id.ts'
import { approvedLine } from '../review/deliver-confirmed.ts'
import type { KeptFiles } from '../review/kept-files.ts'
import { layOutDocument, noteLaidOut } from '../workplace/lay-out-document.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { liesInside } from './lies-inside.ts'
import { writeReason } from './write-reason.ts'

type Needs = Pick<WorkplaceContext, 'store' | 'ports' | 'engine' | 'config' | 'now'>

export interface DeliverRead {
  /** `file` as it lies in its watched folder. Returns the absolute paths at which something of it lies. Throws delivery-failed. */
  deliver(documentIds: readonly string[], folder: string, file: string): Promise<string[]>
}

/** `targetAt`: tests put failing ones in their place. */
export function createDeliverRead(context: Needs, files: KeptFiles, targetAt: (folder: string) => DeliveryTarget = createFolderDelivery): DeliverRead {
  const targets = new Map<string, DeliveryTarget>()
  const targetOf = (folder: string): DeliveryTarget => {
    const target = targets.get(folder) ?? targetAt(folder)
    targets.set(folder, target)
    return target
  }
  return {
    deliver: async (documentIds, folder, file) => {
      const places: string[] = []
      const target = noting(targetOf(folder), places)
      for (const id of documentIds) {
        const document = context.store.documents.find(id)
        if (document) places.push(...(await deliverOne({ context, files, target, folder }, asCameIn(document, file))))
        if (document && document.row.state !== 'quarantined') await removeHalf(folder, { ...document.line.source, path: file })
      }
      return places
    },
  }
}

interface Delivering {
  readonly context: Needs
  readonly files: KeptFiles
  readonly target: DeliveryTarget
  readonly folder: string
}

/**
 * The store has one document for bytes that cannot be read, under the name under which they came last; laid out they are under each of their names,
 * so that whoever looks for a file finds it, and an attempt that was killed is completed by the next.
 */
function asCameIn(document: MailDocument, file: string): MailDocument {
  const { row, line } = document
  return row.id === unreadDocumentId(row.sourceId) ? { ...document, line: { ...line, source: { ...line.source, path: file } } } : document
}

/** Where it lies already, as far as `target` does not note it itself. */
async function deliverOne({ context, files, target, folder }: Delivering, document: MailDocument): Promise<string[]> {
  const { row, line } = document
  if (row.state === 'settled') return [] // a person dealt with it by hand
  if (line.source.sha256 === NO_SHA256) {
    await writeReason(folder, line)
    return []
  }
  const lies = row.state === 'delivered' && line.route?.target !== undefined && liesInside(line.route.target, folder) ? line.route.target : undefined
  try {
    const laidOut = await layOutDocument(context, files, { document, target, line: lies === undefined ? lineFor(context, document) : undefined })
    if (lies === undefined && row.state !== 'quarantined') noteLaidOut(context, document, laidOut)
  } catch (error) {
    if (!(error instanceof PostlotseError) || error.code !== 'not-found') throw error // forgotten: it was delivered when it was here first
  }
  return lies === undefined ? [] : [lies]
}

function lineFor(context: Needs, document: MailDocument): ResultLine {
  return document.row.state === 'confirmed' ? approvedLine(context, document) : document.line
}

function noting(target: DeliveryTarget, places: string[]): DeliveryTarget {
  return {
    deliver: async (delivery) => {
      const place = await target.deliver(delivery)
      places.push(place)
      return place
    },
    keep: async (original) => {
      const kept = await target.keep(original)
      places.push(kept.place)
      return kept
    },
  }
}
