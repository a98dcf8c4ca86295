import { Button, DialogActions, DialogContentText } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { revokeKey } from '@/api/api-keys'
import type { ApiKey } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Dialog } from '@/ui/dialog'
import { Trouble } from './settings-part'
import { useKeysChanged } from './use-keys'

/** Asks before a program is shut out, because there is no way back; the safe answer has focus. */
export function RevokeKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const say = useSay()
  const changed = useKeysChanged()
  const revoke = useMutation({
    mutationFn: () => revokeKey(apiKey.id),
    onSuccess: async () => {
      onClose()
      await changed()
    },
  })
  return (
    <Dialog
      title={say('api-keys.revoke.title', { name: apiKey.name })}
      closeLabel={say('close')}
      onClose={onClose}
    >
      <Trouble problem={revoke.error} />
      <DialogContentText sx={{ color: 'text.secondary' }}>{say('api-keys.revoke.text')}</DialogContentText>
      <DialogActions sx={{ px: 0, pt: 2 }}>
        <Button data-safe color="inherit" variant="outlined" onClick={onClose}>
          {say('api-keys.revoke.keep')}
        </Button>
        <Button color="error" variant="contained" disabled={revoke.isPending} onClick={() => revoke.mutate()}>
          {say('api-keys.revoke')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
