import { useQuery } from '@tanstack/react-query'
import { getProgress } from '@/api/get-progress'
import type { Progress } from '@/api/types'
import { useChannel } from '@/live/use-channel'

/** The figure as the server gave it first, then as its stream keeps it. */
export function useProgress() {
  const first = useQuery({ queryKey: ['progress'], queryFn: ({ signal }) => getProgress(signal) })
  const live = useChannel<Progress>('progress', {
    events: '/api/v1/reports/progress/events',
    state: '/api/v1/reports/progress/state',
  })
  return { progress: live.view ?? first.data, live, error: first.error, retry: () => void first.refetch() }
}
