import { useQuery } from '@tanstack/react-query'
import { listTeamDecks, type TeamDecks } from '@/api/team-decks'

const none: TeamDecks = { decks: [], mayWrite: false }

/** The decks of the team a table belongs to: none for guests, and none where there is no team. */
export function useTeamDecks(team: string | undefined): TeamDecks {
  const { data } = useQuery({
    queryKey: ['team-decks', team],
    queryFn: ({ signal }) => (team === undefined ? none : listTeamDecks(team, signal)),
    enabled: team !== undefined,
    staleTime: 60_000,
    retry: false,
  })
  return data ?? none
}
