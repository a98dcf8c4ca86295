import { Button, TextField } from '@mui/material'
import { useSay } from '@/i18n/words'
import { copyText } from '@/ui/copy-text'
import { Icon } from '@/ui/icon'
import { toast } from '@/ui/toast'

/** A link to be read, and copied whole by a click into it. */
export function LinkField({ url }: { url: string }) {
  const say = useSay()
  return (
    <TextField
      fullWidth
      size="small"
      label={say('teams.link')}
      value={url}
      slotProps={{ htmlInput: { readOnly: true }, input: { sx: { fontSize: '0.8125rem' } } }}
      onFocus={({ target }) => target.select()}
    />
  )
}

export function CopyLink({ url }: { url: string }) {
  const say = useSay()
  const copy = () => void copyText(url).then(() => toast(say('copied')))
  return (
    <Button variant="contained" startIcon={<Icon name="copy" />} onClick={copy}>
      {say('teams.link.copy')}
    </Button>
  )
}
