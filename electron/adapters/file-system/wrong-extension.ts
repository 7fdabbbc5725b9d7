/** Does a file's name claim another kind than its contents have? */
import { extname } from 'node:path'
import type { MediaType } from '../../shared/domain/source.ts'

const EXTENSIONS: Readonly<Record<MediaType, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/tiff': ['.tif', '.tiff'],
  'image/jpeg': ['.jpg', '.jpeg', '.jpe', '.jfif'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'message/rfc822': ['.eml', '.mht'],
  'application/vnd.ms-outlook': ['.msg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx', '.docm', '.dotx', '.dotm'],
  'application/vnd.oasis.opendocument.text': ['.odt', '.ott'],
  'application/xml': ['.xml'],
  'text/plain': ['.txt', '.text', '.csv', '.md', '.log', '.asc'],
}

/** Well-known extensions of kinds that are not read. */
const OTHERS = [
  '.doc',
  '.dot',
  '.rtf',
  '.xls',
  '.xlsx',
  '.ppt',
  '.pptx',
  '.ods',
  '.odp',
  '.zip',
  '.7z',
  '.rar',
  '.exe',
  '.html',
  '.htm',
  '.gif',
  '.bmp',
  '.heic',
  '.dwg',
]

const CLAIMED = new Set([...Object.values(EXTENSIONS).flat(), ...OTHERS])

/** True only if the extension is known to stand for something else; unknown and missing extensions claim nothing. */
export function isWrongExtension(path: string, mediaType: MediaType): boolean {
  const extension = extname(path).toLowerCase()
  return CLAIMED.has(extension) && !EXTENSIONS[mediaType].includes(extension)
}
