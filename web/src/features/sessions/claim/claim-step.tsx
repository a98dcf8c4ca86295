import { useMutation } from '@tanstack/react-query'
import { useEffect, useState, type FormEvent } from 'react'
import { claimSession } from '@/api/lead-session'
import { Problem } from '@/api/problem'
import type { SessionState } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import panel from '@/ui/panel.module.css'
import { keepFacilitatorCode } from '../facilitator-code'
import { usePerson } from '../person'
import { cleanName, isPersonName } from '../person-name'
import styles from './claim-step.module.css'

interface ClaimStepProps {
  session: { id: string; name: string }
  code: string
  /** Whoever has a seat keeps it and needs no other name. */
  isSeated: boolean
  onSeat: (state: SessionState) => void
  onDecline: () => void
}

/** Somebody opened the link that restores the role: says what it does and asks once, because somebody else runs it now. */
export function ClaimStep({ session, code, isSeated, onSeat, onDecline }: ClaimStepProps) {
  const say = useSay()
  const [person, changePerson] = usePerson()
  const [isNameless, setNameless] = useState(false)
  useEffect(() => history.replaceState(null, '', location.pathname), [])
  const claim = useMutation({
    mutationFn: () => claimSession(session.id, code, isSeated ? undefined : cleanName(person.name)),
    onSuccess: (claimed) => {
      keepFacilitatorCode(session.id, claimed.facilitator_code)
      onSeat(claimed.session)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isSeated || isPersonName(person.name)) claim.mutate()
    else setNameless(true)
  }
  const isUsedUp = claim.error instanceof Problem && claim.error.code === 'UNAUTHORIZED'

  return (
    <main className={styles['page']}>
      <form className={`${panel['panel']} ${styles['claim']}`} onSubmit={submit} noValidate>
        <h1 tabIndex={-1}>{say('claim.title', { name: session.name })}</h1>
        <p>{say('claim.text')}</p>
        {!isSeated && (
          <Field
            label={say('person.name')}
            value={person.name}
            maxLength={50}
            autoComplete="given-name"
            problem={isNameless ? say('person.name.missing') : undefined}
            onChange={(event) => {
              setNameless(false)
              changePerson({ ...person, name: event.target.value })
            }}
          />
        )}
        {claim.error instanceof Problem && (
          <p role="alert">{isUsedUp ? say('claim.used-up') : problemWords(claim.error, say).title}</p>
        )}
        <Button tone="primary" size="large" type="submit" disabled={claim.isPending}>
          {say('claim.claim')}
        </Button>
        <Button size="large" onClick={onDecline}>
          {say(isSeated ? 'claim.back' : 'claim.join')}
        </Button>
      </form>
    </main>
  )
}
