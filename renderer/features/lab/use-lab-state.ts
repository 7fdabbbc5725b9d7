/** How far the run is: looked up at once, and again twice a second while it runs. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RequestOutput } from '../../../electron/shared/ipc/contract.ts'
import { request } from '../../lib/postlotse-client.ts'

export type LabState = RequestOutput<'lab.state'>

/** Milliseconds between two looks. */
const PAUSE = 500

/** `onDone`: a run that was seen running has come to its end. */
export function useLabState(onDone: () => void) {
  const [state, setState] = useState<LabState>()
  const [error, setError] = useState<unknown>(null)
  const before = useRef<LabState['phase']>(undefined)
  const look = useCallback(() => {
    request('lab.state', null).then(
      (found) => {
        if (before.current === 'running' && found.phase === 'done') onDone()
        before.current = found.phase
        setState(found)
      },
      (failure: unknown) => setError(failure),
    )
  }, [onDone])
  useEffect(look, [look])
  const running = state?.phase === 'running'
  useEffect(() => {
    if (!running) return
    const timer = setInterval(look, PAUSE)
    return () => clearInterval(timer)
  }, [running, look])
  return { state, error, look }
}
