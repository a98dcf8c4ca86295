import { Alert, Box, Button, Chip, Paper, Typography } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '@/api/problem'
import { changeProvider, removeProvider, testProvider } from '@/api/sso'
import type { SsoProvider } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'

/** One provider, whether it answers, and what can be done with it. */
export function ProviderLine({ provider, onEdit }: { provider: SsoProvider; onEdit: () => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const [isDoomed, setDoomed] = useState(false)
  const after = { onSettled: () => queries.invalidateQueries({ queryKey: ['sso-providers'] }) }
  const trial = useMutation({ mutationFn: () => testProvider(provider.id) })
  const turn = useMutation({
    mutationFn: () => changeProvider(provider.id, provider.revision, { active: !provider.active }),
    ...after,
  })
  const remove = useMutation({ mutationFn: () => removeProvider(provider.id), ...after })
  const problem = [trial.error, turn.error, remove.error].find((each) => each instanceof Problem)
  return (
    <Paper sx={{ p: 2.5, mb: 1.75 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography component="h2" sx={{ fontWeight: 600, flex: 1, minWidth: 160, overflowWrap: 'anywhere' }}>
          {provider.name}
        </Typography>
        <Chip size="small" label={say(provider.active ? 'sso.active' : 'sso.inactive')} />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {Object.values(provider.addresses).join(' · ')}
      </Typography>
      {trial.data && (
        <Alert severity={trial.data.ok ? 'success' : 'warning'} sx={{ mt: 1.5 }}>
          {trial.data.ok ? say('sso.test.ok') : say('sso.test.bad', { category: trial.data.category ?? '' })}
        </Alert>
      )}
      {problem && (
        <Alert severity="error" sx={{ mt: 1.5 }}>
          <b>{problemWords(problem, say).title}</b> {problemWords(problem, say).text}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
        <Button variant="outlined" size="small" onClick={onEdit}>
          {say('sso.edit')}
        </Button>
        <Button variant="outlined" size="small" disabled={trial.isPending} onClick={() => trial.mutate()}>
          {say('sso.test')}
        </Button>
        <Button variant="outlined" size="small" disabled={turn.isPending} onClick={() => turn.mutate()}>
          {say(provider.active ? 'sso.turn-off' : 'sso.turn-on')}
        </Button>
        <Button color="error" size="small" onClick={() => (isDoomed ? remove.mutate() : setDoomed(true))}>
          {say(isDoomed ? 'sso.remove.sure' : 'sso.remove')}
        </Button>
      </Box>
    </Paper>
  )
}
