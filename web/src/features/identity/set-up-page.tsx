import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { setUp } from '@/api/account'
import { Problem } from '@/api/problem'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { navigate } from '@/ui/navigation'
import { DoorPage, Refused } from './door-page'
import styles from './door-page.module.css'
import { NewPassword } from './new-password'
import { takeSecret } from './way-back'

/** The first account of an installation, for whoever has read its terminal. */
export function SetUpPage() {
  const { say, language } = useWords()
  const queries = useQueryClient()
  const [token] = useState(takeSecret)
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const open = useMutation({
    mutationFn: () => setUp({ token, email, name, password, language }),
    onSuccess: () => {
      queries.clear()
      navigate('/app/settings/profile', { replace: true })
    },
  })
  const about = (field: string) => (open.error instanceof Problem ? open.error.about(field) : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    open.mutate()
  }
  if (!token) return <DoorPage title={say('set-up.title')} text={say('set-up.no-link')} children={null} />
  return (
    <DoorPage title={say('set-up.title')} text={say('set-up.text')}>
      <form className={styles['form']} onSubmit={submit}>
        <Refused problem={open.error} />
        <Field
          label={say('account.name')}
          autoComplete="name"
          required
          autoFocus
          maxLength={80}
          value={name}
          problem={about('display_name')}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label={say('account.email')}
          type="email"
          autoComplete="username"
          required
          value={email}
          problem={about('email')}
          onChange={(event) => setEmail(event.target.value)}
        />
        <NewPassword
          label={say('sign-in.password')}
          value={password}
          problem={open.error}
          onChange={setPassword}
        />
        <Button tone="primary" size="large" type="submit" disabled={open.isPending}>
          {say('set-up.go')}
        </Button>
      </form>
    </DoorPage>
  )
}
