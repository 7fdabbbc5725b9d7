/** Whether the window's remembered place can still be seen: a screen may have been unplugged since. */
import type { Rectangle } from 'electron'

/** Pixels of the title bar that must lie on a screen, so that the window can be grabbed. */
const GRIP = { width: 120, height: 40 }

/** Undefined: centre the window anew. `areas`: working areas of all screens. */
export function fitBounds(bounds: Rectangle | undefined, areas: readonly Rectangle[]): Rectangle | undefined {
  if (!bounds) return undefined
  const visible = areas.some(
    (area) =>
      bounds.x + bounds.width - GRIP.width >= area.x &&
      bounds.x + GRIP.width <= area.x + area.width &&
      bounds.y >= area.y &&
      bounds.y + GRIP.height <= area.y + area.height,
  )
  return visible ? bounds : undefined
}
