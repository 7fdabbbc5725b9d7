/** A folder → MSI with Debian's wixl and msibuild (packages wixl, msitools), which run on Linux and need no Windows. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { ROOT } from '../ensure-build.ts'
import { CONDITIONS, statements, TABLES } from './msi-rows.ts'
import { DIST, STAND_IN_MARK, STAND_IN_PROPERTY } from './places.ts'
import { writeWxs } from './write-wxs.ts'

/** Returns the file in `targetFolder`: `Postlotse-<version>-x64.msi`, and for a package without Electron a name that says so. */
export function buildMsi(folder: string, version: string, targetFolder = DIST): string {
  const { msi } = parse(readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8')) as { readonly msi: { readonly upgradeCode: string } }
  const standIn = existsSync(path.join(folder, STAND_IN_MARK))
  const installer = {
    upgradeCode: msi.upgradeCode,
    version,
    name: standIn ? 'Postlotse (ohne Electron, nur zur Prüfung)' : 'Postlotse',
    conditions: standIn ? [...CONDITIONS, [`Installed OR ${STAND_IN_PROPERTY}`, 'Prüfstück ohne Electron: nicht zum Gebrauch.'] as const] : CONDITIONS,
  }
  const target = path.join(targetFolder, `Postlotse-${version}-x64${standIn ? '-OHNE-ELECTRON' : ''}.msi`)
  const work = path.join(targetFolder, 'msi')
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  const draft = path.join(work, 'draft.msi')
  writeFileSync(path.join(work, 'postlotse.wxs'), writeWxs(folder, installer))
  run('wixl', ['-a', 'x64', '-o', draft, path.join(work, 'postlotse.wxs')], folder)
  for (const [name, content] of Object.entries(TABLES)) {
    const file = path.join(work, `${name}.idt`)
    writeFileSync(file, content.replace('@TABLE@', name))
    run('msibuild', [draft, '-i', file], work)
  }
  for (const statement of statements(standIn ? [STAND_IN_PROPERTY] : [])) run('msibuild', [draft, '-q', statement], work)
  run('msibuild', [draft, '-s', installer.name, 'Postlotse', 'x64;1031'], work)
  renameSync(draft, target)
  return target
}

function run(program: string, args: readonly string[], folder: string): void {
  const { status, error, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
  if (error) throw new Error(`${program} could not be started (apt-get install wixl msitools): ${error.message}`)
  if (status !== 0) throw new Error(`${program} ${args[0]}: ${stderr}`)
}
