import { useQuery } from '@tanstack/react-query'
import { previewActivity } from '@/api/preview-activity'
import type { Me, SessionState } from '@/api/types'
import { forTheRoom } from '@/board/for-the-room'
import { useRoom, type Room } from '@/features/sessions/room/use-room'
import { roomOf } from './activities'
import { Wall } from './wall'
import { isSeated, useSessionBehind } from './use-session-behind'

/** What the room will see, or sees: the very pages, in a small frame on the desk of whoever leads. */
export function PreviewRoute({ code }: { code: string }) {
  const { session } = useSessionBehind(code, false)
  return session && isSeated(session) ? <Preview first={session} /> : null
}

function Preview({ first }: { first: SessionState & { me: Me } }) {
  const room = useRoom(first)
  const wish = new URLSearchParams(location.search)
  const activity = wish.get('activity') ?? undefined
  const coming = useQuery({
    queryKey: ['preview', room.id, activity, room.state.activities[activity ?? '']],
    queryFn: ({ signal }) => previewActivity(room.id, activity ?? '', signal),
    enabled: activity !== undefined,
  })
  if (activity !== undefined && !coming.data) return null
  const state = coming.data
    ? {
        ...room.state,
        session: { ...room.state.session, status: 'active', current_activity_id: coming.data.id },
        current_activity: coming.data,
      }
    : asRoomSees(room.state)
  return (
    <div inert>
      {wish.get('as') === 'phone' ? (
        <Phone room={{ ...room, state }} />
      ) : (
        <Wall live={room.live} state={state} hasControl={false} />
      )}
    </div>
  )
}

/** The stream of whoever leads tells more than the room knows. */
function asRoomSees(state: SessionState): SessionState {
  const current = state.current_activity
  if (current?.view.type !== 'brainstorm' && current?.view.type !== 'retro') return state
  const view = { ...current.view, board: forTheRoom(current.view.board) }
  return { ...state, current_activity: { ...current, view } }
}

function Phone({ room }: { room: Room }) {
  return roomOf({ ...room, me: asGuest(room.me) })
}

/** What the others see has none of the buttons of whoever leads. */
function asGuest(me: Me): Me {
  return {
    ...me,
    permissions: { ...me.permissions, is_facilitator: false, can_manage_activities: false, can_vote: true },
  }
}
