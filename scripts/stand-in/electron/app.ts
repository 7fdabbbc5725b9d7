/** Electron's `app`: life and death of the program, its folders, the lock of the first instance. */
import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { answerHost, exitAfterTalking, host, quietly, record } from './host.ts'

const root = process.env['POSTLOTSE_STAND_IN_ROOT'] ?? process.cwd()

class StandInApp extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = { appendSwitch: (name: string, value?: string) => void record.switches.push([name, value]) }
  readonly #ready = Promise.withResolvers<void>()
  readonly #paths = new Map<string, string>()
  #lock: string | undefined
  #quitting = false
  /** Set by browser-window: closes every window as a person would. */
  closeWindows: () => void = () => undefined

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  /** Called when the entry has been evaluated, as Electron does; not when it asked to quit already. */
  becomeReady(): void {
    if (this.#quitting) return
    this.emit('ready', {})
    this.#ready.resolve()
  }

  getVersion(): string {
    return (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version
  }

  getAppPath(): string {
    return root
  }

  getPath(name: string): string {
    const found = this.#paths.get(name)
    if (found === undefined) throw new Error(`the stand-in has no folder ${name}; set POSTLOTSE_USER_DATA`)
    return found
  }

  setPath(name: string, folder: string): void {
    mkdirSync(folder, { recursive: true })
    this.#paths.set(name, folder)
  }

  /** By a file with the process id; the one who does not get it tells the first through the host. */
  requestSingleInstanceLock(): boolean {
    const file = path.join(this.getPath('userData'), 'stand-in.lock')
    if (isRunning(file)) {
      quietly(host.call('passToFirst', process.argv, process.cwd()))
      return false
    }
    writeFileSync(file, String(process.pid))
    this.#lock = file
    return true
  }

  enableSandbox(): void {
    record.calls.push('enableSandbox')
  }

  quit(): void {
    this.#quitting = true
    if (this.#prevented('before-quit')) return
    this.closeWindows()
    if (this.#prevented('will-quit')) return
    this.exit(0)
  }

  exit(code = 0): void {
    if (this.#lock !== undefined) rmSync(this.#lock, { force: true })
    exitAfterTalking(code)
  }

  windowsClosed(): void {
    if (!this.#quitting) this.emit('window-all-closed')
  }

  #prevented(event: string): boolean {
    let prevented = false
    this.emit(event, {
      preventDefault: () => {
        prevented = true
      },
    })
    return prevented
  }
}

export const app = new StandInApp()

answerHost({
  quit: () => app.quit(),
  secondInstance: (argv, folder) => void app.emit('second-instance', {}, argv, folder, undefined),
  openFile: (file) => void app.emit('open-file', { preventDefault: () => undefined }, file),
})

function isRunning(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    process.kill(pid, 0)
    return pid !== process.pid
  } catch {
    return false // no lock, or of a process that was killed
  }
}
