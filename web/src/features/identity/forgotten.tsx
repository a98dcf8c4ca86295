import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { forgotPassword } from '@/api/account'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { DoorPage, Refused } from './door-page'
import styles from './door-page.module.css'

/** Asks for a link by which a new password is chosen; nobody learns here who has an account. */
export function Forgotten({ login: known, onBack }: { login: string; onBack: () => void }) {
  const say = useSay()
  const [login, setLogin] = useState(known)
  const ask = useMutation({ mutationFn: () => forgotPassword(login) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (login) ask.mutate()
  }
  const back = (
    <button type="button" onClick={onBack}>
      {say('forgot.back')}
    </button>
  )
  if (ask.isSuccess) {
    return (
      <DoorPage title={say('forgot.asked')} text={say('forgot.asked.text')} below={back}>
        {null}
      </DoorPage>
    )
  }
  return (
    <DoorPage title={say('forgot.title')} text={say('forgot.text')} below={back}>
      <form className={styles['form']} onSubmit={submit}>
        <Refused problem={ask.error} />
        <Field
          label={say('sign-in.login')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={login}
          onChange={(event) => setLogin(event.target.value)}
        />
        <Button tone="primary" size="large" type="submit" disabled={ask.isPending}>
          {say('forgot.go')}
        </Button>
      </form>
    </DoorPage>
  )
}
