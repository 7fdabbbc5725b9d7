/** What all attachments of one outermost e-mail may come to, all levels together: a mail inside a mail inside a mail multiplies. */
import { stat } from 'node:fs/promises'
import type { ContainerPart } from '../../core/ports/container-reader.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Limits } from '../../shared/settings/settings.ts'

export class AttachmentBudget {
  readonly #limits: Pick<Limits, 'attachments' | 'attachmentBytes'>
  #count = 0
  #bytes = 0

  constructor(limits: Pick<Limits, 'attachments' | 'attachmentBytes'>) {
    this.#limits = limits
  }

  /** Throws too-many-attachments or attachments-too-large for the container whose parts go beyond; what was opened before stays. */
  async spend(parts: readonly ContainerPart[]): Promise<void> {
    const files = parts.filter((part) => part.kind === 'file')
    this.#count += files.length
    if (this.#count > this.#limits.attachments) throw new PostlotseError('too-many-attachments', `${this.#count}, limit ${this.#limits.attachments}`)
    for (const part of files) this.#bytes += (await stat(part.file)).size
    if (this.#bytes > this.#limits.attachmentBytes)
      throw new PostlotseError('attachments-too-large', `${this.#bytes} bytes, limit ${this.#limits.attachmentBytes}`)
  }
}
