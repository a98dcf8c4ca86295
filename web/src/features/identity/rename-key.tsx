import { Box, Button, TextField } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { renameKey } from '@/api/api-keys'
import type { ApiKey } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Dialog } from '@/ui/dialog'
import { fieldProblem, Trouble } from './settings-part'
import { useKeysChanged } from './use-keys'

/** Another name by which its owner recognises a key. */
export function RenameKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const say = useSay()
  const changed = useKeysChanged()
  const [name, setName] = useState(apiKey.name)
  const rename = useMutation({
    mutationFn: () => renameKey(apiKey.id, name),
    onSuccess: async () => {
      onClose()
      await changed()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    rename.mutate()
  }
  return (
    <Dialog title={say('api-keys.rename')} closeLabel={say('close')} onClose={onClose}>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
        <Trouble problem={rename.error} />
        <TextField
          label={say('api-keys.name')}
          autoComplete="off"
          autoFocus
          value={name}
          onChange={({ target }) => setName(target.value)}
          {...fieldProblem(rename.error, 'name')}
        />
        <Button type="submit" variant="contained" disabled={rename.isPending} sx={{ justifySelf: 'start' }}>
          {say('account.save')}
        </Button>
      </Box>
    </Dialog>
  )
}
