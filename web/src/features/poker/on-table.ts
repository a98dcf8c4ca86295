import type { PokerView, SessionState } from '@/api/types'

/** The poker table that is in front of everybody, if it is one. */
export function tableOf(
  state: SessionState | undefined,
): { id: string; status: string; view: PokerView } | undefined {
  const activity = state?.current_activity
  if (activity?.view.type !== 'poker') return undefined
  return { id: activity.id, status: activity.status, view: activity.view }
}
