import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { getSession } from '@/api/get-session'
import { Problem } from '@/api/problem'
import { DeadLink } from '@/features/sessions/dead-link'
import { navigate } from '@/ui/navigation'

/** Links by session id are older than codes and stay valid. */
export function OldLink({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['session', id],
    queryFn: ({ signal }) => getSession(id, signal),
  })
  const code = data && ('session' in data ? data.session.join_code : data.join_code)
  useEffect(() => {
    if (code) navigate(`/s/${code}`, { replace: true })
  }, [code])
  return error instanceof Problem ? <DeadLink problem={error} onRetry={() => void refetch()} /> : null
}
