/** What stands around every view: navigation, state of work, messages, and the whole window as a place to drop files. */
import { Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useMessages } from '../lib/language.tsx'
import { navigate, parsePlace, usePlace } from '../lib/navigation.ts'
import { onEvent } from '../lib/postlotse-client.ts'
import { Spinner } from '../ui/spinner.tsx'
import { Toasts } from '../ui/toasts.tsx'
import { CrashGuard } from './crash-guard.tsx'
import { FileDrop } from './file-drop.tsx'
import styles from './frame.module.css'
import { MainNavigation } from './main-navigation.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { StatusLine } from './status-line.tsx'
import { useFrameShortcuts } from './use-frame-shortcuts.ts'
import { ViewFocus } from './view-focus.tsx'
import { loadViewsAhead, ViewOf } from './views.tsx'

export function Frame() {
  const { frame } = useMessages()
  const place = usePlace()
  const main = useRef<HTMLElement>(null)
  const [help, setHelp] = useState(false)
  const openHelp = useCallback(() => setHelp(true), [])
  useFrameShortcuts(openHelp)
  useEffect(loadViewsAhead, [])
  useEffect(() => onEvent('window.navigate', ({ view }) => navigate(parsePlace(view))), [])
  useEffect(() => {
    document.title = `${frame.views[place.view]} – ${frame.title}`
  }, [frame, place.view])
  return (
    <div className={styles['frame']}>
      <button type="button" className={styles['skip']} onClick={() => main.current?.focus()}>
        {frame.skip}
      </button>
      <MainNavigation view={place.view} />
      <StatusLine onHelp={openHelp} />
      <main ref={main} tabIndex={-1} className={styles['main']}>
        <CrashGuard key={place.view}>
          <Suspense fallback={<Waiting />}>
            <ViewFocus view={place.view} main={main} />
            <ViewOf {...place} />
          </Suspense>
        </CrashGuard>
      </main>
      <Toasts />
      <FileDrop />
      <ShortcutsDialog open={help} onClose={() => setHelp(false)} />
    </div>
  )
}

function Waiting() {
  return (
    <div className={styles['waiting']}>
      <Spinner label={useMessages().frame.loading} />
    </div>
  )
}
