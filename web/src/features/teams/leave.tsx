import { Box, Button } from '@mui/material'
import { useState } from 'react'
import { removeMember } from '@/api/members'
import type { Member, Team } from '@/api/types'
import { useSay } from '@/i18n/words'
import { navigate } from '@/ui/navigation'
import { Confirm } from './confirm'
import { useTeams, useTeamsChanged } from './use-teams'

/** The way out for whoever is in a team; coming back takes somebody who lets them in. */
export function Leave({ team, members }: { team: Team; members: readonly Member[] | undefined }) {
  const say = useSay()
  const teamsChanged = useTeamsChanged()
  const [isAsking, setAsking] = useState(false)
  const self = useTeams().data?.account
  // Admins act in teams they are not in.
  const isIn = members?.some(({ account_id }) => account_id === self) ?? true
  if (!self || !isIn) return null
  const leave = async () => {
    await removeMember(team.id, self)
    await teamsChanged()
    navigate('/app')
  }
  return (
    <Box sx={{ mt: 3 }}>
      <Button color="inherit" onClick={() => setAsking(true)}>
        {say('teams.leave')}
      </Button>
      {isAsking && (
        <Confirm
          title={say('teams.leave.title', { team: team.name })}
          text={say('teams.leave.text')}
          action={say('teams.leave')}
          onConfirm={leave}
          onClose={() => setAsking(false)}
        />
      )}
    </Box>
  )
}
