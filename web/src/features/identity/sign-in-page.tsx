import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { signIn } from '@/api/account'
import { listSsoWays } from '@/api/sso'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { navigate } from '@/ui/navigation'
import { DoorPage, Refused } from './door-page'
import styles from './door-page.module.css'
import { Forgotten } from './forgotten'
import { SsoButtons } from './sso-buttons'
import { wayBack } from './way-back'

/** Name and password, and back to where one was. */
export function SignInPage() {
  const say = useSay()
  const queries = useQueryClient()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [isForgotten, setForgotten] = useState(false)
  const sso = useQuery({ queryKey: ['sso'], queryFn: ({ signal }) => listSsoWays(signal), retry: false })
  const ways = sso.data?.providers ?? []
  const enter = useMutation({
    mutationFn: () => signIn(login, password),
    onSuccess: () => {
      // What guests were shown is not what members are shown.
      queries.clear()
      navigate(wayBack(location.search), { replace: true })
    },
  })
  if (isForgotten) return <Forgotten login={login} onBack={() => setForgotten(false)} />

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (login && password) enter.mutate()
  }
  return (
    <DoorPage
      title={say('sign-in.title')}
      text={say('sign-in.text')}
      below={
        <button type="button" onClick={() => setForgotten(true)}>
          {say('sign-in.forgot')}
        </button>
      }
    >
      {ways.length > 0 && (
        <>
          <SsoButtons ways={ways} back={wayBack(location.search)} />
          <p className={styles['or']}>{say(sso.data?.sso_only ? 'sso.bad-days' : 'sso.or')}</p>
        </>
      )}
      <form className={styles['form']} onSubmit={submit}>
        <Refused problem={enter.error} />
        <Field
          label={say('sign-in.login')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          autoFocus
          value={login}
          onChange={(event) => setLogin(event.target.value)}
        />
        <Field
          label={say('sign-in.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button tone="primary" size="large" type="submit" disabled={enter.isPending}>
          {say('sign-in.go')}
        </Button>
      </form>
    </DoorPage>
  )
}
