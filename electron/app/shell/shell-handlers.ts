/** Answers what every view needs: names, dialogs, facts about the program. */
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { shellRequests } from '../../shared/ipc/requests/shell.ts'
import { SHIPPED } from '../config/paths.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { about } from './about.ts'
import { catalogueOf } from './catalogue.ts'

/** What only the host can do. */
export interface ShellPowers {
  /** Shows a file in the system's file manager. */
  showItem(path: string): void
  /** Newest lines of the program's log. */
  logLines(count: number): Promise<readonly string[]>
}

export function createShellHandlers(context: WorkplaceContext, powers: ShellPowers): HandlersOf<typeof shellRequests> {
  return {
    'shell.catalogue': async () => catalogueOf(context),
    'shell.chooseFiles': async () => [...(await context.dialogs.chooseFiles())],
    'shell.chooseFolder': async () => (await context.dialogs.chooseFolder()) ?? null,
    'shell.showDelivered': async ({ documentId }) => {
      const place = context.store.documents.find(documentId)?.line.route?.target
      if (place !== undefined) powers.showItem(place)
      return null
    },
    'shell.showLicenceTexts': async () => {
      powers.showItem(SHIPPED.licenceTexts)
      return null
    },
    'shell.about': () => about(context),
    'shell.log': async ({ lines }) => [...(await powers.logLines(lines))],
  }
}
