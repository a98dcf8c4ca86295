import type { Capacity } from '@/api/types'

export function roomLeft(capacity: Capacity | undefined): 'some' | 'last' | 'none' {
  if (!capacity) return 'some'
  const left = capacity.max_sessions - capacity.active_sessions
  return left <= 0 ? 'none' : left === 1 ? 'last' : 'some'
}
