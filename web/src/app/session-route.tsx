import { lazy, Suspense, useEffect, useState } from 'react'
import { Problem } from '@/api/problem'
import type { Me, SessionState, SessionSummary } from '@/api/types'
import { besideIn, keysOf, phaseOf, roomOf, setupForms, useComing } from './activities'
import { kinds } from './kinds'
import { isSeated, useSessionBehind } from './use-session-behind'
import { DeadLink } from '@/features/sessions/dead-link'
import { facilitatorCodeIn } from '@/features/sessions/facilitator-code'
import { RoomPage } from '@/features/sessions/room/room-page'
import { useRoom } from '@/features/sessions/room/use-room'
import { useSay } from '@/i18n/words'
import { soon } from '@/ui/soon'
import { TableSkeleton } from '@/ui/table-skeleton'

const JoinStep = soon(
  async () => (await import('@/features/sessions/join/join-step')).JoinStep,
  <TableSkeleton />,
)
// Whoever is here already sits down at once: the table is fetched while the server is asked who it is.
kinds.poker.Room.fetch()
const ClaimStep = lazy(async () => ({
  default: (await import('@/features/sessions/claim/claim-step')).ClaimStep,
}))

/** One address from the first hello to the end: the join step for newcomers, the table for those with a seat. */
export function SessionRoute({ code }: { code: string }) {
  const [claiming, setClaiming] = useState(() => facilitatorCodeIn(location.hash))
  const { summary, session, problem, retry, seat } = useSessionBehind(code, claiming !== undefined)
  const enter = (state: SessionState) => {
    setClaiming(undefined)
    seat(state)
  }

  if (problem instanceof Problem) return <DeadLink problem={problem} code={code} onRetry={retry} />
  if (!session) return <TableSkeleton />
  if (claiming && summary) {
    return (
      <Suspense>
        <ClaimStep
          session={summary}
          code={claiming}
          isSeated={isSeated(session)}
          onSeat={enter}
          onDecline={() => setClaiming(undefined)}
        />
      </Suspense>
    )
  }
  if (isSeated(session)) return <LiveRoom first={session} />
  if (!summary) return null
  const refused = refusal(summary)
  if (refused) return <DeadLink problem={refused} code={code} onRetry={retry} />
  return <JoinStep session={summary} onSeat={enter} onAsk={retry} />
}

/** What keeps everybody out who has no seat yet; a full room is no such thing, because one can watch or wait. */
function refusal({ refusal: code }: SessionSummary): Problem | undefined {
  if (!code || code === 'SESSION_FULL') return undefined
  const isOver = code === 'SESSION_ENDED' || code === 'SESSION_EXPIRED'
  return new Problem(isOver ? 410 : 403, { code, message: code })
}

function LiveRoom({ first }: { first: SessionState & { me: Me } }) {
  const say = useSay()
  const room = useRoom(first)
  useComing(room)
  useEffect(() => {
    document.title = `${room.state.session.name} · Plenum`
    return () => {
      document.title = 'Plenum'
    }
  }, [room.state.session.name])
  return (
    <RoomPage
      room={room}
      phase={phaseOf(room.state)}
      keys={keysOf(room.state, room.me, say)}
      forms={setupForms}
      beside={besideIn(room)}
    >
      {roomOf(room)}
    </RoomPage>
  )
}
