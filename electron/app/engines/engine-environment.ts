/** What an engine process may know of the machine: where programs and temporary files lie. Tokens, proxies and names of the session stay outside. */

/** Names are compared as the platform does: Windows spells `Path` and `SystemRoot` in many ways. */
const KEPT = new Set(['PATH', 'SYSTEMROOT', 'WINDIR', 'TEMP', 'TMP', 'TMPDIR', 'LANG', 'TZ'])

export function engineEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value !== undefined && KEPT.has(name.toUpperCase()) ? [[name, value]] : [])))
}
