/**
 * Installs, upgrades, repairs and removes the MSI under wine, silently, as software distribution would. wine has an installer of its own: what holds here
 * is that the MSI says the right thing, not that Windows does it. The earlier version is a small package built by the same code.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildMsi } from './build-msi.ts'
import { type Check, nothingWrong } from './check.ts'
import { differences } from './differences.ts'
import { STAND_IN_MARK, STAND_IN_PROPERTY, UNPACKED } from './places.ts'
import { ACCOUNT, onDriveZ, startWine, type Wine } from './wine.ts'
import { PROG_ID, PROGRAM, REGISTRY_KEY } from './write-wxs.ts'

interface Trial {
  readonly wine: Wine
  readonly msi: string
  readonly version: string
  readonly earlierMsi: string
  /** A policy file as IT would give it. */
  readonly policy: string
}

const EARLIER = '0.0.9'
const OWN_FOLDER = String.raw`C:\Eigener Ort\Postlotse`
const OWN_PLACE = 'Eigener Ort/Postlotse'
const DEFAULT_PLACE = 'Program Files/Postlotse'
const POLICY_PLACE = 'ProgramData/Postlotse/policy.json'
const STORE_PLACE = `users/${ACCOUNT}/AppData/Local/Postlotse/postlotse.db`
// wine resolves both folders for the account; Windows does for all accounts where ALLUSERS is 1, as it is here.
const MENU_PLACE = `users/${ACCOUNT}/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Postlotse.lnk`
const DESKTOP_PLACE = `users/${ACCOUNT}/Desktop/Postlotse.lnk`
const RUNTIME_LIBRARY = 'windows/system32/msvcp140_atomic_wait.dll'
const UNINSTALL_KEY = String.raw`HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall`
const PDF_KEY = String.raw`HKLM\Software\Classes\.pdf`
const OTHER_READER = 'Other.Reader'
const STORE = 'what a clerk decided'
const POLICY = '{"retentionDays": 14}\n'

export function tryMsi(msi: string, version: string): readonly Check[] {
  const work = mkdtempSync(path.join(tmpdir(), 'postlotse-msi-'))
  const wine = startWine()
  try {
    const policy = path.join(work, 'policy.json')
    writeFileSync(policy, POLICY)
    const trial = { wine, msi, version, earlierMsi: buildEarlier(work), policy }
    return [refusal, installation, upgrade, downgrade, repair, removal, defaults].flatMap((step) => step(trial))
  } finally {
    wine.remove()
    rmSync(work, { recursive: true, force: true })
  }
}

/** A package with a file that the next version no longer has. */
function buildEarlier(work: string): string {
  const folder = path.join(work, 'earlier')
  const icons = path.join('resources', 'app.asar.unpacked', 'resources', 'icons')
  mkdirSync(path.join(folder, icons), { recursive: true })
  for (const file of [PROGRAM, 'postlotse.cmd', 'gone.txt', STAND_IN_MARK, path.join(icons, 'icon.ico')]) writeFileSync(path.join(folder, file), 'earlier')
  return buildMsi(folder, EARLIER, work)
}

function refusal(trial: Trial): readonly Check[] {
  const { drive } = trial.wine
  const library = path.join(drive, RUNTIME_LIBRARY)
  const asked = install(trial, trial.earlierMsi, [], false)
  const unasked = asked === 0 || isThere(trial, DEFAULT_PLACE) ? [`status ${asked}`] : []
  renameSync(library, `${library}.away`)
  const status = install(trial, trial.msi, [])
  const withoutRuntime = status === 0 || isThere(trial, DEFAULT_PLACE) ? [`status ${status}`] : []
  renameSync(`${library}.away`, library)
  return [
    nothingWrong('wine', 'package without Electron refused, unless STANDIN=1', unasked, `status ${asked}`),
    nothingWrong('wine', 'refused without Visual C++ runtime', withoutRuntime, `status ${status}`),
  ]
}

function installation(trial: Trial): readonly Check[] {
  const { wine, earlierMsi, policy } = trial
  wine.run('reg', ['add', PDF_KEY, '/ve', '/d', OTHER_READER, '/f', '/reg:64'])
  const status = install(trial, earlierMsi, [`INSTALLDIR=${OWN_FOLDER}`, 'DESKTOPSHORTCUT=1', `POLICYFILE=${onDriveZ(policy)}`])
  mkdirSync(path.dirname(path.join(wine.drive, STORE_PLACE)), { recursive: true })
  writeFileSync(path.join(wine.drive, STORE_PLACE), STORE)
  const pdf = wine.registry(PDF_KEY)
  return [
    nothingWrong(
      'wine',
      'silent, INSTALLDIR=…',
      status === 0 && isThere(trial, `${OWN_PLACE}/gone.txt`) ? [] : [`status ${status}`],
      `${EARLIER} in ${OWN_FOLDER}`,
    ),
    nothingWrong('wine', 'Start menu, DESKTOPSHORTCUT=1', missing(trial, [MENU_PLACE, DESKTOP_PLACE]), 'both shortcuts'),
    nothingWrong('wine', 'POLICYFILE=…', textOf(trial, POLICY_PLACE) === POLICY ? [] : [`${POLICY_PLACE} is not the file`], POLICY_PLACE),
    nothingWrong('wine', 'listed under Apps', listedVersions(trial).join() === EARLIER ? [] : [listedVersions(trial).join()], EARLIER),
    nothingWrong(
      'wine',
      '«open with», default kept',
      [PROG_ID, OTHER_READER].filter((name) => !pdf.includes(name)).map((name) => `.pdf lacks ${name}`),
      '.pdf offers Postlotse, opens with the other',
    ),
  ]
}

function upgrade(trial: Trial): readonly Check[] {
  const status = install(trial, trial.msi, [])
  const versions = listedVersions(trial).join()
  const place = path.join(trial.wine.drive, OWN_PLACE)
  return [
    nothingWrong(
      'wine',
      'upgrade in the same folder, whole, old files gone',
      [...(status === 0 ? [] : [`status ${status}`]), ...differences(UNPACKED, place)],
      trial.version,
    ),
    nothingWrong('wine', 'upgrade: one entry under Apps', versions === trial.version ? [] : [versions], versions),
    nothingWrong('wine', 'upgrade: shortcuts kept', missing(trial, [MENU_PLACE, DESKTOP_PLACE]), 'both shortcuts'),
    userDataKept(trial, 'upgrade'),
  ]
}

function downgrade(trial: Trial): readonly Check[] {
  const status = install(trial, trial.earlierMsi, [])
  const versions = listedVersions(trial).join()
  return [nothingWrong('wine', 'downgrade refused', status !== 0 && versions === trial.version ? [] : [`status ${status}, ${versions}`], `status ${status}`)]
}

function repair(trial: Trial): readonly Check[] {
  const place = path.join(trial.wine.drive, OWN_PLACE)
  rmSync(path.join(place, 'postlotse.cmd'))
  rmSync(path.join(place, 'resources', 'app.asar'))
  const status = install(trial, trial.msi, ['REINSTALL=ALL', 'REINSTALLMODE=amus']) // what `/fa` stands for, which wine's msiexec does not do
  return [nothingWrong('wine', 'repair brings deleted files back', [...(status === 0 ? [] : [`status ${status}`]), ...differences(UNPACKED, place)], 'whole')]
}

function removal(trial: Trial): readonly Check[] {
  const status = remove(trial, trial.msi)
  const left = [OWN_PLACE, MENU_PLACE, DESKTOP_PLACE].filter((place) => isThere(trial, place))
  const keys = [`HKLM\\${REGISTRY_KEY}`, `HKLM\\Software\\Classes\\${PROG_ID}`].filter((key) => trial.wine.registry(key) !== '')
  const pdf = trial.wine.registry(PDF_KEY)
  return [
    nothingWrong(
      'wine',
      'silent removal: files, shortcuts, list',
      [...(status === 0 ? [] : [`status ${status}`]), ...left, ...listedVersions(trial)],
      'nothing left',
    ),
    nothingWrong('wine', 'silent removal: registry', [...keys, ...(pdf.includes(PROG_ID) ? ['.pdf still offers it'] : [])], 'nothing left'),
    nothingWrong('wine', 'other program still opens .pdf', pdf.includes(OTHER_READER) ? [] : [pdf], OTHER_READER),
    userDataKept(trial, 'removal'),
  ]
}

function defaults(trial: Trial): readonly Check[] {
  const status = install(trial, trial.earlierMsi, [])
  const wrong = isThere(trial, `${DEFAULT_PLACE}/${PROGRAM}`) ? [] : [`status ${status}, nothing in ${DEFAULT_PLACE}`]
  const unwanted = isThere(trial, DESKTOP_PLACE) ? ['desktop shortcut made unasked'] : []
  return [nothingWrong('wine', 'without properties', [...wrong, ...unwanted], `${DEFAULT_PLACE}, no desktop shortcut`)]
}

/** `asStandIn`: says that a package without Electron is wanted; a real one ignores it. */
function install({ wine }: Trial, msi: string, properties: readonly string[], asStandIn = true): number {
  return wine.run('msiexec', ['/i', onDriveZ(msi), '/qn', ...properties, ...(asStandIn ? [`${STAND_IN_PROPERTY}=1`] : [])])
}

function remove({ wine }: Trial, msi: string): number {
  return wine.run('msiexec', ['/x', onDriveZ(msi), '/qn'])
}

function userDataKept(trial: Trial, after: string): Check {
  const wrong = [...(textOf(trial, STORE_PLACE) === STORE ? [] : ['the store']), ...(textOf(trial, POLICY_PLACE) === POLICY ? [] : ['the policy file'])]
  return nothingWrong('wine', `${after}: user data kept`, wrong, 'store and policy file unchanged')
}

function isThere({ wine }: Trial, place: string): boolean {
  return existsSync(path.join(wine.drive, place))
}

function missing(trial: Trial, places: readonly string[]): readonly string[] {
  return places.filter((place) => !isThere(trial, place)).map((place) => `${place} is missing`)
}

function textOf(trial: Trial, place: string): string | undefined {
  return isThere(trial, place) ? readFileSync(path.join(trial.wine.drive, place), 'utf8') : undefined
}

/** Versions of Postlotse that the list of installed programs shows. */
function listedVersions({ wine }: Trial): readonly string[] {
  const entries = wine.registry(UNINSTALL_KEY).split(/\n(?=HKEY)/)
  return entries
    .filter((entry) => /DisplayName\s+REG_SZ\s+Postlotse/.test(entry))
    .map((entry) => /DisplayVersion\s+REG_SZ\s+(\S+)/.exec(entry)?.[1] ?? 'unknown')
}
