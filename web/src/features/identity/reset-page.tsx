import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { resetPassword } from '@/api/account'
import { forgetSignedIn } from '@/api/signed-in'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { navigate } from '@/ui/navigation'
import { toast } from '@/ui/toast'
import { DoorPage, Refused } from './door-page'
import styles from './door-page.module.css'
import { NewPassword } from './new-password'
import { takeSecret } from './way-back'

/** A new password, for whoever was given a link for it. */
export function ResetPage() {
  const say = useSay()
  const [token] = useState(takeSecret)
  const [password, setPassword] = useState('')
  const choose = useMutation({
    mutationFn: () => resetPassword(token, password),
    onSuccess: () => {
      forgetSignedIn()
      toast(say('reset.done'))
      navigate('/signin', { replace: true })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    choose.mutate()
  }
  if (!token) return <DoorPage title={say('reset.title')} text={say('reset.no-link')} children={null} />
  return (
    <DoorPage title={say('reset.title')} text={say('reset.text')}>
      <form className={styles['form']} onSubmit={submit}>
        <Refused problem={choose.error} />
        <NewPassword
          label={say('account.new-password')}
          value={password}
          problem={choose.error}
          onChange={setPassword}
        />
        <Button tone="primary" size="large" type="submit" disabled={choose.isPending}>
          {say('reset.go')}
        </Button>
      </form>
    </DoorPage>
  )
}
