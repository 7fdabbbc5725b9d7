/** An e-mail as both formats give it. */

export interface MailAttachment {
  /** As the sender named it; empty if it has no name. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Mail {
  /** Lines like `Erika Muster <e.muster@example.org>`. */
  readonly from: string
  readonly to: string
  readonly copy: string
  /** ISO 8601 with zone, or whatever stands there. */
  readonly date: string
  readonly subject: string
  /** Plain text; lines separated by `\n`. */
  readonly body: string
  readonly attachments: readonly MailAttachment[]
}

/** Bytes up to which an image that the HTML shows is taken for decoration of the signature (heuristic; a photographed page is far larger). */
export const LOGO_BYTES = 10_000
