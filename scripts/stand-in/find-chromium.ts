/** An installed Chromium or a browser built on it; the stand-in downloads none. */
import { existsSync } from 'node:fs'
import path from 'node:path'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
  'chrome.exe',
  'msedge.exe',
]

/** Folders beside PATH where installers put a browser. */
const FOLDERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
    const base = process.env[name]
    return base ? [path.join(base, 'Microsoft', 'Edge', 'Application'), path.join(base, 'Google', 'Chrome', 'Application')] : []
  }),
}
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)

export const NO_CHROMIUM =
  'No Chromium was found. Install one (Debian, Ubuntu: `apt-get install chromium`; elsewhere Google Chrome or Microsoft Edge will do), or name its program in POSTLOTSE_CHROMIUM.'

/** Absolute path of the program; undefined where there is none. POSTLOTSE_CHROMIUM goes first. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const given = env['POSTLOTSE_CHROMIUM']
  if (given) return existsSync(given) ? given : undefined
  const folders = [...(env['PATH'] ?? '').split(path.delimiter), ...(FOLDERS[process.platform] ?? [])].filter((folder) => folder !== '')
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...(process.platform === 'darwin' ? MAC : [])]
  return candidates.find((file) => existsSync(file))
}
