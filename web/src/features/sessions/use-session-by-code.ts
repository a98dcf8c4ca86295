import { useQuery } from '@tanstack/react-query'
import { findSessionByCode } from '@/api/find-session-by-code'

export function useSessionByCode(code: string, enabled = true) {
  return useQuery({
    queryKey: ['session-by-code', code],
    queryFn: ({ signal }) => findSessionByCode(code, signal),
    enabled,
  })
}
