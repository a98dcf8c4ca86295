import type { SessionState } from '@/api/types'

/** Nothing has begun, nothing is in front of everybody, or what was there is closed and has no result to look at. */
export function isIdle({ session, current_activity: current }: SessionState): boolean {
  if (session.status === 'draft' || !current) return true
  return current.status === 'closed' && current.view.type === 'poker' && current.stage !== 'results'
}
