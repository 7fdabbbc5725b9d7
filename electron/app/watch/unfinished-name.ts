/** Names under which programs keep what is not finished yet, or what was never meant to be read. */

/** Downloads, file transfer and scanners: .part, .partial, .filepart, .crdownload, .download; programs at work: .tmp, .temp, .swp, .lck, .lock. */
const PARTIAL = /\.(?:part|partial|filepart|crdownload|download|tmp|temp|swp|lck|lock)$/i
/** Hidden files, and lock files of office programs. */
const HIDDEN = /^(?:\.|~\$|~)/

/** `name` without folders. A finished file comes back under another name. */
export function isUnfinishedName(name: string): boolean {
  return HIDDEN.test(name) || PARTIAL.test(name)
}
