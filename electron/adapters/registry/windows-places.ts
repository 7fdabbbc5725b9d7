/**
 * Where Windows lies. A person can set variables for one call, but can neither write to C:\Windows nor make it vanish: where that is Windows, no
 * variable is asked. Only a Windows on another drive is found by its variables (a limit, see SECURITY.md: Node has no other way to ask for it).
 */
import { existsSync } from 'node:fs'
import path from 'node:path'

export interface WindowsPlaces {
  /** The system's program that reads the registry. */
  readonly reg: string
  /** Data of the machine, for all accounts. */
  readonly programData: string
}

const USUAL: WindowsPlaces = { reg: 'C:\\Windows\\System32\\reg.exe', programData: 'C:\\ProgramData' }

export function windowsPlaces(env: Readonly<Record<string, string | undefined>>, exists: (file: string) => boolean = existsSync): WindowsPlaces {
  const { SystemRoot: root, PROGRAMDATA: programData } = env
  if (exists(USUAL.reg) || !root) return USUAL
  return { reg: path.join(root, 'System32', 'reg.exe'), programData: programData || USUAL.programData }
}
