import type { SessionState } from '@/api/types'

/** What somebody whom the quiz names is called; also where there are too many for a list of everybody. */
export function faceOf(state: SessionState, id: string): { name?: string; avatar: string } {
  const known = state.current_activity?.people?.[id] ?? state.participants[id]
  return known ? { name: known.name, avatar: known.avatar } : { avatar: 'fox' }
}
