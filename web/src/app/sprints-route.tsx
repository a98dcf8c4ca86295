import { Sprints } from '@/features/planning/sprints-page'
import { TeamPage } from '@/features/teams/team-page'

/** The sprints of the team whose name stands in the address. */
export function SprintsRoute({ part }: { part: string }) {
  return <TeamPage slug={part}>{(team) => <Sprints key={team.id} team={team} />}</TeamPage>
}
