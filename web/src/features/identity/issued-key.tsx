import { Alert, Box, Button, TextField, Typography } from '@mui/material'
import type { IssuedKey } from '@/api/types'
import { useSay } from '@/i18n/words'
import { copyText } from '@/ui/copy-text'
import { Icon } from '@/ui/icon'
import { toast } from '@/ui/toast'

/** A key that was made just now, to be taken where it is used, and how it is used there. */
export function IssuedKeyPart({ issued, onClose }: { issued: IssuedKey; onClose: () => void }) {
  const say = useSay()
  const example = `curl -H "Authorization: Bearer ${issued.token}" \\\n  ${location.origin}/api/v1/me`
  const copy = (text: string) => void copyText(text).then(() => toast(say('copied')))
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <Alert severity="warning">{say('api-keys.made.text')}</Alert>
      <TextField
        fullWidth
        label={say('api-keys.token')}
        value={issued.token}
        multiline
        slotProps={{
          htmlInput: { readOnly: true, spellCheck: false },
          input: { sx: { fontFamily: 'monospace', fontSize: '0.875rem', overflowWrap: 'anywhere' } },
        }}
        onFocus={({ target }) => target.select()}
      />
      <Button
        variant="contained"
        startIcon={<Icon name="copy" />}
        sx={{ justifySelf: 'start' }}
        onClick={() => copy(issued.token)}
      >
        {say('api-keys.copy')}
      </Button>
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{say('api-keys.example')}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {say('api-keys.example.text')}
        </Typography>
        <Box
          component="pre"
          tabIndex={0}
          aria-label={say('api-keys.example')}
          sx={{
            m: 0,
            mt: 1,
            p: 1.5,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            fontSize: '0.8125rem',
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
          }}
        >
          {example}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" onClick={() => copy(example)}>
          {say('api-keys.example.copy')}
        </Button>
        <Button color="inherit" onClick={onClose}>
          {say('api-keys.done')}
        </Button>
      </Box>
    </Box>
  )
}
