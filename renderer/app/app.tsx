/** Everything around the views: requests, language and appearance, the gate of the store, and the frame. */
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { DEFAULT_PREFERENCES } from '../../electron/shared/settings/preferences.ts'
import { StartupGate } from '../features/startup/startup-gate.tsx'
import { applySingleKeys } from '../lib/shortcuts.ts'
import { useRequest } from '../lib/use-request.ts'
import { Appearance } from './appearance.tsx'
import { CrashGuard } from './crash-guard.tsx'
import { Frame } from './frame.tsx'
import { createQueries } from './queries.ts'

const queries = createQueries()

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Appearance preferences={DEFAULT_PREFERENCES}>
        <CrashGuard>
          <StartupGate>
            <Workplace />
          </StartupGate>
        </CrashGuard>
      </Appearance>
    </QueryClientProvider>
  )
}

/** The preferences lie in the store, so that they are known only behind the gate. */
function Workplace() {
  const { data, isPending } = useRequest('preferences.get', null)
  const { singleKeys } = data?.preferences ?? DEFAULT_PREFERENCES
  useEffect(() => applySingleKeys(singleKeys), [singleKeys])
  if (isPending) return null
  return (
    <Appearance preferences={data?.preferences ?? DEFAULT_PREFERENCES}>
      <Frame />
    </Appearance>
  )
}
