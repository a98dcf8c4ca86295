import { Box, Button, Paper, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { giveRole, listPeople } from '@/api/members'
import type { Person, Role, Team } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { Refused } from '@/ui/refused'
import { AccountActions } from './account-actions'
import { InviteDialog } from './invite-dialog'
import { OpenInvitations } from './open-invitations'
import { PageHead } from './page-head'
import { PersonCell, stackedOnPhones } from './person-cell'
import { RoleChoice } from './role-choice'
import { isAdmin, roleName, rolesEverywhere } from './roles'
import { nothingHere, PageTrouble } from './trouble'
import { mayEverywhere, useTeams, useTeamsChanged } from './use-teams'

/** Everybody of the organisation, and what they are everywhere. */
export function AdminPeoplePage() {
  const say = useSay()
  const mine = useTeams()
  if (mine.isPending) return <Box aria-busy="true" aria-label={say('loading')} />
  if (!mayEverywhere(mine.data, 'user.manage'))
    return <PageTrouble error={mine.error ?? nothingHere} retry={() => void mine.refetch()} />
  return (
    <Everybody
      me={mine.data?.account}
      teams={mine.data?.teams ?? []}
      roles={rolesEverywhere(mayEverywhere(mine.data, 'admin.manage'))}
    />
  )
}

interface EverybodyProps {
  /** Whoever looks, who is their own affair. */
  me: string | undefined
  teams: readonly Team[]
  /** Those that may be given here. */
  roles: readonly Role[]
}

function Everybody({ me, teams, roles }: EverybodyProps) {
  const say = useSay()
  const queries = useQueryClient()
  const teamsChanged = useTeamsChanged()
  const [isInviting, setInviting] = useState(false)
  const [error, setError] = useState<unknown>()
  const people = useQuery({ queryKey: ['people'], queryFn: ({ signal }) => listPeople(signal) })
  const give = async (person: Person, role: Role) => {
    setError(undefined)
    await giveRole(person.account_id, role).catch(setError)
    await Promise.all([queries.invalidateQueries({ queryKey: ['people'] }), teamsChanged()])
  }
  if (people.error && !people.data)
    return <PageTrouble error={people.error} retry={() => void people.refetch()} />
  const all = people.data ?? []
  const place = say('teams.organisation.here')
  return (
    <>
      <PageHead eyebrow={say('teams.organisation')} title={say('teams.everybody.title', { n: all.length })}>
        <Button variant="contained" startIcon={<Icon name="plus" />} onClick={() => setInviting(true)}>
          {say('teams.invite')}
        </Button>
      </PageHead>
      <Refused error={error} />
      <Paper sx={{ px: 2.5, py: 1 }}>
        <Table sx={stackedOnPhones}>
          <TableHead>
            <TableRow>
              <TableCell>{say('teams.person')}</TableCell>
              <TableCell sx={{ display: { xs: 'none', sm: 'table-cell' } }}>{say('teams.teams')}</TableCell>
              <TableCell sx={{ width: 160 }}>{say('teams.role')}</TableCell>
              <TableCell component="td" sx={{ width: 56 }} />
            </TableRow>
          </TableHead>
          <TableBody>
            {all.map((person) => (
              <TableRow key={person.account_id} sx={{ '&:last-child td': { border: 0 } }}>
                <PersonCell person={person} />
                <TableCell sx={{ display: { xs: 'none', sm: 'table-cell' }, color: 'text.secondary' }}>
                  {namesOf(person, teams) || '–'}
                </TableCell>
                <TableCell>
                  {isBelow(person, roles) ? (
                    <RoleChoice
                      role={person.role}
                      roles={roles}
                      label={say('teams.role.of', { name: person.display_name })}
                      onRole={(role) => void give(person, role)}
                    />
                  ) : (
                    say(roleName(person.role))
                  )}
                </TableCell>
                <TableCell align="right">
                  {person.account_id !== me && isBelow(person, roles) && (
                    <AccountActions person={person} onError={setError} />
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Paper>
      <OpenInvitations />
      {isInviting && <InviteDialog place={place} roles={roles} onClose={() => setInviting(false)} />}
    </>
  )
}

/** Whether somebody is among those one decides over. */
function isBelow(person: Person, roles: readonly Role[]): boolean {
  return !isAdmin(person.role) || roles.includes(person.role)
}

function namesOf(person: Person, teams: readonly Team[]): string {
  return teams
    .filter(({ id }) => person.teams.includes(id))
    .map(({ name }) => name)
    .join(', ')
}
