/** The search while a person types: asked a moment after the last key, and the last answer stays until the next one is there. */
import { useEffect, useState } from 'react'
import type { RequestOutput } from '../../../electron/shared/ipc/contract.ts'
import type { SearchInput } from '../../../electron/shared/ipc/requests/search.ts'
import { useKept } from '../../lib/use-kept.ts'
import { useRequest } from '../../lib/use-request.ts'

/** Milliseconds without a key before the question is asked. */
const REST = 120

export interface SearchState {
  /** Undefined: no answer is there yet. */
  readonly answer: RequestOutput<'search.find'> | undefined
  readonly error: unknown
  /** The answer does not fit the question yet. */
  readonly pending: boolean
}

export function useSearch(input: SearchInput): SearchState {
  const key = JSON.stringify(input)
  const asked = useRested(key)
  const { data, error } = useRequest('search.find', JSON.parse(asked) as SearchInput)
  return { answer: useKept(data), error, pending: asked !== key || (data === undefined && error === null) }
}

/** The value once it has not changed for a while. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
