/** What the services of the desktop app share: the store, the engines, the present rules, and ways to the person. One per open store. */

import type { Ports, Rules } from '../../core/pipeline/mail-pipeline.ts'
import type { DeliveryTarget } from '../../core/ports/delivery-target.ts'
import type { Dialogs } from '../../core/ports/dialogs.ts'
import type { PagePictures } from '../../core/ports/page-pictures.ts'
import type { Store } from '../../core/ports/store/store.ts'
import type { Emit } from '../../shared/ipc/events.ts'
import type { Preferences } from '../../shared/settings/preferences.ts'
import type { Config } from '../config/load-config.ts'
import type { Intake } from '../intake/intake.ts'

export interface WorkplaceContext {
  /** As shipped or set by IT; what a person may change of it is in `rules()`. */
  readonly config: Config
  readonly store: Store
  readonly ports: Ports
  readonly pictures: PagePictures
  readonly intake: Intake
  /** Versions of product, model and language data, for the result lines. */
  readonly engine: Readonly<Record<string, string>>
  /** Taxonomy without the types switched off, present plan and settings. Ask anew for every document: they change while the program runs. */
  rules(): Rules
  preferences(): Preferences
  /** Where documents are handed over; undefined while no folder is chosen. */
  target(): DeliveryTarget | undefined
  readonly dialogs: Dialogs
  readonly emit: Emit
  /** What is no PostlotseError and has nobody to tell: a bug, for the program's log. */
  readonly onBug: (error: unknown) => void
  /** Milliseconds since 1970. */
  now(): number
  /** Account of the operating system, for the log. */
  readonly user: string
  /** Absolute private folder of the program. */
  readonly dataFolder: string
}
