import { Alert, Box, Button, Paper, Typography } from '@mui/material'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Problem } from '@/api/problem'
import { beginLink, listIdentities, listSsoWays, removeIdentity } from '@/api/sso'
import { problemWords } from '@/i18n/problem-words'
import { useWords } from '@/i18n/words'
import { SettingsTabs } from './settings-tabs'

const key = ['account', 'identities']

/** Under which names others know this account, and how to add or take away one. */
export function IdentitiesPage() {
  const { say, language } = useWords()
  const queries = useQueryClient()
  const mine = useQuery({ queryKey: key, queryFn: ({ signal }) => listIdentities(signal) })
  const ways = useQuery({ queryKey: ['sso'], queryFn: ({ signal }) => listSsoWays(signal) })
  const remove = useMutation({
    mutationFn: removeIdentity,
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
  const link = useMutation({ mutationFn: beginLink, onSuccess: (url) => location.assign(url) })
  const problem = [remove.error, link.error, mine.error].find((each) => each instanceof Problem)
  const date = (at: string) => new Date(at).toLocaleDateString(language, { dateStyle: 'medium' })
  return (
    <Box sx={{ maxWidth: 640 }}>
      <Typography variant="h1" tabIndex={-1}>
        {say('identities.sentence', { n: mine.data?.length ?? 0 })}
      </Typography>
      <SettingsTabs at="identities" />
      {problem && (
        <Alert severity="error" sx={{ mb: 1.75 }}>
          <b>{problemWords(problem, say).title}</b> {problemWords(problem, say).text}
        </Alert>
      )}
      {(mine.data?.length ?? 0) > 0 && (
        <Paper component="ul" sx={{ m: 0, mb: 2, p: 0, listStyle: 'none' }}>
          {mine.data?.map((each) => (
            <Box component="li" key={each.id} sx={line}>
              <Box sx={{ flex: 1, minWidth: 200, overflowWrap: 'anywhere' }}>
                <Typography component="b" sx={{ fontWeight: 600 }}>
                  {each.provider}
                </Typography>
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {each.email ?? each.subject} · {say('identities.since', { date: date(each.linked_at) })}
                </Typography>
              </Box>
              <Button
                variant="outlined"
                size="small"
                aria-label={say('identities.remove.which', { provider: each.provider })}
                onClick={() => remove.mutate(each.id)}
              >
                {say('identities.remove')}
              </Button>
            </Box>
          ))}
        </Paper>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {ways.data?.providers.map((way) => (
          <Button
            key={way.slug}
            variant="outlined"
            disabled={link.isPending}
            onClick={() => link.mutate(way.slug)}
          >
            {say('identities.add', { provider: way.name })}
          </Button>
        ))}
      </Box>
      {ways.data?.providers.length === 0 && <Typography>{say('identities.none')}</Typography>}
    </Box>
  )
}

const line = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1.5,
  px: 2.5,
  py: 1.75,
  '& + &': { borderTop: 1, borderColor: 'divider' },
}
