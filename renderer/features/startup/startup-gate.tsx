/** Shows the app once the store is open; before that the recovery passphrase of a new store, or the way to open a locked one. */
import type { ReactNode } from 'react'
import type { StartupState } from '../../../electron/shared/ipc/requests/startup.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useMessages } from '../../lib/language.tsx'
import { useRequest } from '../../lib/use-request.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { FirstRun } from './first-run.tsx'
import { StartupFailure } from './startup-failure.tsx'
import styles from './startup-gate.module.css'
import { StartupPage } from './startup-page.tsx'
import { Unlock } from './unlock.tsx'

export function StartupGate({ children }: { readonly children: ReactNode }) {
  const { startup } = useMessages()
  const { data, error } = useRequest('startup.state', null)
  if (data?.kind === 'ready') return children
  if (data) return <Step state={data} />
  if (error !== null)
    return (
      <StartupPage title={startup.failed.title}>
        <ErrorNotice error={error} />
      </StartupPage>
    )
  return (
    <main className={styles['wait']}>
      <Spinner label={startup.opening} />
    </main>
  )
}

function Step({ state }: { readonly state: Exclude<StartupState, { kind: 'ready' }> }) {
  if (state.kind === 'new') return <FirstRun passphrase={state.passphrase} />
  if (state.kind === 'locked') return <Unlock />
  return <StartupFailure code={state.code} detail={state.detail} />
}
