import { Backlog } from '@/features/backlog/backlog-page'
import { TeamPage } from '@/features/teams/team-page'

/** The backlog of the team whose name stands in the address. */
export function BacklogRoute({ part }: { part: string }) {
  return <TeamPage slug={part}>{(team) => <Backlog key={team.id} team={team} />}</TeamPage>
}
