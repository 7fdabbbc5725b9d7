/** Deterministic file names that every file system in an authority accepts: Windows, Samba shares, and tools that count bytes. */
import { createHash } from 'node:crypto'
import type { ResultLine } from '../../shared/result/result-line.ts'

/** Longest name in UTF-8 bytes, extension and hash included. */
const MOST_BYTES = 120
/** Room for the longest suffix of a companion file. */
const SIDECAR_BYTES = '.grund.txt'.length
/** Reserved by Windows with any extension; superscript digits count as digits (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³]|conin\$|conout\$)(?:\.|$)/i

/** Key that tells documents apart: the id, or for what could not be read its hash, pages if it is a part, and attachment. */
export function deliveryKey(line: ResultLine): string {
  const pages = line.source.pages ? `:${line.source.pages.join('-')}` : ''
  return line.id ?? `${line.source.sha256}${pages}#${line.source.attachment ?? ''}`
}

/** Key of a whole file or attachment. */
export function originalKey({ sha256, attachment }: ResultLine['source']): string {
  return `${sha256}#${attachment ?? ''}`
}

/**
 * `2026-03-05_widerspruch_Vogel_ab12cd34ef56.pdf`: date of the letter, type, surname as far as they are known, first `digits` hex digits of
 * the key's SHA-256. A file that could not be read keeps the beginning of its own name.
 */
export function targetName(line: ResultLine, name: string, digits: number): string {
  if (line.status === 'quarantined') return composeName([stemOf(name)], deliveryKey(line), name, digits)
  return composeName([dateOf(line), line.type?.id ?? 'unbekannt', surnameOf(line)], deliveryKey(line), name, digits)
}

/** A file that was cut keeps the beginning of its own name as well. */
export function originalName(source: ResultLine['source'], name: string, digits: number): string {
  return composeName([stemOf(name)], originalKey(source), name, digits)
}

/** One folder name: a desk id, made safe in case the plan holds anything else. */
export function folderName(text: string): string {
  const safe = cutBytes(safePart(text), MOST_BYTES - '_'.length) || 'dokumente'
  return DEVICE.test(safe) ? `_${safe}` : safe
}

function composeName(parts: readonly (string | undefined)[], key: string, name: string, digits: number): string {
  const tail = `_${createHash('sha256').update(key).digest('hex').slice(0, digits)}${extensionOf(name)}`
  const head =
    parts
      .filter((part) => part !== undefined)
      .map(safePart)
      .filter((part) => part !== '')
      .join('_') || 'dokument'
  return cutBytes(DEVICE.test(head) ? `_${head}` : head, MOST_BYTES - SIDECAR_BYTES - Buffer.byteLength(tail)) + tail
}

/** NFC, without what Windows forbids, without control and direction characters, blanks as `-`, no dots or dashes at the ends. */
function safePart(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}<>:"/\\|?*]/gu, ' ')
    .trim()
    .replace(/\s+/g, '-')
  return plain.replace(/^[.-]+|[.-]+$/g, '')
}

function cutBytes(text: string, most: number): string {
  let cut = ''
  for (const { segment } of new Intl.Segmenter('de').segment(text)) {
    if (Buffer.byteLength(cut + segment) > most) break
    cut += segment
  }
  return cut.replace(/[.\-_]+$/, '')
}

function dateOf(line: ResultLine): string {
  const date = line.fields?.find((field) => field.name === 'document.date')?.normalized
  return date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : 'ohne-datum'
}

/** Last word of the name, or what stands before the comma. */
function surnameOf(line: ResultLine): string | undefined {
  const field = line.fields?.find(({ name }) => name === 'person.name')
  const name = (field?.normalized ?? field?.value)?.replace(/\(.*?\)|\bgeb\..*$/g, '').trim()
  return name?.includes(',') ? name.split(',')[0] : name?.split(/\s+/).at(-1)
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}

/** Lower-case, letters and digits only; empty if the name has none. */
function extensionOf(name: string): string {
  return /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? ''
}
