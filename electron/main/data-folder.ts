/** Where the store and the log lie. */
import path from 'node:path'

/**
 * POSTLOTSE_USER_DATA if it is set. On Windows the account's local folder: Electron's own choice roams with the profile, and gigabytes of post would
 * travel at every logon. Undefined: Electron's choice is right.
 */
export function dataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string | undefined {
  const { POSTLOTSE_USER_DATA: given, LOCALAPPDATA: local } = env
  if (given) return path.resolve(given)
  return platform === 'win32' && local ? path.join(local, 'Postlotse') : undefined
}
