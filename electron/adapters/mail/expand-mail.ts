/** An e-mail as one text (head and body) and its attachments as private files. One level: an e-mail inside it becomes a file again. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContainerPart } from '../../core/ports/container-reader.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Limits } from '../../shared/settings/settings.ts'
import { safeFileName } from './attachment-name.ts'
import type { Mail, MailAttachment } from './mail.ts'
import { mailText } from './mail-text.ts'
import { readEml } from './read-eml.ts'
import { readMsg } from './read-msg.ts'

export interface ExpandMailRequest {
  readonly file: string
  readonly mediaType: 'message/rfc822' | 'application/vnd.ms-outlook'
  /** Private folder for the attachments. */
  readonly folder: string
}

/** Throws damaged, encrypted, too-many-attachments, attachments-too-large. */
export async function expandMail(request: ExpandMailRequest, limits: Pick<Limits, 'attachments' | 'attachmentBytes'>): Promise<readonly ContainerPart[]> {
  const bytes = await readFile(request.file)
  const mail = request.mediaType === 'message/rfc822' ? await readEml(bytes) : readMsg(bytes)
  requireWithinLimits(mail.attachments, limits)
  const names = uniqueNames(mail)
  const parts: ContainerPart[] = [{ kind: 'text', pages: [mailText(mail, names)], embedded: [] }]
  for (const [i, attachment] of mail.attachments.entries()) {
    const name = names[i] ?? ''
    const file = join(request.folder, name)
    await writeFile(file, attachment.bytes, { mode: 0o600, flag: 'wx' })
    parts.push({ kind: 'file', name, file })
  }
  return parts
}

function requireWithinLimits(attachments: readonly MailAttachment[], limits: Pick<Limits, 'attachments' | 'attachmentBytes'>): void {
  if (attachments.length > limits.attachments) throw new PostlotseError('too-many-attachments', `${attachments.length}, limit ${limits.attachments}`)
  const total = attachments.reduce((sum, attachment) => sum + attachment.bytes.length, 0)
  if (total > limits.attachmentBytes) throw new PostlotseError('attachments-too-large', `${total} bytes, limit ${limits.attachmentBytes}`)
}

/** Two attachments may have the same name, and file systems may ignore case. */
function uniqueNames(mail: Mail): readonly string[] {
  const taken = new Set<string>()
  return mail.attachments.map((attachment, i) => {
    let name = safeFileName(attachment.name, i + 1)
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = safeFileName(attachment.name, i + 1, ` (${n})`)
    taken.add(name.toLowerCase())
    return name
  })
}
