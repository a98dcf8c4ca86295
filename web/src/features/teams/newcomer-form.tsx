import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { acceptInvitation, type Newcomer } from '@/api/invitations'
import { Problem } from '@/api/problem'
import type { Admission, InvitationOffer } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Link } from '@/ui/navigation'
import styles from './invite-page.module.css'

interface NewcomerFormProps {
  offer: InvitationOffer
  secret: string
  place: string
  onDone: (joined: Admission) => void
}

/** An account for somebody who was invited, in three fields; whoever has one signs in instead. */
export function NewcomerForm({ offer, secret, place, onDone }: NewcomerFormProps) {
  const { say, language } = useWords()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const accept = useMutation({
    mutationFn: (account: Newcomer) => acceptInvitation(secret, account),
    onSuccess: onDone,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    accept.mutate({
      display_name: name,
      password,
      language,
      time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      ...(!offer.email && { email }),
    })
  }
  const problem = accept.error instanceof Problem ? accept.error : undefined
  const about = (field: string) => problem?.about(field) ?? problem?.about(`account.${field}`)
  const isAtField = ['display_name', 'email', 'password'].some((field) => about(field))
  const words = problem && !isAtField ? problemWords(problem, say) : undefined
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <p>
        {say('teams.account.have')}{' '}
        <Link href={`/signin?back=${encodeURIComponent('/invite')}`}>{say('teams.sign-in')}</Link>
      </p>
      {words && (
        <p className={styles['refused']} role="alert">
          <b>{words.title}.</b> {words.text}
        </p>
      )}
      <Field
        label={say('teams.account.name')}
        autoComplete="name"
        value={name}
        problem={about('display_name')}
        onChange={({ target }) => setName(target.value)}
      />
      <Field
        label={say('teams.account.email')}
        type="email"
        autoComplete="username"
        value={offer.email ?? email}
        readOnly={offer.email !== undefined}
        problem={about('email')}
        onChange={({ target }) => setEmail(target.value)}
      />
      <Field
        label={say('teams.account.password')}
        type="password"
        autoComplete="new-password"
        value={password}
        problem={about('password')}
        note={say('teams.account.password.text')}
        onChange={({ target }) => setPassword(target.value)}
      />
      <Button type="submit" tone="live" size="large" wide disabled={accept.isPending}>
        {say('teams.account.open', { place })}
      </Button>
    </form>
  )
}
