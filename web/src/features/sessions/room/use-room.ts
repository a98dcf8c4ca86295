import type { Me, SessionState } from '@/api/types'
import { useChannel, type Live } from '@/live/use-channel'

/** A room as its page knows it: what all see, what only this seat sees, and how fresh both are. */
export interface Room {
  readonly id: string
  readonly state: SessionState
  readonly me: Me
  readonly live: Live<SessionState, Me>
}

/** Follows the room this seat is in, from the state it was let in with. */
export function useRoom(first: SessionState & { me: Me }): Room {
  const { id } = first.session
  const participant = first.me.participant_id
  const live = useChannel<SessionState, Me>(`session ${id} ${participant}`, {
    events: `/api/v1/sessions/${id}/events`,
    state: `/api/v1/sessions/${id}/state`,
    reconnect: `/api/v1/sessions/${id}/reconnect`,
  })
  return { id, state: live.view ?? first, me: live.mine ?? first.me, live }
}
