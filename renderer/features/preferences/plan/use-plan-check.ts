/** Tries the plan that is being written on the last documents, a moment after the last change; until then the last answer stays. */
import { useEffect, useState } from 'react'
import type { PlanCheck } from '../../../../electron/shared/ipc/requests/preferences.ts'
import type { PlanDraft } from '../../../../electron/shared/routing/plan-draft.ts'
import { useRequest } from '../../../lib/use-request.ts'

const PAUSE_MS = 250

export function usePlanCheck(draft: PlanDraft): { readonly check: PlanCheck | undefined; readonly error: unknown } {
  const settled = useSettled(JSON.stringify(draft))
  const { data, error } = useRequest('preferences.checkPlan', JSON.parse(settled) as PlanDraft)
  const [last, setLast] = useState<PlanCheck>()
  if (data !== undefined && data !== last) setLast(data)
  return { check: data ?? last, error }
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
