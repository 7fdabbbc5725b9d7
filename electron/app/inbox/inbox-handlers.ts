/** Answers the requests of this group. */
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { inboxRequests } from '../../shared/ipc/requests/inbox.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { countRows } from './count-rows.ts'
import type { IntakeQueue } from './intake-queue.ts'
import { writePasted } from './paste-picture.ts'
import { createReadAgain } from './read-again.ts'
import { saveOriginal } from './save-original.ts'
import { deleteFilter, listFilters, saveFilter } from './saved-filters.ts'
import { reopenDocuments, settleDocuments } from './settle-documents.ts'
import type { WatchedFolders } from './watched-folders.ts'

export interface InboxServices {
  readonly queue: IntakeQueue
  readonly folders: Pick<WatchedFolders, 'states'>
}

export function createInboxHandlers(context: WorkplaceContext, { queue, folders }: InboxServices): HandlersOf<typeof inboxRequests> {
  const { documents, values } = context.store
  const readAgain = createReadAgain(context, queue)
  return {
    'inbox.add': async ({ paths }) => ({ added: await queue.add(paths, 'window') }),
    'inbox.paste': async (picture) => ({ added: await queue.add([await writePasted(context, picture)], 'window') }),
    'inbox.jobs': async () => queue.batch(),
    'inbox.cancel': async ({ ids }) => ({ cancelled: queue.cancel(ids) }),
    'inbox.pause': async ({ paused }) => {
      queue.pause(paused)
      return null
    },
    'inbox.clear': async () => {
      queue.clear()
      return null
    },
    'inbox.rows': async () => documents.rows(),
    'inbox.rowsOf': async ({ ids }) => documents.rowsOf(ids),
    'inbox.counts': async () => countRows(context.store),
    'inbox.retry': ({ documentId }) => readAgain(documentId),
    'inbox.settle': async ({ ids }) => settleDocuments(context, ids),
    'inbox.reopen': async ({ ids }) => reopenDocuments(context, ids),
    'inbox.saveOriginal': ({ documentId }) => saveOriginal(context, documentId),
    'inbox.filters': async () => listFilters(values),
    'inbox.saveFilter': async ({ name, filter }) => saveFilter(values, name, filter),
    'inbox.deleteFilter': async ({ name }) => deleteFilter(values, name),
    'inbox.folders': async () => folders.states(),
  }
}
