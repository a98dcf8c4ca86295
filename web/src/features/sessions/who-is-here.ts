import type { Participant, SessionState } from '@/api/types'

const most = 200

/** The people of a room, whoever came last first; of very many, only so many. */
export function whoIsHere(state: SessionState): Participant[] {
  return Object.values(state.participants)
    .sort((a, b) => b.joined_at.localeCompare(a.joined_at))
    .slice(0, most)
}
