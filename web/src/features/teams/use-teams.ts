import { useQuery, useQueryClient } from '@tanstack/react-query'
import { listTeams, type MyTeams } from '@/api/teams'

/** The teams of whoever is signed in, and what they may do everywhere; guests get a problem. */
export function useTeams(archived = false) {
  return useQuery({
    queryKey: ['teams', archived],
    queryFn: ({ signal }) => listTeams(archived, signal),
    staleTime: 30_000,
  })
}

/** To be called when something about teams has changed. */
export function useTeamsChanged(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['teams'] })
}

export function mayEverywhere(mine: MyTeams | undefined, permission: string): boolean {
  return mine?.permissions.includes(permission) ?? false
}
