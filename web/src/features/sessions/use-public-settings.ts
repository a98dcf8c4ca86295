import { useQuery } from '@tanstack/react-query'
import { getPublicSettings } from '@/api/get-public-settings'

/** What this installation allows; it changes with a restart only. */
export function usePublicSettings() {
  return useQuery({
    queryKey: ['public-settings'],
    queryFn: ({ signal }) => getPublicSettings(signal),
    staleTime: Infinity,
  })
}
