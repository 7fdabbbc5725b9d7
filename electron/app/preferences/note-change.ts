/** Notes in the log who changed which setting. `keys` are what the log shows; the rest lies in its details. */
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export function noteChange({ store, now, user }: WorkplaceContext, data: { readonly keys: readonly string[]; readonly [more: string]: unknown }): void {
  store.audit.append([{ at: isoTime(now()), user, action: 'preferences-changed', data }])
}
