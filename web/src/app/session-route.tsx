import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { getSession } from '@/api/get-session'
import { Problem } from '@/api/problem'
import type { Me, SessionState, SessionSummary } from '@/api/types'
import { PokerTable } from '@/features/poker/poker-table'
import { pokerKeys } from '@/features/poker/poker-keys'
import { PokerPhase } from '@/features/poker/poker-phase'
import { DeadLink } from '@/features/sessions/dead-link'
import { JoinStep } from '@/features/sessions/join/join-step'
import { ClaimStep } from '@/features/sessions/claim/claim-step'
import { facilitatorCodeIn } from '@/features/sessions/facilitator-code'
import { Lobby } from '@/features/sessions/room/lobby'
import { isGoverned } from '@/features/sessions/room/person-actions'
import { PersonDialog } from '@/features/sessions/room/person-dialog'
import { RoomPage } from '@/features/sessions/room/room-page'
import { useRoom } from '@/features/sessions/room/use-room'
import { forgetSession, rememberedSession, rememberSession } from '@/features/sessions/remembered-session'
import { useSessionByCode } from '@/features/sessions/use-session-by-code'
import { useSay } from '@/i18n/words'
import { useMoment } from '@/ui/use-moment'
import { TableSkeleton } from '@/ui/table-skeleton'

/** One address from the first hello to the end: the join step for newcomers, the table for those with a seat. */
export function SessionRoute({ code }: { code: string }) {
  const queries = useQueryClient()
  const [known, setKnown] = useState(() =>
    facilitatorCodeIn(location.hash) ? undefined : rememberedSession(code),
  )
  const summary = useSessionByCode(code, known === undefined)
  const id = known ?? summary.data?.id
  const session = useQuery({
    queryKey: ['session', id],
    queryFn: ({ signal }) => getSession(id ?? '', signal),
    enabled: id !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  })
  const [claiming, setClaiming] = useState(() => facilitatorCodeIn(location.hash))
  const isMine = session.data !== undefined && isSeated(session.data)
  useMoment(isMine && id !== undefined, () => rememberSession(code, id ?? ''))
  // The seat is gone: from here on this is anybody's browser, and the code has to be looked up.
  const isLost = known !== undefined && (isFinal(session.error) || (session.data !== undefined && !isMine))
  useMoment(isLost, () => {
    forgetSession(code)
    setKnown(undefined)
  })
  const problem = isLost ? summary.error : (summary.error ?? session.error)
  const retry = () => void (summary.error ? summary.refetch() : session.refetch())

  if (problem instanceof Problem) return <DeadLink problem={problem} code={code} onRetry={retry} />
  if (!session.data) return <TableSkeleton />
  const seat = (state: SessionState) => {
    setClaiming(undefined)
    queries.setQueryData(['session', id], state)
  }
  if (claiming && summary.data) {
    return (
      <ClaimStep
        session={summary.data}
        code={claiming}
        isSeated={isSeated(session.data)}
        onSeat={seat}
        onDecline={() => setClaiming(undefined)}
      />
    )
  }
  if (isSeated(session.data)) return <PokerRoom first={session.data} />
  if (!summary.data) return null
  const refused = refusal(summary.data)
  if (refused) return <DeadLink problem={refused} code={code} onRetry={() => void summary.refetch()} />
  return <JoinStep session={summary.data} onSeat={seat} onAsk={() => void summary.refetch()} />
}

/** What keeps everybody out who has no seat yet; a full room is no such thing, because one can watch or wait. */
function refusal({ refusal: code }: SessionSummary): Problem | undefined {
  if (!code || code === 'SESSION_FULL') return undefined
  const isOver = code === 'SESSION_ENDED' || code === 'SESSION_EXPIRED'
  return new Problem(isOver ? 410 : 403, { code, message: code })
}

function isFinal(error: unknown): boolean {
  return error instanceof Problem && !error.isPassing
}

function isSeated(data: object): data is SessionState & { me: Me } {
  return 'me' in data && data.me !== undefined
}

function PokerRoom({ first }: { first: SessionState & { me: Me } }) {
  const say = useSay()
  const room = useRoom(first)
  const [chosen, setChosen] = useState<string>()
  const menus = {
    has: (id: string) => {
      const person = room.state.participants[id]
      return person !== undefined && isGoverned(room, person)
    },
    label: (name: string) => say('person.actions', { name }),
    open: setChosen,
  }
  useEffect(() => {
    document.title = `${room.state.session.name} · Plenum`
    return () => {
      document.title = 'Plenum'
    }
  }, [room.state.session.name])
  return (
    <RoomPage
      room={room}
      phase={<PokerPhase state={room.state} />}
      keys={pokerKeys(say, room.me.permissions.is_facilitator)}
    >
      <PokerTable
        sessionId={room.id}
        state={room.state}
        me={room.me}
        link={room.live.link}
        lostAt={room.live.lostAt}
        clockOffset={room.live.clockOffset}
        lobby={<Lobby room={room} />}
        menus={menus}
      />
      {chosen !== undefined && <PersonDialog room={room} id={chosen} onClose={() => setChosen(undefined)} />}
    </RoomPage>
  )
}
