import { Box, Button, Paper, Typography } from '@mui/material'
import { useState } from 'react'
import { Problem } from '@/api/problem'
import { useSay } from '@/i18n/words'
import { ErrorPanel } from '@/ui/error-panel'
import { Icon } from '@/ui/icon'
import { KeyLine } from './key-line'
import { MakeKey } from './make-key'
import { SettingsTabs } from './settings-tabs'
import { useOwnKeys } from './use-keys'

/** What one's programs come with instead of oneself. */
export function KeysPage() {
  const say = useSay()
  const own = useOwnKeys()
  const [isMaking, setMaking] = useState(false)
  if (own.error instanceof Problem && !own.data) {
    const again = () => void own.refetch()
    return (
      <ErrorPanel
        problem={own.error}
        ways={[{ title: say('way.again'), label: say('try-again'), icon: 'refresh', go: again }]}
        onTime={again}
      />
    )
  }
  const keys = own.data?.keys ?? []
  const scopes = own.data?.scopes ?? []
  const working = keys.filter(({ expired }) => !expired).length
  return (
    <Box sx={{ maxWidth: 640 }}>
      <Typography variant="h1" tabIndex={-1}>
        {own.data ? say('api-keys.sentence', { n: working }) : '\u00a0'}
      </Typography>
      <SettingsTabs at="keys" />
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>{say('api-keys.text')}</Typography>
      {own.data && scopes.length === 0 && (
        <Typography sx={{ mb: 2 }}>{say('api-keys.none-for-you')}</Typography>
      )}
      {scopes.length > 0 && (
        <Button
          variant="contained"
          startIcon={<Icon name="plus" />}
          disabled={working >= (own.data?.most ?? 0)}
          onClick={() => setMaking(true)}
        >
          {say('api-keys.make')}
        </Button>
      )}
      {keys.length > 0 && (
        <Paper
          component="ul"
          sx={{ m: 0, mt: 2, p: 0, listStyle: 'none' }}
          aria-label={say('api-keys.title')}
        >
          {keys.map((key) => (
            <KeyLine key={key.id} apiKey={key} />
          ))}
        </Paper>
      )}
      {isMaking && <MakeKey scopes={scopes} onClose={() => setMaking(false)} />}
    </Box>
  )
}
