import { Button, DialogActions, DialogContent, DialogContentText } from '@mui/material'
import { useState } from 'react'
import { useSay } from '@/i18n/words'
import { Dialog } from '@/ui/dialog'
import { Refused } from '@/ui/refused'

interface ConfirmProps {
  title: string
  text: string
  action: string
  onConfirm: () => Promise<void>
  onClose: () => void
}

/** Asks before what cannot be undone; the safe answer has focus. */
export function Confirm({ title, text, action, onConfirm, onClose }: ConfirmProps) {
  const say = useSay()
  const [error, setError] = useState<unknown>()
  const confirm = () => {
    onConfirm().then(onClose, setError)
  }
  return (
    <Dialog title={title} closeLabel={say('close')} onClose={onClose}>
      <DialogContent sx={{ p: 0 }}>
        <Refused error={error} />
        <DialogContentText sx={{ color: 'text.secondary' }}>{text}</DialogContentText>
      </DialogContent>
      <DialogActions sx={{ px: 0, pt: 2 }}>
        <Button data-safe color="inherit" variant="outlined" onClick={onClose}>
          {say('teams.keep')}
        </Button>
        <Button color="error" variant="contained" onClick={confirm}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
