import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { listSessions } from '@/api/list-sessions'
import type { Capacity, SessionSummary } from '@/api/types'
import { useChannel } from '@/live/use-channel'

/** What the front page knows of the house, as the stream shows it. */
interface LandingView {
  readonly capacity: Capacity
  readonly sessions: Readonly<Record<string, SessionSummary>>
}

export interface OpenSessionsNow {
  readonly sessions: readonly SessionSummary[]
  readonly capacity: Capacity | undefined
}

const address = { events: '/api/v1/sessions/events' }

/** The open rooms, live by the landing stream; while there is none, asked for every five seconds. */
export function useOpenSessions() {
  const live = useChannel<LandingView>('landing', address)
  const isLive = live.link === 'live'
  const asked = useQuery({
    queryKey: ['open-sessions'],
    queryFn: ({ signal }) => listSessions(signal),
    refetchInterval: 5_000,
    staleTime: 2_000,
    enabled: !isLive,
  })
  const view = isLive ? live.view : undefined
  const shown = useMemo<OpenSessionsNow | undefined>(() => view && newestFirst(view), [view])
  return { data: shown ?? asked.data, isError: !shown && asked.isError }
}

function newestFirst({ capacity, sessions }: LandingView): OpenSessionsNow {
  const byAge = Object.values(sessions).sort((one, other) => other.created_at.localeCompare(one.created_at))
  return { capacity, sessions: byAge }
}
