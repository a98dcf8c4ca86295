import { Button, TextField } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { deleteAccount } from '@/api/account'
import { useSay } from '@/i18n/words'
import { SettingsPart } from './settings-part'

/** The end of an account, in two steps and with the password, because there is no way back. */
export function DeleteAccount({ hasPassword }: { hasPassword: boolean }) {
  const say = useSay()
  const [isMeant, setMeant] = useState(false)
  const [password, setPassword] = useState('')
  const end = useMutation({
    mutationFn: () => deleteAccount(hasPassword ? password : undefined),
    onSuccess: () => location.replace('/'),
  })
  return (
    <SettingsPart
      title={say('account.delete')}
      text={say('account.delete.text')}
      problem={end.error}
      onSubmit={() => isMeant && (password || !hasPassword) && end.mutate()}
    >
      {isMeant ? (
        <>
          {hasPassword && (
            <TextField
              label={say('account.current-password')}
              type="password"
              autoComplete="current-password"
              autoFocus
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
          <div>
            <Button onClick={() => setMeant(false)} sx={{ mr: 1 }}>
              {say('account.delete.keep')}
            </Button>
            <Button
              type="submit"
              variant="contained"
              color="error"
              disabled={end.isPending || (hasPassword && !password)}
            >
              {say('account.delete.go')}
            </Button>
          </div>
        </>
      ) : (
        <Button variant="outlined" color="error" onClick={() => setMeant(true)}>
          {say('account.delete')}
        </Button>
      )}
    </SettingsPart>
  )
}
