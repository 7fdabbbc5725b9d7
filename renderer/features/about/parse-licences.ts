/** The table of third-party packages in the Markdown that `npm run licences` writes. */

export interface LicensedPackage {
  readonly name: string
  readonly version: string
  readonly licence: string
}

/** Rows of every table with three columns; heading and rule are left out. */
export function parseLicences(markdown: string): LicensedPackage[] {
  return markdown.split('\n').flatMap((line) => {
    const [, name, version, licence] = /^\|([^|]+)\|([^|]+)\|([^|]+)\|\s*$/.exec(line) ?? []
    if (name === undefined || version === undefined || licence === undefined) return []
    if (name.trim() === 'package' || /^[\s:-]+$/.test(name)) return []
    return [{ name: name.trim(), version: version.trim(), licence: licence.trim() }]
  })
}
