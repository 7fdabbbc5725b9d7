import { VIEWS, type View } from '../lib/navigation.ts'

/** Alt+1 to Alt+9, then Alt+0: in the order of the navigation. */
export function viewKey(view: View): string {
  return `Alt+${(VIEWS.indexOf(view) + 1) % 10}`
}
