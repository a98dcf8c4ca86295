import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { acceptInvitation, openInvitation } from '@/api/invitations'
import { Problem } from '@/api/problem'
import { listTeams } from '@/api/teams'
import type { Admission, InvitationOffer } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useWords } from '@/i18n/words'
import { Button, buttonClass } from '@/ui/button'
import { ErrorPanel } from '@/ui/error-panel'
import { Logo } from '@/ui/logo'
import { Link, navigate } from '@/ui/navigation'
import panel from '@/ui/panel.module.css'
import { forgetSecret, takeSecret } from './invitation-secret'
import { NewcomerForm } from './newcomer-form'
import { roleName, roleText } from './roles'
import styles from './invite-page.module.css'

/** Where the link of an invitation leads: what it is to, and the way in with or without an account. */
export function InvitePage({ waysIn }: { waysIn?: ReactNode }) {
  const { say } = useWords()
  const [secret] = useState(takeSecret)
  const [admission, setAdmission] = useState<Admission>()
  const offer = useQuery({
    queryKey: ['offer', secret],
    queryFn: () => openInvitation(secret ?? ''),
    staleTime: Infinity,
    enabled: secret !== undefined,
  })
  const done = (joined: Admission) => {
    forgetSecret()
    if (joined.new_account) setAdmission(joined)
    else navigate(joined.team ? `/app/${joined.team.slug}/members` : '/app', { replace: true })
  }
  if (admission) return <Welcome admission={admission} />
  const problem = secret === undefined ? gone : offer.error
  if (problem instanceof Problem)
    return (
      <main className={styles['page']}>
        <ErrorPanel
          problem={problem}
          ways={[{ title: say('home'), label: say('home'), go: '/' }]}
          onTime={() => void offer.refetch()}
        />
      </main>
    )
  return secret && offer.data ? (
    <Offered offer={offer.data} secret={secret} waysIn={waysIn} onDone={done} />
  ) : null
}

const gone = new Problem(410, { code: 'INVITATION_GONE', message: 'This invitation is gone.' })

interface OfferedProps {
  offer: InvitationOffer
  secret: string
  /** Beside an account with a password. */
  waysIn: ReactNode
  onDone: (joined: Admission) => void
}

function Offered({ offer, secret, waysIn, onDone }: OfferedProps) {
  const { say, language } = useWords()
  const place = offer.team ?? offer.organisation
  // Guests have no list of teams, so who has one is signed in.
  const mine = useQuery({
    queryKey: ['teams', false],
    queryFn: ({ signal }) => listTeams(false, signal),
    retry: false,
  })
  const until = new Date(offer.expires_at).toLocaleDateString(language, { dateStyle: 'long' })
  return (
    <main className={styles['page']}>
      <div className={`${panel['panel']} ${styles['card']}`}>
        <header className={styles['head']}>
          <Logo size={36} />
          <div>
            <h1 tabIndex={-1}>
              {offer.invited_by_name
                ? say('teams.offer.by', { name: offer.invited_by_name, place })
                : say('teams.offer', { place })}
            </h1>
            <p>
              {offer.team && `${offer.organisation} · `}
              {say('teams.offer.until', { until })}
            </p>
          </div>
        </header>
        <p>
          <b>{say(roleName(offer.role))}.</b> {say(roleText(offer.role))}
        </p>
        {mine.data ? (
          <Join secret={secret} place={place} onDone={onDone} />
        ) : (
          !mine.isPending && (
            <>
              {waysIn}
              <NewcomerForm offer={offer} secret={secret} place={place} onDone={onDone} />
            </>
          )
        )}
      </div>
    </main>
  )
}

interface JoinProps {
  secret: string
  place: string
  onDone: (joined: Admission) => void
}

function Join({ secret, place, onDone }: JoinProps) {
  const { say } = useWords()
  const [error, setError] = useState<unknown>()
  const join = () => void acceptInvitation(secret).then(onDone, setError)
  const words = error instanceof Problem ? problemWords(error, say) : undefined
  return (
    <>
      {words && (
        <p className={styles['refused']} role="alert">
          <b>{words.title}.</b> {words.text}
        </p>
      )}
      <Button tone="live" size="large" wide onClick={join}>
        {say('teams.join', { place })}
      </Button>
    </>
  )
}

function Welcome({ admission }: { admission: Admission }) {
  const { say } = useWords()
  const next = admission.team ? `/app/${admission.team.slug}/members` : '/app'
  return (
    <main className={styles['page']}>
      <div className={`${panel['panel']} ${styles['card']}`}>
        <header className={styles['head']}>
          <Logo size={36} />
          <h1 tabIndex={-1}>
            {admission.team ? say('teams.welcome', { team: admission.team.name }) : say('teams.welcome.here')}
          </h1>
        </header>
        <p>{say('teams.welcome.text', { email: admission.email })}</p>
        <Link
          href={`/signin?back=${encodeURIComponent(next)}`}
          className={buttonClass('live', 'large', true)}
        >
          {say('teams.sign-in')}
        </Link>
      </div>
    </main>
  )
}
