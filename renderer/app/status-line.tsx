/** One quiet line above every view: what is being read, and the way to search and shortcuts. Its height never changes. */
import { CirclePause, Keyboard, Pause, Play } from 'lucide-react'
import { useMessages } from '../lib/language.tsx'
import { useRequest, useSend } from '../lib/use-request.ts'
import { Button } from '../ui/button.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './status-line.module.css'

export function StatusLine({ onHelp }: { readonly onHelp: () => void }) {
  const { status, shortcuts } = useMessages().frame
  return (
    <section aria-label={status.region} className={styles['line']}>
      <Reading />
      <Button variant="quiet" icon={Keyboard} shortcut="?" onClick={onHelp} aria-keyshortcuts="?" className={styles['help']}>
        <span className={styles['label']}>{shortcuts.title}</span>
      </Button>
    </section>
  )
}

function Reading() {
  const { status } = useMessages().frame
  const { data } = useRequest('inbox.jobs', null)
  const pause = useSend('inbox.pause', ['inbox.jobs'])
  const { total, done, paused } = data ?? { total: 0, done: 0, paused: false }
  const busy = done < total
  const text = sentence({ total, done, paused }, status)
  return (
    <div className={styles['reading']}>
      {(busy || paused) && (
        <Button variant="quiet" icon={paused ? Play : Pause} onClick={() => pause.mutate({ paused: !paused })}>
          {paused ? status.resume : status.pause}
        </Button>
      )}
      {paused && <CirclePause size="1.15em" aria-hidden className={styles['paused']} />}
      <span className={styles['text']}>{text}</span>
      <Announcement total={total} busy={busy} paused={paused} />
      {busy && !paused && (
        <div className={styles['bar']}>
          <ProgressBar label={text} value={done} max={total} />
        </div>
      )}
    </div>
  )
}

/** Screen readers hear beginning, pause and end, not every single file. */
function Announcement({ total, busy, paused }: { readonly total: number; readonly busy: boolean; readonly paused: boolean }) {
  const { drop, status } = useMessages().frame
  return (
    <span role="status">
      <VisuallyHidden>{paused ? status.pausedEmpty : busy ? drop.added(total) : status.idle}</VisuallyHidden>
    </span>
  )
}

interface Progress {
  readonly total: number
  readonly done: number
  readonly paused: boolean
}

function sentence({ total, done, paused }: Progress, status: ReturnType<typeof useMessages>['frame']['status']): string {
  const left = total - done
  if (paused) return left > 0 ? status.paused(left) : status.pausedEmpty
  return left > 0 ? status.reading(done, total) : status.ready
}
