import { Box } from '@mui/material'
import { useEffect, type ReactNode } from 'react'
import type { Team } from '@/api/types'
import { useSay } from '@/i18n/words'
import { rememberTeam } from './team-choice'
import { nothingHere, PageTrouble } from './trouble'
import { useTeams } from './use-teams'

/** A page of the team whose name stands in the address; whoever is not in it is told that there is nothing. */
export function TeamPage({ slug, children }: { slug: string; children: (team: Team) => ReactNode }) {
  const say = useSay()
  const mine = useTeams()
  const team = mine.data?.teams.find((each) => each.slug === slug)
  useEffect(() => {
    if (team) rememberTeam(team.slug)
  }, [team])
  if (mine.isPending) return <Box aria-busy="true" aria-label={say('loading')} />
  const retry = () => void mine.refetch()
  if (!mine.data) return <PageTrouble error={mine.error} retry={retry} />
  return team ? children(team) : <PageTrouble error={nothingHere} retry={retry} />
}
