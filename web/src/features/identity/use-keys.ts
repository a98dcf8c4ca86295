import { useQuery, useQueryClient } from '@tanstack/react-query'
import { listOwnKeys } from '@/api/api-keys'
import { listTeams } from '@/api/teams'

const key = ['api-keys']

export function useOwnKeys() {
  return useQuery({ queryKey: [...key, 'own'], queryFn: ({ signal }) => listOwnKeys(signal) })
}

/** To be called when a key was made, named or revoked. */
export function useKeysChanged(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: key })
}

export const everybodysKeys = [...key, 'everybody']

/** The teams a key can be for. */
export function useKeyTeams() {
  const mine = useQuery({
    queryKey: ['teams', false],
    queryFn: ({ signal }) => listTeams(false, signal),
    staleTime: 30_000,
  })
  return mine.data?.teams ?? []
}
