import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { getSession } from '@/api/get-session'
import { Problem } from '@/api/problem'
import type { Me, SessionState } from '@/api/types'
import { forgetSession, rememberedSession, rememberSession } from '@/features/sessions/remembered-session'
import { useSessionByCode } from '@/features/sessions/use-session-by-code'
import { useMoment } from '@/ui/use-moment'

/** The session behind a code, as this browser may see it. One with a seat knows the way without asking for the code. */
export function useSessionBehind(code: string, asStranger: boolean) {
  const queries = useQueryClient()
  const [known, setKnown] = useState(() => (asStranger ? undefined : rememberedSession(code)))
  const summary = useSessionByCode(code, known === undefined)
  const id = known ?? summary.data?.id
  const session = useQuery({
    queryKey: ['session', id],
    queryFn: ({ signal }) => getSession(id ?? '', signal),
    enabled: id !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  })
  const isMine = session.data !== undefined && isSeated(session.data)
  useMoment(isMine && id !== undefined, () => rememberSession(code, id ?? ''))
  // The seat is gone: from here on this is anybody's browser, and the code has to be looked up.
  const isLost = known !== undefined && (isFinal(session.error) || (session.data !== undefined && !isMine))
  useMoment(isLost, () => {
    forgetSession(code)
    setKnown(undefined)
  })
  const isSessionAtFault = summary.error === null && session.error !== null
  return {
    summary: summary.data,
    session: session.data,
    problem: isLost ? summary.error : (summary.error ?? session.error),
    retry: () => void (isSessionAtFault ? session.refetch() : summary.refetch()),
    seat: (state: SessionState) => queries.setQueryData(['session', id], state),
  }
}

export function isSeated(data: object): data is SessionState & { me: Me } {
  return 'me' in data && data.me !== undefined
}

function isFinal(error: unknown): boolean {
  return error instanceof Problem && !error.isPassing
}
