import { Box, IconButton, Menu, MenuItem, Typography } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { activateUser, deactivateUser, makeResetLink, unlockUser } from '@/api/users'
import type { Person } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Dialog } from '@/ui/dialog'
import { Icon } from '@/ui/icon'
import { toast } from '@/ui/toast'
import { Confirm } from './confirm'
import { CopyLink, LinkField } from './copy-link'

interface AccountActionsProps {
  person: Person
  onError: (error: unknown) => void
}

/** What admins do for somebody who cannot sign in, or should not. */
export function AccountActions({ person, onError }: AccountActionsProps) {
  const say = useSay()
  const queries = useQueryClient()
  const [anchor, setAnchor] = useState<HTMLElement>()
  const [isAsking, setAsking] = useState(false)
  const [link, setLink] = useState<string>()
  const id = person.account_id
  const name = person.display_name
  const changed = () => queries.invalidateQueries({ queryKey: ['people'] })
  const choose = (act: () => unknown) => () => {
    setAnchor(undefined)
    onError(undefined)
    act()
  }
  const make = choose(() => makeResetLink(id).then(setLink, onError))
  const unlock = choose(() => unlockUser(id).then(() => toast(say('users.unlocked', { name })), onError))
  const activate = choose(() => activateUser(id).then(changed, onError))
  return (
    <>
      <IconButton
        aria-label={say('users.more', { name })}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon name="kebab" />
      </IconButton>
      <Menu anchorEl={anchor ?? null} open={anchor !== undefined} onClose={() => setAnchor(undefined)}>
        {person.active && <MenuItem onClick={make}>{say('users.reset')}</MenuItem>}
        {person.active && <MenuItem onClick={unlock}>{say('users.unlock')}</MenuItem>}
        {person.active ? (
          <MenuItem onClick={choose(() => setAsking(true))}>{say('users.deactivate')}</MenuItem>
        ) : (
          <MenuItem onClick={activate}>{say('users.activate')}</MenuItem>
        )}
      </Menu>
      {isAsking && (
        <Confirm
          title={say('users.deactivate.title', { name })}
          text={say('users.deactivate.text')}
          action={say('users.deactivate')}
          onConfirm={async () => {
            await deactivateUser(id)
            await changed()
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {link && (
        <Dialog
          title={say('users.reset.title', { name })}
          closeLabel={say('close')}
          onClose={() => setLink(undefined)}
        >
          <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
            <Typography>{say('users.reset.text')}</Typography>
            <LinkField url={link} />
            <CopyLink url={link} />
          </Box>
        </Dialog>
      )}
    </>
  )
}
