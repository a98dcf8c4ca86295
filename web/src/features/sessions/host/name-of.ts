import type { SessionState } from '@/api/types'

/** What somebody is called, also where a crowd is too long for a list of everybody. */
export function nameOf(
  id: string,
  { participants, current_activity: current }: Pick<SessionState, 'participants' | 'current_activity'>,
): string | undefined {
  return participants[id]?.name ?? current?.people?.[id]?.name
}
