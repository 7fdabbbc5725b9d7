/** Where a path leads, links followed, even if it does not exist yet. */
import { realpathSync } from 'node:fs'
import path from 'node:path'

/** True if `target` is the folder or lies anywhere below it. */
export function liesInside(target: string, folder: string): boolean {
  const way = path.relative(realTarget(path.resolve(folder)), realTarget(path.resolve(target)))
  return way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way))
}

function realTarget(target: string): string {
  try {
    return realpathSync(target)
  } catch {
    const parent = path.dirname(target) // what does not exist yet will be made in its parent
    return parent === target ? target : path.join(realTarget(parent), path.basename(target))
  }
}
