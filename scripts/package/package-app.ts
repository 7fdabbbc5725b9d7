/** Staging folder → package: electron-builder with electron-builder.yml, on Electron's program or, where there is none, on a stand-in. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Arch, build, type Configuration, Platform } from 'electron-builder'
import { parse } from 'yaml'
import { ELECTRON_PACKAGE } from '../electron-binary.ts'
import { ROOT } from '../ensure-build.ts'
import { STAGE, UNPACKED } from './places.ts'
import { makeStandInElectron } from './stand-in-electron.ts'

/** `download`: electron-builder fetches Electron for Windows itself (GitHub, or ELECTRON_MIRROR). Returns where Electron came from. */
export async function packageApp({ download }: { readonly download: boolean }): Promise<string> {
  const { version } = JSON.parse(readFileSync(path.join(ELECTRON_PACKAGE, 'package.json'), 'utf8')) as { readonly version: string }
  const electronDist = download ? undefined : (electronForWindows() ?? makeStandInElectron(version))
  rmSync(UNPACKED, { recursive: true, force: true })
  const config = parse(readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8')) as Configuration
  await build({
    projectDir: STAGE,
    targets: Platform.WINDOWS.createTarget('dir', Arch.x64),
    config: { ...config, electronVersion: version, ...(electronDist === undefined ? {} : { electronDist }) },
    publish: 'never',
  })
  return electronDist ?? `Electron ${version}, downloaded`
}

/** The folder that ELECTRON_OVERRIDE_DIST_PATH names, or that of the npm package on a Windows machine. */
function electronForWindows(): string | undefined {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  return [named, path.join(ELECTRON_PACKAGE, 'dist')].find((folder) => folder !== undefined && existsSync(path.join(folder, 'electron.exe')))
}
