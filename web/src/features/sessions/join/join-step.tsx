import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { joinSession } from '@/api/join-session'
import { Problem } from '@/api/problem'
import type { SessionState, SessionSummary } from '@/api/types'
import { useSay } from '@/i18n/words'
import { problemWords } from '@/i18n/problem-words'
import { announce } from '@/ui/announcer'
import { Button } from '@/ui/button'
import { Logo } from '@/ui/logo'
import panel from '@/ui/panel.module.css'
import { useMoment } from '@/ui/use-moment'
import { usePerson } from '../person'
import { PersonFields } from '../person-fields'
import { cleanName, isPersonName } from '../person-name'
import { FullRoom } from './full-room'
import { VisibilityContract } from './visibility-contract'
import styles from './join-step.module.css'

interface JoinStepProps {
  session: SessionSummary
  onSeat: (state: SessionState) => void
  /** Asks again how the session stands. */
  onAsk: () => void
}

/** Name, face, seat or watching, and what others will see: asked once, before the first answer. */
export function JoinStep({ session, onSeat, onAsk }: JoinStepProps) {
  const say = useSay()
  const [person, setPerson] = usePerson()
  const [isTried, setTried] = useState(false)
  const isFull = !session.can_join && session.refusal === 'SESSION_FULL'
  const join = useMutation({
    mutationFn: (as: 'voter' | 'spectator') =>
      joinSession(session.id, { name: cleanName(person.name), avatar: person.avatar, as }),
    onSuccess: ({ session: state }) => onSeat(state),
  })
  const take = (as: 'voter' | 'spectator') => {
    setTried(true)
    if (isPersonName(person.name)) join.mutate(as)
  }
  const [isWaiting, setWaiting] = useState(false)
  useMoment(isWaiting && !isFull, () => {
    setWaiting(false)
    announce(say('full.free'))
    take('voter')
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take(isFull ? 'spectator' : 'voter')
  }

  return (
    <main className={styles['page']}>
      <form className={`${panel['panel']} ${styles['card']}`} onSubmit={submit} noValidate>
        <header className={styles['head']}>
          <Logo size={36} />
          <div>
            <h1 tabIndex={-1}>{session.name}</h1>
            <p className="num">{whoIsHere(session, say)}</p>
          </div>
        </header>
        <PersonFields
          person={person}
          onChange={setPerson}
          problem={nameProblem(person.name, isTried, join.error, say)}
        />
        <VisibilityContract />
        {isFull && (
          <FullRoom
            session={session}
            isWaiting={isWaiting}
            isNamed={isPersonName(person.name)}
            onWait={() => setWaiting(true)}
            onWatch={() => take('spectator')}
            onAsk={onAsk}
          />
        )}
        {join.error instanceof Problem && !join.error.about('user_name') && (
          <p className={styles['refused']} role="alert">
            {problemWords(join.error, say).title} {problemWords(join.error, say).text}
          </p>
        )}
        <div className={styles['actions']}>
          {!isFull && (
            <Button tone="live" size="large" type="submit" wide disabled={join.isPending}>
              {say('join.seat')}
            </Button>
          )}
          {!isFull && session.can_watch && (
            <Button size="large" wide disabled={join.isPending} onClick={() => take('spectator')}>
              {say('join.watch')}
            </Button>
          )}
        </div>
      </form>
    </main>
  )
}

type Say = ReturnType<typeof useSay>

function whoIsHere(session: SessionSummary, say: Say): string {
  const host = session.facilitator_name
  const taken = { taken: session.seats_taken, max: session.max_participants }
  return host ? say('join.host-seats', { host, ...taken }) : say('join.seats', taken)
}

function nameProblem(name: string, isTried: boolean, error: unknown, say: Say): string | undefined {
  if (error instanceof Problem && error.about('user_name')) return error.about('user_name')
  if (isTried && !cleanName(name)) return say('person.name.missing')
  return cleanName(name) && !isPersonName(name) ? say('person.name.refused') : undefined
}
