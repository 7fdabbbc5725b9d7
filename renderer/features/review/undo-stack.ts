/** What the person did in this window and can take back, the last thing first. */
import type { ReviewCorrection, ReviewTarget } from '../../../electron/shared/ipc/requests/review.ts'

export type Deed =
  | { readonly kind: 'confirmed'; readonly id: string }
  /** `before`: the correction that stood there, to be put back; absent: the machine's value counted. */
  | { readonly kind: 'corrected'; readonly id: string; readonly target: ReviewTarget; readonly before?: ReviewCorrection | undefined }

/** Older deeds are forgotten: nobody remembers them either. */
const MOST = 100

let deeds: readonly Deed[] = []

export function remember(deed: Deed): void {
  deeds = [...deeds, deed].slice(-MOST)
}

/** The last deed, which then counts as taken back. */
export function takeLast(): Deed | undefined {
  const last = deeds.at(-1)
  deeds = deeds.slice(0, -1)
  return last
}
