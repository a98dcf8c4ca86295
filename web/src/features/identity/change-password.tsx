import { Button, TextField } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { changePassword } from '@/api/account'
import { useSay } from '@/i18n/words'
import { toast } from '@/ui/toast'
import { fieldProblem, SettingsPart } from './settings-part'

/** Another password; all other devices are signed out by it. */
export function ChangePassword({ hasPassword }: { hasPassword: boolean }) {
  const say = useSay()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const save = useMutation({
    mutationFn: () => changePassword(hasPassword ? current : undefined, next),
    onSuccess: () => {
      setCurrent('')
      setNext('')
      toast(say('account.password.changed'))
    },
  })
  const wrong = fieldProblem(save.error, 'new_password')
  return (
    <SettingsPart
      title={say('account.password')}
      text={say(hasPassword ? 'account.password.text' : 'account.password.none')}
      problem={save.error}
      onSubmit={() => (current || !hasPassword) && next && save.mutate()}
    >
      {hasPassword && (
        <TextField
          label={say('account.current-password')}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
        />
      )}
      <TextField
        label={say('account.new-password')}
        type="password"
        autoComplete="new-password"
        value={next}
        helperText={say('password.rule')}
        onChange={(event) => setNext(event.target.value)}
        {...wrong}
      />
      <Button
        type="submit"
        variant="contained"
        disabled={save.isPending || (hasPassword && !current) || !next}
      >
        {say('account.password.change')}
      </Button>
    </SettingsPart>
  )
}
