import type { Participant, SessionState } from '@/api/types'

const most = 200

/** The people of a room, whoever came last first; of very many, only so many. Whoever hides from lists is not among them. */
export function whoIsHere(state: SessionState): Participant[] {
  return Object.values(state.participants)
    .filter((person) => !person.hide_from_lists)
    .sort((a, b) => b.joined_at.localeCompare(a.joined_at))
    .slice(0, most)
}
