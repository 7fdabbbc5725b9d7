/**
 * What a process writes beside what it has begun, so that the next one can tell whether it is gone: host, start of the machine, space of process
 * numbers (containers), number, start of the process, and a random part that tells two connections of one process apart.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import os from 'node:os'
import { z } from 'zod'

export interface ProcessMark {
  /** Of this connection. */
  readonly own: string
  /**
   * True only if the process that wrote it certainly runs no more. Where times of start cannot be read (not Linux), a number that came again looks
   * alive; then the end of the lease tells.
   */
  isGone(mark: string | null): boolean
}

const markSchema = z.tuple([z.string(), z.string(), z.string(), z.int().positive(), z.string(), z.string()])

/** `isShared`: other processes may have the store open. Otherwise whoever wrote another mark must be gone, wherever it ran. */
export function createProcessMark(isShared: boolean): ProcessMark {
  const host = os.hostname()
  const [boot, space] = [readOr('', () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()), readOr('', () => readlinkSync('/proc/self/ns/pid'))]
  const own = JSON.stringify([host, boot, space, process.pid, startOf(process.pid), randomBytes(8).toString('hex')])
  return {
    own,
    isGone(mark) {
      if (mark === own) return false
      if (!isShared) return true
      const [thatHost, thatBoot, thatSpace, pid, start] = parsed(mark) ?? []
      if (pid === undefined || thatHost !== host) return false
      if (thatBoot !== boot) return true
      return thatSpace === space && !runs(pid, start ?? '')
    },
  }
}

function parsed(mark: string | null): z.output<typeof markSchema> | undefined {
  return readOr(undefined, () => markSchema.safeParse(JSON.parse(mark ?? '')).data)
}

function runs(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const present = startOf(pid)
  return present === '' || present === start
}

/** In ticks since the machine started (proc(5), field 22); empty where it cannot be read. */
function startOf(pid: number): string {
  return readOr('', () => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  })
}

function readOr<T>(otherwise: T, read: () => T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
