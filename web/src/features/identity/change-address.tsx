import { Button, TextField } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeAccount } from '@/api/account'
import type { OwnAccount } from '@/api/types'
import { useSay } from '@/i18n/words'
import { toast } from '@/ui/toast'
import { fieldProblem, SettingsPart } from './settings-part'
import { accountKey } from './use-account'

/** The address by which one signs in. The password is asked for only when there is something to change. */
export function ChangeAddress({ account }: { account: OwnAccount }) {
  const say = useSay()
  const queries = useQueryClient()
  const [email, setEmail] = useState(account.email)
  const [password, setPassword] = useState('')
  const isChanged = email.trim() !== account.email
  const save = useMutation({
    mutationFn: () => changeAccount({ email, ...(account.has_password && { current_password: password }) }),
    onSuccess: (changed) => {
      queries.setQueryData(accountKey, changed)
      setEmail(changed.email)
      setPassword('')
      toast(say('account.saved'))
    },
  })
  return (
    <SettingsPart
      title={say('account.email')}
      text={say('account.email.text')}
      problem={save.error}
      onSubmit={() => isChanged && save.mutate()}
    >
      <TextField
        label={say('account.email')}
        type="email"
        autoComplete="email"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        {...fieldProblem(save.error, 'email')}
      />
      {isChanged && (
        <>
          {account.has_password && (
            <TextField
              label={say('account.current-password')}
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              {...fieldProblem(save.error, 'current_password')}
            />
          )}
          <Button
            type="submit"
            variant="contained"
            disabled={save.isPending || (account.has_password && !password)}
          >
            {say('account.email.change')}
          </Button>
        </>
      )}
    </SettingsPart>
  )
}
