/**
 * From a path to the things to read: looks at the file, opens e-mails with everything inside, and gives each part a source of its own.
 * Whatever cannot be read becomes a quarantined entry beside the others; the original is never changed.
 */
import { inspectFile, NO_SHA256 } from '../../adapters/file-system/inspect-file.ts'
import { createPrivateFolder, type PrivateFolder } from '../../adapters/file-system/private-folder.ts'
import type { CancelSignal } from '../../core/ports/cancel-signal.ts'
import type { ContainerPart, ContainerReader } from '../../core/ports/container-reader.ts'
import type { QuarantinedSource } from '../../shared/domain/document.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { IncomingSource, MediaType, Source } from '../../shared/domain/source.ts'
import type { Limits } from '../../shared/settings/settings.ts'
import { AttachmentBudget } from './attachment-budget.ts'

export interface IntakeOptions {
  readonly containers: ContainerReader
  readonly limits: Limits
  /** Where copies of attachments may lie; the system's folder for temporary files unless given. */
  readonly temporaryFolder?: string
}

export interface OpenedInput {
  /** In reading order: an e-mail's body, then its attachments, each with what is inside it. Never empty. */
  readonly sources: readonly (IncomingSource | QuarantinedSource)[]
  /** Wipes the private copies of attachments; call it when the sources have been read. */
  dispose(): Promise<void>
}

export interface Intake {
  /** `root`: folder that symbolic links must not leave. Throws only for bugs and cancellation. */
  open(path: string, root: string, signal: CancelSignal): Promise<OpenedInput>
}

export function createIntake(options: IntakeOptions): Intake {
  return {
    open: async (path, root, signal) => {
      const opening = new Opening(options, path, signal)
      try {
        await opening.openTop(root)
        return { sources: opening.sources, dispose: () => opening.dispose() }
      } catch (error) {
        await opening.dispose()
        throw error
      }
    },
  }
}

/** One file, or one attachment, on its way to becoming a source. */
interface Item {
  readonly file: string
  /** Way down inside the outermost e-mail, e.g. `Weitergeleitet.eml/Anlage.pdf`; absent for the outermost file. */
  readonly attachment?: string
  /** E-mails around it. */
  readonly depth: number
}

const IS_MAIL: ReadonlySet<MediaType> = new Set<MediaType>(['message/rfc822', 'application/vnd.ms-outlook'])
const IS_PAGED: ReadonlySet<MediaType> = new Set<MediaType>(['application/pdf', 'image/tiff', 'image/jpeg', 'image/png', 'image/webp'])

class Opening {
  readonly sources: (IncomingSource | QuarantinedSource)[] = []
  readonly #options: IntakeOptions
  readonly #path: string
  readonly #signal: CancelSignal
  readonly #budget: AttachmentBudget
  #sha256 = NO_SHA256
  #folder: PrivateFolder | undefined

  constructor(options: IntakeOptions, path: string, signal: CancelSignal) {
    this.#options = options
    this.#path = path
    this.#signal = signal
    this.#budget = new AttachmentBudget(options.limits)
  }

  async dispose(): Promise<void> {
    await this.#folder?.wipe()
  }

  async openTop(root: string): Promise<void> {
    await this.#openItem({ file: this.#path, depth: 0 }, root)
  }

  /** One bad item is one quarantined entry; the others go on. */
  async #openItem(item: Item, root: string | undefined): Promise<void> {
    this.#signal.throwIfAborted()
    const inspected = await inspectFile(item.file, { ...(root === undefined ? {} : { root }), limits: this.#options.limits })
    if (item.depth === 0) this.#sha256 = inspected.sha256
    if ('error' in inspected.kind) return this.#quarantine(item, inspected.kind.error)
    const { mediaType, issues } = inspected.kind
    const source: Source = { path: this.#path, sha256: this.#sha256, sizeBytes: inspected.sizeBytes, mediaType, ...attachmentOf(item), issues }
    if (IS_PAGED.has(mediaType)) {
      this.sources.push({ source, content: { kind: 'paged', file: inspected.file, mediaType } })
      return
    }
    try {
      await this.#expand(item, inspected.file, source)
    } catch (error) {
      if (!(error instanceof PostlotseError) || error.code === 'cancelled') throw error
      this.#quarantine(item, error)
    }
  }

  async #expand(item: Item, file: string, source: Source): Promise<void> {
    const { limits, containers } = this.#options
    const isMail = IS_MAIL.has(source.mediaType)
    if (isMail && item.depth > limits.attachmentDepth)
      throw new PostlotseError('nested-too-deep', `more than ${limits.attachmentDepth} e-mails inside each other`)
    const folder = await this.#newFolder()
    const parts = await containers.expand({ file, mediaType: source.mediaType, folder }, this.#signal)
    await this.#budget.spend(parts)
    for (const part of parts) await this.#addPart(item, part, source)
  }

  async #addPart(item: Item, part: ContainerPart, source: Source): Promise<void> {
    if (part.kind === 'text') {
      this.sources.push({ source, content: { kind: 'text', pages: part.pages, embedded: part.embedded } })
      return
    }
    const attachment = item.attachment === undefined ? part.name : `${item.attachment}/${part.name}`
    await this.#openItem({ file: part.file, attachment, depth: item.depth + 1 }, undefined)
  }

  #quarantine(item: Item, error: PostlotseError): void {
    this.sources.push({ path: this.#path, sha256: this.#sha256, ...attachmentOf(item), error: { code: error.code, detail: error.detail } })
  }

  async #newFolder(): Promise<string> {
    this.#folder ??= await createPrivateFolder(this.#options.temporaryFolder)
    return this.#folder.newFolder()
  }
}

function attachmentOf(item: Item): { readonly attachment?: string } {
  return item.attachment === undefined ? {} : { attachment: item.attachment }
}
