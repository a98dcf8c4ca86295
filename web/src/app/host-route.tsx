import { useEffect } from 'react'
import { Problem } from '@/api/problem'
import type { Me, SessionState } from '@/api/types'
import { DeadLink } from '@/features/sessions/dead-link'
import { Console } from '@/features/sessions/host/console'
import { hostKeys } from '@/features/sessions/host/host-keys'
import { RoomPage } from '@/features/sessions/room/room-page'
import { useRoom } from '@/features/sessions/room/use-room'
import { useSay } from '@/i18n/words'
import { navigate } from '@/ui/navigation'
import { TableSkeleton } from '@/ui/table-skeleton'
import { besideIn, keysOf, leadOf, phaseOf, setupForms } from './activities'
import { TakeAway } from './take-away'
import { reviewOf } from './review'
import { isSeated, useSessionBehind } from './use-session-behind'

/** Where whoever leads an audience stays from the first hello to the end; everybody else is sent to their seat. */
export function HostRoute({ code }: { code: string }) {
  const { session, problem, retry } = useSessionBehind(code, false)
  const leads = session && isSeated(session) && session.me.permissions.can_manage_activities
  const isElsewhere = session !== undefined && !leads
  useEffect(() => {
    if (isElsewhere) navigate(`/s/${code}`, { replace: true })
  }, [isElsewhere, code])
  if (problem instanceof Problem) return <DeadLink problem={problem} code={code} onRetry={retry} />
  return leads ? <LiveConsole first={session} /> : <TableSkeleton />
}

function LiveConsole({ first }: { first: SessionState & { me: Me } }) {
  const say = useSay()
  const room = useRoom(first)
  useEffect(() => {
    document.title = `${room.state.session.name} · ${say('host.title')}`
    return () => {
      document.title = 'Plenum'
    }
  }, [room.state.session.name, say])
  const desk = (
    <Console
      room={room}
      forms={setupForms}
      lead={leadOf(room)}
      review={reviewOf(room.state)}
      takeAway={<TakeAway room={room} />}
    />
  )
  return (
    <RoomPage
      room={room}
      phase={phaseOf(room.state)}
      keys={[...keysOf(room.state, room.me, say), hostKeys(say)]}
      forms={setupForms}
      idle={desk}
      beside={besideIn(room)}
      isConsole
    >
      {desk}
    </RoomPage>
  )
}
