import { Box, Button, List, ListItem, ListItemText, Paper, TextField, Typography } from '@mui/material'
import { useState, type FormEvent, type ReactNode } from 'react'
import { archiveTeam, deleteTeam, openTeam, restoreTeam } from '@/api/teams'
import type { Team } from '@/api/types'
import { useSay, useWords } from '@/i18n/words'
import { Link } from '@/ui/navigation'
import { Refused } from '@/ui/refused'
import { toast } from '@/ui/toast'
import { Confirm } from './confirm'
import { PageHead } from './page-head'
import { aboutField, nothingHere, PageTrouble } from './trouble'
import { mayEverywhere, useTeams, useTeamsChanged } from './use-teams'

/** All teams of the organisation: opened here, put away, brought back, deleted. */
export function AdminTeamsPage() {
  const say = useSay()
  const mine = useTeams()
  if (mine.isPending) return <Box aria-busy="true" aria-label={say('loading')} />
  if (!mayEverywhere(mine.data, 'team.manage'))
    return <PageTrouble error={mine.error ?? nothingHere} retry={() => void mine.refetch()} />
  return <AllTeams teams={mine.data?.teams ?? []} />
}

function AllTeams({ teams }: { teams: readonly Team[] }) {
  const say = useSay()
  const archived = useTeams(true).data?.teams ?? []
  const changed = useTeamsChanged()
  const [error, setError] = useState<unknown>()
  const [doomed, setDoomed] = useState<Team>()
  const change = async (request: () => Promise<void>) => {
    setError(undefined)
    await request().catch(setError)
    await changed()
  }
  const archive = (team: Team) =>
    void change(async () => {
      await archiveTeam(team.id)
      toast(say('teams.archived', { team: team.name }), {
        label: say('teams.undo'),
        act: () => void change(() => restoreTeam(team.id)),
      })
    })
  return (
    <>
      <PageHead eyebrow={say('teams.organisation')} title={say('teams.all.title', { n: teams.length })} />
      <OpenTeam />
      <Refused error={error} />
      <TeamList teams={teams}>
        {(team) => (
          <Button
            color="inherit"
            aria-label={say('teams.archive.which', { team: team.name })}
            onClick={() => archive(team)}
          >
            {say('teams.archive')}
          </Button>
        )}
      </TeamList>
      {archived.length > 0 && (
        <Box component="section" sx={{ mt: 3 }}>
          <Typography component="h2" sx={{ fontSize: '1rem', fontWeight: 600, mb: 1 }}>
            {say('teams.archive.title')}
          </Typography>
          <TeamList teams={archived}>
            {(team) => (
              <>
                <Button color="inherit" onClick={() => void change(() => restoreTeam(team.id))}>
                  {say('teams.restore')}
                </Button>
                <Button color="error" onClick={() => setDoomed(team)}>
                  {say('teams.delete')}
                </Button>
              </>
            )}
          </TeamList>
        </Box>
      )}
      {doomed && (
        <Confirm
          title={say('teams.delete.title', { team: doomed.name })}
          text={say('teams.delete.text')}
          action={say('teams.delete')}
          onConfirm={async () => {
            await deleteTeam(doomed.id)
            await changed()
          }}
          onClose={() => setDoomed(undefined)}
        />
      )}
    </>
  )
}

interface TeamListProps {
  teams: readonly Team[]
  children: (team: Team) => ReactNode
}

function TeamList({ teams, children }: TeamListProps) {
  const { say, language } = useWords()
  const facts = (team: Team) =>
    [
      say('teams.people', { n: team.members }),
      team.time_zone,
      team.archived_at &&
        say('teams.archived.since', {
          date: new Date(team.archived_at).toLocaleDateString(language, { dateStyle: 'medium' }),
        }),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <Paper>
      <List disablePadding>
        {teams.map((team) => (
          <ListItem key={team.id} divider sx={{ '&:last-child': { border: 0 }, gap: 1, flexWrap: 'wrap' }}>
            <ListItemText
              sx={{ flex: '1 1 200px', overflowWrap: 'anywhere' }}
              primary={
                team.archived_at ? team.name : <Link href={`/app/${team.slug}/members`}>{team.name}</Link>
              }
              secondary={facts(team)}
            />
            {children(team)}
          </ListItem>
        ))}
      </List>
    </Paper>
  )
}

function OpenTeam() {
  const say = useSay()
  const changed = useTeamsChanged()
  const [name, setName] = useState('')
  const [error, setError] = useState<unknown>()
  const open = async (event: FormEvent) => {
    event.preventDefault()
    setError(undefined)
    try {
      const { name: opened } = await openTeam({ name })
      setName('')
      toast(say('teams.opened', { team: opened }))
    } catch (failure) {
      setError(failure)
    }
    await changed()
  }
  const problem = aboutField(error, 'name')
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => void open(event)}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2.5, alignItems: 'flex-start' }}
    >
      <TextField
        size="small"
        label={say('teams.open.name')}
        value={name}
        autoComplete="off"
        error={problem !== undefined}
        helperText={problem}
        sx={{ flex: '1 1 220px', maxWidth: 360 }}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" variant="contained" disabled={name.trim() === ''} sx={{ minHeight: 40 }}>
        {say('teams.open')}
      </Button>
      {!problem && <Refused error={error} />}
    </Box>
  )
}
