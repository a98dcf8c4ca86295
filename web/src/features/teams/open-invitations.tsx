import { Box, Button, List, ListItem, ListItemText, Paper, Typography } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listInvitations, revokeInvitation } from '@/api/invitations'
import type { Invitation } from '@/api/types'
import { useWords } from '@/i18n/words'
import { Refused } from '@/ui/refused'
import { roleName } from './roles'

/** Links that still let somebody in; of the organisation where no team is named. */
export function OpenInvitations({ team }: { team?: string }) {
  const { say, language } = useWords()
  const queries = useQueryClient()
  const [error, setError] = useState<unknown>()
  const key = ['invitations', team ?? '']
  const invitations = useQuery({ queryKey: key, queryFn: ({ signal }) => listInvitations(team, signal) })
  const revoke = async (invitation: Invitation) => {
    await revokeInvitation(team, invitation.id).catch(setError)
    await queries.invalidateQueries({ queryKey: key })
  }
  if (!invitations.data?.length) return <Refused error={error} />
  const date = (at: string) => new Date(at).toLocaleDateString(language, { dateStyle: 'medium' })
  return (
    <Box component="section" sx={{ mt: 3 }}>
      <Typography component="h2" sx={{ fontSize: '1rem', fontWeight: 600, mb: 1 }}>
        {say('teams.invitations', { n: invitations.data.length })}
      </Typography>
      <Refused error={error} />
      <Paper>
        <List disablePadding>
          {invitations.data.map((each) => (
            <ListItem
              key={each.id}
              divider
              sx={{ '&:last-child': { border: 0 }, gap: 1, flexWrap: 'wrap', py: 0.5 }}
            >
              <ListItemText
                sx={{ flex: '1 1 220px', overflowWrap: 'anywhere' }}
                primary={`${each.email ?? say('teams.anyone')} · ${say(roleName(each.role))}`}
                secondary={say('teams.invitation.facts', {
                  name: each.invited_by_name ?? say('nobody'),
                  until: date(each.expires_at),
                })}
              />
              <Button color="inherit" onClick={() => void revoke(each)}>
                {say('teams.revoke')}
              </Button>
            </ListItem>
          ))}
        </List>
      </Paper>
    </Box>
  )
}
