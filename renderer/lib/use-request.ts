/** Requests as React state: loaded once, kept, and loaded again when an event says that they may have changed. */
import { type UseMutationResult, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { RequestInput, RequestName, RequestOutput } from '../../electron/shared/ipc/contract.ts'
import { request } from './postlotse-client.ts'

export function useRequest<N extends RequestName>(
  name: N,
  input: RequestInput<N>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<RequestOutput<N>> {
  return useQuery({ queryKey: [name, input], queryFn: () => request(name, input), enabled: options.enabled ?? true })
}

/** A request that changes something. `refreshes`: requests whose answers are then asked for again, beside what events refresh (see event-refresh). */
export function useSend<N extends RequestName>(name: N, refreshes: readonly RequestName[] = []): UseMutationResult<RequestOutput<N>, Error, RequestInput<N>> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: RequestInput<N>) => request(name, input),
    onSuccess: () => {
      for (const key of refreshes) void client.invalidateQueries({ queryKey: [key] })
    },
  })
}
