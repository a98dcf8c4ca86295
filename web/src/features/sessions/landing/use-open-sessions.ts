import { useQuery } from '@tanstack/react-query'
import { listSessions } from '@/api/list-sessions'

export function useOpenSessions() {
  return useQuery({
    queryKey: ['open-sessions'],
    queryFn: ({ signal }) => listSessions(signal),
    refetchInterval: 5_000,
    staleTime: 2_000,
  })
}
