import { Box, Button, Chip, Typography } from '@mui/material'
import { useState } from 'react'
import type { ApiKey } from '@/api/types'
import { useWords } from '@/i18n/words'
import { scopeWords } from './key-scopes'
import { RenameKey } from './rename-key'
import { RevokeKey } from './revoke-key'
import { useKeyTeams } from './use-keys'

interface KeyLineProps {
  apiKey: ApiKey
  /** Where keys of others are listed too, whose it is stands first, and only revoking is offered. */
  isOfSomebody?: boolean
}

/** A key, what it is for, and what can be done about it. */
export function KeyLine({ apiKey, isOfSomebody = false }: KeyLineProps) {
  const { say } = useWords()
  const [asks, setAsks] = useState<'rename' | 'revoke'>()
  const done = () => setAsks(undefined)
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        gap: 1.5,
        px: 2.5,
        py: 1.75,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' }}>
        {isOfSomebody && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {apiKey.account_name}
          </Typography>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5 }}>
          <Typography component="b" sx={{ fontWeight: 600 }}>
            {apiKey.name}
          </Typography>
          <Typography component="code" variant="body2" sx={{ color: 'text.secondary' }}>
            {apiKey.prefix}…
          </Typography>
          {apiKey.expired && <Chip size="small" color="warning" label={say('api-keys.expired')} />}
        </Box>
        <Facts apiKey={apiKey} />
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        {!isOfSomebody && (
          <Button
            size="small"
            color="inherit"
            aria-label={say('api-keys.rename-label', { name: apiKey.name })}
            onClick={() => setAsks('rename')}
          >
            {say('api-keys.rename')}
          </Button>
        )}
        <Button
          size="small"
          variant="outlined"
          color="error"
          aria-label={say('api-keys.revoke-label', { name: apiKey.name })}
          onClick={() => setAsks('revoke')}
        >
          {say('api-keys.revoke')}
        </Button>
      </Box>
      {asks === 'rename' && <RenameKey apiKey={apiKey} onClose={done} />}
      {asks === 'revoke' && <RevokeKey apiKey={apiKey} onClose={done} />}
    </Box>
  )
}

function Facts({ apiKey }: { apiKey: ApiKey }) {
  const { say, language } = useWords()
  const teams = useKeyTeams()
  const date = (at: string) => new Date(at).toLocaleDateString(language, { dateStyle: 'medium' })
  const time = (at: string) =>
    new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
  const where = apiKey.team_ids
    ?.map((id) => teams.find((team) => team.id === id)?.name ?? say('api-keys.unknown-team'))
    .join(', ')
  const used = apiKey.last_used_at
    ? say('api-keys.used', { time: time(apiKey.last_used_at) })
    : say('api-keys.unused')
  return (
    <>
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {apiKey.scopes.map((scope) => scopeWords(scope, say)).join(' · ')}
      </Typography>
      {where && <Typography variant="body2">{say('api-keys.only-in', { teams: where })}</Typography>}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {say(apiKey.expired ? 'api-keys.over' : 'api-keys.until', { date: date(apiKey.expires_at) })} · {used}
      </Typography>
    </>
  )
}
