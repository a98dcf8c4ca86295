import type { Participant } from '@/api/types'
import type { Room } from './use-room'

/** Whether there is anything this reader can do about that person. */
export function isGoverned(room: Room, person: Participant): boolean {
  const { can_transfer: isLeading, can_kick_users: mayKick } = room.me.permissions
  if (person.id === room.me.participant_id || person.role === 'facilitator') return false
  return isLeading || (mayKick && person.role !== 'co_facilitator')
}
