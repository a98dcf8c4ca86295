import { Box, Button, MenuItem, TextField, Typography } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { invite } from '@/api/invitations'
import type { IssuedInvitation, Role } from '@/api/types'
import { useSay, useWords } from '@/i18n/words'
import { Dialog } from '@/ui/dialog'
import { Refused } from '@/ui/refused'
import { CopyLink, LinkField } from './copy-link'
import { LinkPicture } from './link-picture'
import { roleName, roleText } from './roles'
import { aboutField } from './trouble'

interface InviteDialogProps {
  /** The organisation, if absent. */
  team?: string
  place: string
  roles: readonly Role[]
  onClose: () => void
}

/** Makes a link that lets one person in, and gives it away: by copy, camera or e-mail. */
export function InviteDialog({ team, place, roles, onClose }: InviteDialogProps) {
  const say = useSay()
  const [issued, setIssued] = useState<IssuedInvitation>()
  return (
    <Dialog title={say('teams.invite.title', { place })} closeLabel={say('close')} onClose={onClose}>
      {issued ? (
        <Issued issued={issued} place={place} onMore={() => setIssued(undefined)} onClose={onClose} />
      ) : (
        <InviteForm {...(team && { team })} roles={roles} onIssued={setIssued} />
      )}
    </Dialog>
  )
}

interface InviteFormProps {
  team?: string
  roles: readonly Role[]
  onIssued: (issued: IssuedInvitation) => void
}

function InviteForm({ team, roles, onIssued }: InviteFormProps) {
  const say = useSay()
  const queries = useQueryClient()
  const [role, setRole] = useState<Role>('user')
  const [email, setEmail] = useState('')
  const [error, setError] = useState<unknown>()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setError(undefined)
    try {
      onIssued(await invite(team, { role, ...(email.trim() && { email: email.trim() }) }))
      await queries.invalidateQueries({ queryKey: ['invitations', team ?? ''] })
    } catch (failure) {
      setError(failure)
    }
  }
  const emailProblem = aboutField(error, 'email')
  return (
    <Box component="form" noValidate onSubmit={(event) => void send(event)} sx={{ display: 'grid', gap: 2 }}>
      {!emailProblem && <Refused error={error} />}
      <TextField
        select
        label={say('teams.invite.role')}
        value={role}
        helperText={say(roleText(role))}
        onChange={({ target }) => setRole(target.value as Role)}
      >
        {roles.map((each) => (
          <MenuItem key={each} value={each}>
            {say(roleName(each))}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={say('teams.invite.email')}
        type="email"
        autoComplete="off"
        value={email}
        error={emailProblem !== undefined}
        helperText={emailProblem ?? say('teams.invite.email.text')}
        onChange={({ target }) => setEmail(target.value)}
      />
      <Button type="submit" variant="contained" sx={{ justifySelf: 'start' }}>
        {say('teams.invite.make')}
      </Button>
    </Box>
  )
}

interface IssuedProps {
  issued: IssuedInvitation
  place: string
  onMore: () => void
  onClose: () => void
}

function Issued({ issued, place, onMore, onClose }: IssuedProps) {
  const { say, language } = useWords()
  const { invitation, url, qr } = issued
  const until = new Date(invitation.expires_at).toLocaleDateString(language, { dateStyle: 'long' })
  const mail = new URLSearchParams({
    subject: say('teams.mail.subject', { place }),
    body: say('teams.mail.body', { place, url, until }),
  })
  const address = `mailto:${invitation.email ?? ''}?${mail.toString().replaceAll('+', '%20')}`
  return (
    <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
      <Typography>
        {say(invitation.email ? 'teams.invited.named' : 'teams.invited.anyone', {
          email: invitation.email ?? '',
          until,
        })}
      </Typography>
      <Box sx={{ justifySelf: 'center' }}>
        <LinkPicture picture={qr} />
      </Box>
      <LinkField url={url} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <CopyLink url={url} />
        <Button variant="outlined" href={address}>
          {say('teams.link.mail')}
        </Button>
        <Button color="inherit" onClick={onMore}>
          {say('teams.invite.more')}
        </Button>
        <Button color="inherit" onClick={onClose}>
          {say('teams.done')}
        </Button>
      </Box>
    </Box>
  )
}
