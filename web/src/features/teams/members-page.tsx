import { Button, Paper, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addMember, changeMember, listMembers, removeMember } from '@/api/members'
import type { Member, Role, Team } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { Refused } from '@/ui/refused'
import { toast } from '@/ui/toast'
import { InviteDialog } from './invite-dialog'
import { Leave } from './leave'
import { OpenInvitations } from './open-invitations'
import { PageHead } from './page-head'
import { PersonCell, stackedOnPhones } from './person-cell'
import { RoleChoice } from './role-choice'
import { isAdmin, roleName, teamRoles } from './roles'
import { TeamPage } from './team-page'
import { PageTrouble } from './trouble'
import { useTeamsChanged } from './use-teams'

/** Who is in a team, and as what. */
export function MembersPage({ part }: { part: string }) {
  return <TeamPage slug={part}>{(team) => <Members key={team.id} team={team} />}</TeamPage>
}

function Members({ team }: { team: Team }) {
  const say = useSay()
  const [isInviting, setInviting] = useState(false)
  const manages = team.permissions.includes('member.manage')
  const sees = team.permissions.includes('member.read')
  const members = useQuery({
    queryKey: ['members', team.id],
    queryFn: ({ signal }) => listMembers(team.id, signal),
    enabled: sees,
  })
  if (members.error && !members.data)
    return <PageTrouble error={members.error} retry={() => void members.refetch()} />
  const people = members.data ?? []
  return (
    <>
      <PageHead
        eyebrow={say('teams.members')}
        title={say('teams.members.title', {
          n: members.data ? people.length : team.members,
          team: team.name,
        })}
      >
        {manages && (
          <Button variant="contained" startIcon={<Icon name="plus" />} onClick={() => setInviting(true)}>
            {say('teams.invite')}
          </Button>
        )}
      </PageHead>
      {sees ? (
        <MemberTable team={team} members={people} manages={manages} />
      ) : (
        <Typography sx={{ color: 'text.secondary' }}>{say('teams.members.hidden')}</Typography>
      )}
      {manages && <OpenInvitations team={team.id} />}
      <Leave team={team} members={members.data} />
      {isInviting && (
        <InviteDialog team={team.id} place={team.name} roles={teamRoles} onClose={() => setInviting(false)} />
      )}
    </>
  )
}

interface MemberTableProps {
  team: Team
  members: readonly Member[]
  manages: boolean
}

function MemberTable({ team, members, manages }: MemberTableProps) {
  const say = useSay()
  const { error, give, remove } = useMemberChanges(team)
  return (
    <>
      <Refused error={error} />
      <Paper sx={{ px: 2.5, py: 1 }}>
        <Table sx={stackedOnPhones}>
          <TableHead>
            <TableRow>
              <TableCell>{say('teams.person')}</TableCell>
              <TableCell sx={{ width: 150 }}>{say('teams.role')}</TableCell>
              {manages && <TableCell component="td" sx={{ width: 44, p: 0 }} />}
            </TableRow>
          </TableHead>
          <TableBody>
            {members.map((member) => (
              <TableRow key={member.account_id} sx={{ '&:last-child td': { border: 0 } }}>
                <PersonCell person={member} />
                <TableCell>
                  {manages ? (
                    <RoleChoice
                      role={member.role}
                      roles={teamRoles}
                      label={say('teams.role.of', { name: member.display_name })}
                      onRole={(role) => give(member, role)}
                    />
                  ) : (
                    say(roleName(member.role))
                  )}
                  {isAdmin(member.effective_role) && (
                    <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
                      {say('teams.role.everywhere', { role: say(roleName(member.effective_role)) })}
                    </Typography>
                  )}
                </TableCell>
                {manages && (
                  <TableCell sx={{ p: 0, textAlign: 'end' }}>
                    <Button
                      color="inherit"
                      sx={{ minWidth: 44, minHeight: 44 }}
                      aria-label={say('teams.remove.who', { name: member.display_name })}
                      onClick={() => remove(member)}
                    >
                      <Icon name="x" />
                    </Button>
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Paper>
    </>
  )
}

function useMemberChanges(team: Team) {
  const say = useSay()
  const queries = useQueryClient()
  const teamsChanged = useTeamsChanged()
  const [error, setError] = useState<unknown>()
  const change = async (request: () => Promise<void>) => {
    setError(undefined)
    try {
      await request()
    } catch (failure) {
      setError(failure)
    }
    await Promise.all([queries.invalidateQueries({ queryKey: ['members', team.id] }), teamsChanged()])
  }
  const give = (member: Member, role: Role) =>
    void change(() => changeMember(team.id, member.account_id, role))
  const remove = (member: Member) =>
    void change(async () => {
      await removeMember(team.id, member.account_id)
      toast(say('teams.removed', { name: member.display_name, team: team.name }), {
        label: say('teams.undo'),
        act: () => void change(() => addMember(team.id, member.account_id, member.role)),
      })
    })
  return { error, give, remove }
}
